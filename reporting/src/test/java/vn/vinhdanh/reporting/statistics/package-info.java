/** Tests of this room. */
@NullMarked
package vn.vinhdanh.reporting.statistics;

import org.jspecify.annotations.NullMarked;
