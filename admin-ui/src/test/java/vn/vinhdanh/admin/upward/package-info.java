/** Tests of the views of proposals upward. */
@NullMarked
package vn.vinhdanh.admin.upward;

import org.jspecify.annotations.NullMarked;
