/** Who may look at the figures: sign-in by the accounts of the console, throttled guessing, limits of a session. */
@NullMarked
package vn.vinhdanh.reporting.account;

import org.jspecify.annotations.NullMarked;
