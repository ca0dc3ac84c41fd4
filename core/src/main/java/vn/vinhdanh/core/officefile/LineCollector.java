package vn.vinhdanh.core.officefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers the lines of a table while it is read: drops empty ones, counts, stops when asked or when there are too many. */
final class LineCollector {

    static final int MAX_COLUMNS = 60;

    private static final int MAX_MERGED_ROWS = 5_000;

    private final List<FileLine> lines = new ArrayList<>();
    private final ReadingProgress progress;

    LineCollector(ReadingProgress progress) {
        this.progress = progress;
    }

    void add(int table, int number, List<String> cells) {
        add(table, number, cells, Set.of());
    }

    /** @param marks what is to be said about the line; dropped with it when it is empty */
    void add(int table, int number, List<String> cells, Set<LineMark> marks) {
        int last = -1;
        boolean something = false;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                last = i;
                // a row of a template that is only prepared has nothing but failed formulas
                something |= !CellText.isError(cells.get(i));
            }
        }
        if (!something) {
            return;
        }
        add(new FileLine(table, number, List.copyOf(cells.subList(0, last + 1)), Set.copyOf(marks)));
    }

    /** Adds a line that is known to hold something. */
    void add(FileLine line) {
        if (lines.size() >= FileTable.MAX_LINES) {
            throw new FileRefused("too-many-rows", FileTable.MAX_LINES);
        }
        lines.add(line);
        if (lines.size() % 500 == 0 && !progress.goOn(lines.size())) {
            throw new FileRefused("stopped");
        }
    }

    List<FileLine> lines() {
        return lines;
    }

    /**
     * Cells merged over several rows.
     *
     * @param row number of the first row
     * @param column from 0
     * @param last number of the last row
     */
    record Merge(int row, int column, int last) {

        boolean isDown() {
            return last > row && last - row < MAX_MERGED_ROWS;
        }
    }

    /** The lines, where a cell merged over several rows says the same for each of them. */
    List<FileLine> filledDown(List<Merge> merges) {
        if (merges.isEmpty()) {
            return lines;
        }
        Map<Integer, Integer> byNumber = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            byNumber.put(lines.get(i).number(), i);
        }
        var out = new ArrayList<>(lines);
        for (Merge m : merges) {
            var top = byNumber.get(m.row);
            if (top == null) {
                continue;
            }
            var value = out.get(top).cell(m.column);
            for (int row = m.row + 1; row <= m.last && !value.isEmpty(); row++) {
                var at = byNumber.get(row);
                if (at != null && out.get(at).cell(m.column).isEmpty()) {
                    var cells = new ArrayList<>(out.get(at).cells());
                    while (cells.size() <= m.column) {
                        cells.add("");
                    }
                    cells.set(m.column, value);
                    out.set(at, out.get(at).with(List.copyOf(cells)));
                }
            }
        }
        return out;
    }
}
