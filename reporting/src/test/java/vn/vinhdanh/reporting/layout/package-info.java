/** What templates of forms promise. */
@NullMarked
package vn.vinhdanh.reporting.layout;

import org.jspecify.annotations.NullMarked;
