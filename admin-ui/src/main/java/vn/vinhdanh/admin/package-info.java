/** Root of this module. */
@NullMarked
package vn.vinhdanh.admin;

import org.jspecify.annotations.NullMarked;
