/** Tests of signing in, session limits and accounts on screen. */
@NullMarked
package vn.vinhdanh.admin.account;

import org.jspecify.annotations.NullMarked;
