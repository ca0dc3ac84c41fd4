/** Announcements and readers' comments on screen: list, editor, preview, moderation. */
@NullMarked
package vn.vinhdanh.admin.announcement;

import org.jspecify.annotations.NullMarked;
