package vn.vinhdanh.reporting.statistics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a breakdown: whole, never cut short, of one version of the figures. The control total was counted in the database by a
 * statement of its own and equals the sum of the cells.
 *
 * @param breakdown the question
 * @param columns headings, empty when only totals were asked for
 * @param rows in their order
 * @param columnTotals as many as columns
 * @param measured of all, in the measure of the question
 * @param total how many honours the filter holds
 * @param control the control total, equal to {@code total}; null while it is being counted, never in a file
 * @param unmatched in a breakdown by units: how many of the total name a unit that is none of the directory; null in others, and
 *     for an official limited to units, who sees none of these
 * @param unpriced of a sum of money: how many honours are not in it, because it is not known what they pay; null in others
 * @param demo whether demonstration data are among them
 * @param version the state of the data
 * @param countedAt when
 */
public record FigureTable(
        Breakdown breakdown,
        List<Heading> columns,
        List<Row> rows,
        List<Long> columnTotals,
        long measured,
        long total,
        @Nullable Long control,
        @Nullable Long unmatched,
        @Nullable Long unpriced,
        boolean demo,
        DataVersion version,
        Instant countedAt) {

    /** Key of the row in which those are summed that do not stand among the first. */
    public static final String REST = "\u2026";

    /** Key of the column of what is compared with. */
    public static final String BASE = "\u2190";

    /** Key of the column of the difference from that. */
    public static final String DIFFERENCE = "\u0394";

    /** The same beside its control total. */
    FigureTable controlled(long equal) {
        return new FigureTable(
                breakdown,
                columns,
                rows,
                columnTotals,
                measured,
                total,
                equal,
                unmatched,
                unpriced,
                demo,
                version,
                countedAt);
    }

    /**
     * Heading of a column.
     *
     * @param key exact key of the dimension
     * @param label as a person reads it
     */
    public record Heading(String key, String label) {}

    /**
     * A row.
     *
     * @param key exact key of the dimension
     * @param label as a person reads it
     * @param cells one count for each column
     * @param total of the row
     */
    public record Row(String key, String label, List<Long> cells, long total) {}
}
