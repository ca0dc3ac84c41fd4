/** Shows whether figures and public records agree with the decisions, and has them mended. */
@NullMarked
package vn.vinhdanh.admin.proof;

import org.jspecify.annotations.NullMarked;
