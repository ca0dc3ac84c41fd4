/** The console under load: fifty officials at once over a great many rows; run by {@code bench/console/run}, never by the build. */
@NullMarked
package vn.vinhdanh.admin.load;

import org.jspecify.annotations.NullMarked;
