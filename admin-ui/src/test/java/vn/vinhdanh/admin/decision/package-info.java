/** Tests of the decision's screens. */
@NullMarked
package vn.vinhdanh.admin.decision;

import org.jspecify.annotations.NullMarked;
