/** Tests of the room of evidence. */
@NullMarked
package vn.vinhdanh.core.evidence;

import org.jspecify.annotations.NullMarked;
