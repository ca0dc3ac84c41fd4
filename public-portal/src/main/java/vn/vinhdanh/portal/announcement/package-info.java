/** Announcements and exemplars: lists and the article page. */
@NullMarked
package vn.vinhdanh.portal.announcement;

import org.jspecify.annotations.NullMarked;
