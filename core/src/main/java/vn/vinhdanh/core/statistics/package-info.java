/** The figures: fact rows that reporting may read; one row for each honour that stands and is public. */
@NullMarked
package vn.vinhdanh.core.statistics;

import org.jspecify.annotations.NullMarked;
