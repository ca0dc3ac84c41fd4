/** Tests of the announcement room. */
@NullMarked
package vn.vinhdanh.core.announcement;

import org.jspecify.annotations.NullMarked;
