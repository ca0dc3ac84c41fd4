/** Who may sign in, in which role, for which units. */
@NullMarked
package vn.vinhdanh.core.account;

import org.jspecify.annotations.NullMarked;
