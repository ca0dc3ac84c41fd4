/** What machines read: feed, site map, robots rules. */
@NullMarked
package vn.vinhdanh.portal.syndication;

import org.jspecify.annotations.NullMarked;
