/** Root of this module. */
@NullMarked
package vn.vinhdanh.portal;

import org.jspecify.annotations.NullMarked;
