package vn.vinhdanh.reporting.chart;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn: a table of figures, none of them negative.
 *
 * @param title what the figures are
 * @param columns what stands in the columns; empty when there are totals only
 * @param rows in the order of the table
 * @param time what follows upon one another in time, without a place left out
 */
public record ChartData(String title, List<String> columns, List<Row> rows, Time time) {

    /** Which places of a table are times. */
    public enum Time {
        /** None. */
        NOWHERE,
        /** Each row is one. */
        ROWS,
        /** Each column is one. */
        COLUMNS
    }

    /** Keeps copies. */
    public ChartData {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A row has as many figures as there are columns");
            }
        }
    }

    /**
     * A row.
     *
     * @param key its code; of a unit on the map the official one
     * @param label as a person reads it
     * @param cells one figure for each column
     * @param total of the row
     */
    public record Row(String key, String label, List<Figure> cells, Figure total) {

        /** Keeps a copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The largest total. */
    double largest() {
        return rows.stream().mapToDouble(row -> row.total().orZero()).max().orElse(0);
    }

    /** The largest figure of a column. */
    double largestCell() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToDouble(Figure::orZero)
                .max()
                .orElse(0);
    }

    /** With the largest totals first; equal ones as in the table. */
    ChartData ranked() {
        return new ChartData(
                title,
                columns,
                rows.stream()
                        .sorted(Comparator.comparingDouble(row -> -row.total().orZero()))
                        .toList(),
                Time.NOWHERE);
    }

    /** Its first rows. */
    ChartData first(int most) {
        return new ChartData(title, columns, rows.stream().limit(most).toList(), time);
    }

    /**
     * A number and how it is written.
     *
     * @param number finite and not negative; null when it is not known
     * @param text the number as a person reads it in the language of the page, or that it is not known
     */
    public record Figure(@Nullable Double number, String text) {

        /** Refuses what cannot be drawn. */
        public Figure {
            if (number != null && !(number >= 0 && number <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("Cannot be drawn: " + number);
            }
        }

        /** A number that is known. */
        public static Figure of(double number, String text) {
            return new Figure(number, text);
        }

        /** The number, or zero when it is not known. */
        double orZero() {
            return number == null ? 0 : number;
        }
    }
}
