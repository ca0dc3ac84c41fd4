/** Tests of this room. */
@NullMarked
package vn.vinhdanh.reporting.chart;

import org.jspecify.annotations.NullMarked;
