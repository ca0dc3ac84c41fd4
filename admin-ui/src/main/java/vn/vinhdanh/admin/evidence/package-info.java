/** What is known of each recipient: honours by year, ratings, counts, initiatives; lists taken in; which registers are complete. */
@NullMarked
package vn.vinhdanh.admin.evidence;

import org.jspecify.annotations.NullMarked;
