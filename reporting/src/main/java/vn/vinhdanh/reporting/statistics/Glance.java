package vn.vinhdanh.reporting.statistics;

import java.util.Map;

/**
 * A year at a glance, as far as the official may see it, from one state of the data.
 *
 * @param basis which year
 * @param year the year
 * @param counts of the year and the one before
 * @param years the ten years that end with it
 * @param units the units of today, the largest first
 */
record Glance(YearBasis basis, int year, YearCounts counts, FigureTable years, FigureTable units) {

    /** Years of the trend. */
    static final int YEARS = 10;

    /** The honours of the year. */
    Filter filter() {
        return of(basis, year, year);
    }

    long total() {
        return counts.total(year);
    }

    long before() {
        return counts.total(year - 1);
    }

    /** Whether nothing changed while it was read. */
    boolean isOfOneVersion() {
        return counts.version().equals(years.version()) && years.version().equals(units.version());
    }

    /** Whether demonstration data are among what is shown. */
    boolean demo() {
        return counts.demo(year) || years.demo();
    }

    static Filter of(YearBasis basis, int from, int to) {
        return new Filter(basis, from, to, null, Map.of());
    }
}
