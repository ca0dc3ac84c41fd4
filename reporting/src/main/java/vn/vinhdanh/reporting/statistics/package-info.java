/** The figures: a breakdown chosen in the address, counted in one snapshot, shown as table and chart, with the honours behind each number. */
@NullMarked
package vn.vinhdanh.reporting.statistics;

import org.jspecify.annotations.NullMarked;
