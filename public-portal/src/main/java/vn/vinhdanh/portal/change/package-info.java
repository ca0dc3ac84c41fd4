/** What was public and has been corrected, taken down or annulled. */
@NullMarked
package vn.vinhdanh.portal.change;

import org.jspecify.annotations.NullMarked;
