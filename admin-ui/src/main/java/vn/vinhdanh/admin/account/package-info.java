/** Signing in to the console, the limits of sessions, accounts on screen, the own password. */
@NullMarked
package vn.vinhdanh.admin.account;

import org.jspecify.annotations.NullMarked;
