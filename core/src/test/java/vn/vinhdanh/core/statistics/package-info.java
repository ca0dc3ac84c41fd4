/** Tests of the figures. */
@NullMarked
package vn.vinhdanh.core.statistics;

import org.jspecify.annotations.NullMarked;
