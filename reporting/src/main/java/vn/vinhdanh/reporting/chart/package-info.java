/**
 * Draws figures: records in, SVG out, with the same numbers in words for who does not see it. Knows nothing of what the figures are
 * about; the table beside a picture is made by whoever asks for it.
 */
@NullMarked
package vn.vinhdanh.reporting.chart;

import org.jspecify.annotations.NullMarked;
