/** Tests of the check of figures and public records as the console runs and shows it. */
@NullMarked
package vn.vinhdanh.admin.proof;

import org.jspecify.annotations.NullMarked;
