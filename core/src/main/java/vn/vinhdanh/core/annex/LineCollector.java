package vn.vinhdanh.core.annex;

import java.util.ArrayList;
import java.util.List;

/** Gathers the lines of a table while it is read: drops empty ones, counts, stops when asked or when there are too many. */
final class LineCollector {

    static final int MAX_LINES = 60_000;
    static final int MAX_COLUMNS = 60;

    private final List<AnnexLine> lines = new ArrayList<>();
    private final ReadingProgress progress;

    LineCollector(ReadingProgress progress) {
        this.progress = progress;
    }

    void add(int table, int number, List<String> cells) {
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
        if (lines.size() >= MAX_LINES) {
            throw new AnnexRefused("too-many-rows", MAX_LINES);
        }
        lines.add(new AnnexLine(table, number, List.copyOf(cells.subList(0, last + 1))));
        if (lines.size() % 500 == 0 && !progress.goOn(lines.size())) {
            throw new AnnexRefused("stopped");
        }
    }

    List<AnnexLine> lines() {
        return lines;
    }
}
