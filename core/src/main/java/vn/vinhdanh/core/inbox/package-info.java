/** Takes over what citizens and reporting left in the inbox, row by row; a row that cannot be taken is set aside and shown. */
@NullMarked
package vn.vinhdanh.core.inbox;

import org.jspecify.annotations.NullMarked;
