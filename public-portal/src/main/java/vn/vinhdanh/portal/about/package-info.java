/** What the site says of itself: what it is for, whom it serves, what it keeps of its readers, who answers for it. */
@NullMarked
package vn.vinhdanh.portal.about;

import org.jspecify.annotations.NullMarked;
