/** Letters to citizens, for the administrator: whether they go, in numbers. */
@NullMarked
package vn.vinhdanh.admin.subscription;

import org.jspecify.annotations.NullMarked;
