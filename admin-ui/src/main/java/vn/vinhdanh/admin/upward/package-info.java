/** What the province proposes to the Prime Minister and the President: the list, one proposal with its package, and its next step. */
@NullMarked
package vn.vinhdanh.admin.upward;

import org.jspecify.annotations.NullMarked;
