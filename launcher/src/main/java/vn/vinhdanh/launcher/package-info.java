/** Root of this module. */
@NullMarked
package vn.vinhdanh.launcher;

import org.jspecify.annotations.NullMarked;
