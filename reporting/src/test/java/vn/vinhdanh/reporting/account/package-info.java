/** Tests of this room. */
@NullMarked
package vn.vinhdanh.reporting.account;

import org.jspecify.annotations.NullMarked;
