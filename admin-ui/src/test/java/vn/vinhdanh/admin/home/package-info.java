/** Tests of the first view. */
@NullMarked
package vn.vinhdanh.admin.home;

import org.jspecify.annotations.NullMarked;
