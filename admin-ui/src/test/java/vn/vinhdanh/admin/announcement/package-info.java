/** Tests of the screens of announcements and comments. */
@NullMarked
package vn.vinhdanh.admin.announcement;

import org.jspecify.annotations.NullMarked;
