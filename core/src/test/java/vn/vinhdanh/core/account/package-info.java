/** Tests of accounts and sign-in. */
@NullMarked
package vn.vinhdanh.core.account;

import org.jspecify.annotations.NullMarked;
