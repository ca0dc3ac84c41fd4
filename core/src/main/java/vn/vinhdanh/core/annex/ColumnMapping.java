package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;

/**
 * Which column of a list says what.
 *
 * @param fingerprint of the header's words; the same layout next month has the same
 * @param headerLine index of the (first) header line in the table, or -1 when the list has no header
 * @param headerLines how many lines the header takes
 * @param columns by position from column A; names in several columns are several lists side by side
 */
public record ColumnMapping(String fingerprint, int headerLine, int headerLines, List<AnnexColumn> columns) {

    /** Position of a column, or -1. */
    int position(AnnexColumn column) {
        return columns.indexOf(column);
    }

    /** The lists side by side, from the left; mostly one. */
    List<RowPositions> sides() {
        var starts = new ArrayList<Integer>();
        int before = -1;
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c) == AnnexColumn.NAME) {
                starts.add(before < 0 ? 0 : start(before, c));
                before = c;
            }
        }
        var sides = new ArrayList<RowPositions>();
        for (int s = 0; s < starts.size(); s++) {
            sides.add(new RowPositions(
                    columns, s, starts.get(s), s + 1 < starts.size() ? starts.get(s + 1) : Integer.MAX_VALUE));
        }
        return sides.isEmpty() ? List.of(new RowPositions(columns, 0, 0, Integer.MAX_VALUE)) : sides;
    }

    /** Where the list of the name in column {@code next} begins: at its ordinal, else behind the gap before it. */
    private int start(int before, int next) {
        for (int c = next; c > before; c--) {
            if (columns.get(c) == AnnexColumn.ORDINAL) {
                return c;
            }
        }
        for (int c = next - 1; c > before; c--) {
            if (columns.get(c) == AnnexColumn.IGNORED) {
                return c + 1;
            }
        }
        return next;
    }
}
