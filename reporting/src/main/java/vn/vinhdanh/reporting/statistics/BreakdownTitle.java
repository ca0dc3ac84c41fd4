package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vinhdanh.reporting.shared.Wording;

/** What a breakdown is called and what must be known to read it, the same on the page and in the files. */
public final class BreakdownTitle {

    private BreakdownTitle() {}

    /** E.g. "Thống kê khen thưởng theo danh hiệu, hình thức và đối tượng". */
    public static String of(Breakdown breakdown, Wording wording, Locale locale) {
        var rows = wording.text(locale, "dimension.of." + breakdown.rows());
        var columns = breakdown.columns();
        return columns == null
                ? wording.text(locale, "figures.title", rows)
                : wording.text(locale, "figures.title.two", rows, wording.text(locale, "dimension.of." + columns));
    }

    /** How the figures are counted. */
    public static List<String> notes(Breakdown breakdown, Wording wording, Locale locale) {
        var notes = new ArrayList<String>();
        notes.add(wording.text(locale, "note.counted"));
        var filter = breakdown.filter();
        boolean byYear = uses(breakdown, Dimension.YEAR)
                || (!filter.byDecision() && (filter.from() != null || filter.to() != null));
        if (byYear) {
            notes.add(wording.text(locale, "note.year"));
        }
        if (uses(breakdown, Dimension.SEX)) {
            notes.add(wording.text(locale, "note.sex"));
        }
        if (uses(breakdown, Dimension.SUBJECT_CLASS)) {
            notes.add(wording.text(locale, "note.subject"));
        }
        if (uses(breakdown, Dimension.CURRENT_UNIT)) {
            notes.add(wording.text(locale, "note.current-unit"));
        }
        return List.copyOf(notes);
    }

    private static boolean uses(Breakdown breakdown, Dimension dimension) {
        return breakdown.rows() == dimension
                || breakdown.columns() == dimension
                || breakdown.filter().exact().containsKey(dimension);
    }
}
