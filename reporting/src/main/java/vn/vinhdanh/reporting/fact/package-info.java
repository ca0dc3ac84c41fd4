/** The facts in memory, column by column, as of one version of the figures: what breakdowns, forms and lists are counted from. */
@NullMarked
package vn.vinhdanh.reporting.fact;

import org.jspecify.annotations.NullMarked;
