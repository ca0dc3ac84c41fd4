/** Tests of the room of the council's list. */
@NullMarked
package vn.vinhdanh.core.council;

import org.jspecify.annotations.NullMarked;
