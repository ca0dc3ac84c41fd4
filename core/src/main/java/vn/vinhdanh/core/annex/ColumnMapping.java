package vn.vinhdanh.core.annex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a list says what.
 *
 * @param fingerprint of the header's words; the same layout next month has the same
 * @param headerLine index of the (first) header line in the table, or -1 when the list has no header
 * @param headerLines how many lines the header takes
 * @param columns by position from column A
 */
public record ColumnMapping(String fingerprint, int headerLine, int headerLines, List<AnnexColumn> columns) {

    /** Position of a column, or -1. */
    int position(AnnexColumn column) {
        return columns.indexOf(column);
    }

    /** Letter of a column, or null when the list does not have it. */
    @Nullable
    String letter(AnnexColumn column) {
        int at = position(column);
        return at < 0 ? null : AnnexLine.letter(at);
    }
}
