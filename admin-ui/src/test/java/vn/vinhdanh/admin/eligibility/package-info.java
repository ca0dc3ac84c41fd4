/** Tests of the screens of eligibility. */
@NullMarked
package vn.vinhdanh.admin.eligibility;

import org.jspecify.annotations.NullMarked;
