/** The open totals: how many honours by year, award, unit, commune and kind of recipient, counted from the copy and explained. */
@NullMarked
package vn.vinhdanh.portal.figure;

import org.jspecify.annotations.NullMarked;
