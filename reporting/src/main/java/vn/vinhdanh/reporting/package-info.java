/** Root of this module. */
@NullMarked
package vn.vinhdanh.reporting;

import org.jspecify.annotations.NullMarked;
