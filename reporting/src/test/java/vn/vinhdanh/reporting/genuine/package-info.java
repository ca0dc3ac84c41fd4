/** Tests of the room that tells genuine files from others. */
@NullMarked
package vn.vinhdanh.reporting.genuine;

import org.jspecify.annotations.NullMarked;
