/** What every page shares: language, wording, frame, ready bytes, protective headers, pages for failures. */
@NullMarked
package vn.vinhdanh.portal.page;

import org.jspecify.annotations.NullMarked;
