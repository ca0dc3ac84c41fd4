/** Tests of the room of evidence. */
@NullMarked
package vn.vinhdanh.admin.evidence;

import org.jspecify.annotations.NullMarked;
