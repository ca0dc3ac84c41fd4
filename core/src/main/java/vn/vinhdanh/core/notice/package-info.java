/** What concerns each official and was done by others: told in the transaction of the step, read in the console, sent by e-mail as each chooses. */
@NullMarked
package vn.vinhdanh.core.notice;

import org.jspecify.annotations.NullMarked;
