/** Tests of the law data on screen. */
@NullMarked
package vn.vinhdanh.admin.catalogue;

import org.jspecify.annotations.NullMarked;
