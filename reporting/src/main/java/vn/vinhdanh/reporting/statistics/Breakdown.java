package vn.vinhdanh.reporting.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question: count the honours of a filter by one dimension in the rows and perhaps another in the columns.
 *
 * @param rows what stands in the rows
 * @param columns what stands in the columns, or null for the total only
 * @param filter which honours
 * @param byCount whether the largest rows come first; otherwise the order of the dimension
 * @param layout how the answer is laid out
 */
public record Breakdown(Dimension rows, @Nullable Dimension columns, Filter filter, boolean byCount, Layout layout) {

    /** A question laid out plainly. */
    public Breakdown(Dimension rows, @Nullable Dimension columns, Filter filter, boolean byCount) {
        this(rows, columns, filter, byCount, Layout.PLAIN);
    }

    /** The same of other honours. */
    Breakdown of(Filter other) {
        return new Breakdown(rows, columns, other, byCount, layout);
    }

    /** The same in another order. */
    Breakdown ordered(boolean largestFirst) {
        return new Breakdown(rows, columns, filter, largestFirst, layout);
    }

    /** As of when it is asked. */
    Standing standing() {
        return new Standing(
                filter.stood(),
                filter.isByDirectory()
                        || rows.isByDirectory()
                        || (columns != null && columns.isByDirectory())
                        || (layout.zeros() && rows.isUnit()));
    }

    /** Parts of the address that ask this question, in a stable order. */
    public Map<String, String> parameters() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(BreakdownAddress.ROWS, rows.parameter());
        if (columns != null) {
            parts.put(BreakdownAddress.COLUMNS, columns.parameter());
        }
        parts.putAll(filter.parameters());
        if (byCount != rows.isUnit()) {
            parts.put(BreakdownAddress.ORDER, byCount ? BreakdownAddress.BY_COUNT : BreakdownAddress.BY_NAME);
        }
        layout.into(parts);
        return parts;
    }
}
