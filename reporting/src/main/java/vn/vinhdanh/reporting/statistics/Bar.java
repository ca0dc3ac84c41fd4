package vn.vinhdanh.reporting.statistics;

import java.util.Locale;

/**
 * One bar of a chart, labelled in words and numbers so that it needs no colour to be read.
 *
 * @param label what
 * @param count how many, as a person reads it
 * @param percent length from zero, 0 to 100 of the longest bar
 * @param address which ones
 */
record Bar(String label, String count, String percent, String address) {

    /** Length of a bar: the axis starts at zero, and what is not zero is seen. */
    static String percent(long count, long longest) {
        if (count == 0 || longest == 0) {
            return "0";
        }
        return String.format(Locale.ROOT, "%.2f", Math.max(0.5, 100.0 * count / longest));
    }
}
