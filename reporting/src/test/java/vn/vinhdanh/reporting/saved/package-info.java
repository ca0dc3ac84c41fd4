/** Tests of the room of reports that are kept and scheduled. */
@NullMarked
package vn.vinhdanh.reporting.saved;

import org.jspecify.annotations.NullMarked;
