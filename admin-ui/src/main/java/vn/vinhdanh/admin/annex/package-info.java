/** Brings the list of a decision in: from the file to a decision that waits for a second official. */
@NullMarked
package vn.vinhdanh.admin.annex;

import org.jspecify.annotations.NullMarked;
