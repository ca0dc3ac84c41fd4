/** Tests of the bell and its page. */
@NullMarked
package vn.vinhdanh.admin.notice;

import org.jspecify.annotations.NullMarked;
