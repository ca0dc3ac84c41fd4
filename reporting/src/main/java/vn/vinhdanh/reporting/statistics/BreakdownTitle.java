package vn.vinhdanh.reporting.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.vinhdanh.reporting.shared.Wording;

/** What a breakdown is called and what must be known to read it, the same on the page and in the files. */
public final class BreakdownTitle {

    private BreakdownTitle() {}

    /** E.g. "Thống kê khen thưởng theo danh hiệu, hình thức và đối tượng (theo năm thành tích)". */
    public static String of(Breakdown breakdown, Wording wording, Locale locale) {
        var rows = wording.text(locale, "dimension.of." + breakdown.rows());
        var columns = breakdown.columns();
        var money = breakdown.layout().measure() == Measure.MONEY ? ".money" : "";
        return withBasis(
                columns == null
                        ? wording.text(locale, "figures.title" + money, rows)
                        : wording.text(
                                locale,
                                "figures.title.two" + money,
                                rows,
                                wording.text(locale, "dimension.of." + columns)),
                breakdown.filter().basis(),
                wording,
                locale);
    }

    /** The title of a list of honours, e.g. "Danh sách khen thưởng (theo năm quyết định)". */
    public static String ofList(Filter filter, Wording wording, Locale locale) {
        return withBasis(wording.text(locale, "honours.title"), filter.basis(), wording, locale);
    }

    /** A heading that says which year counts below it. */
    static String withBasis(String title, YearBasis basis, Wording wording, Locale locale) {
        return wording.text(locale, "title.basis", title, wording.text(locale, "basis." + basis));
    }

    /** How the figures are counted. */
    public static List<String> notes(Breakdown breakdown, Wording wording, Locale locale) {
        var notes = new ArrayList<String>();
        notes.add(wording.text(locale, "note.counted"));
        notes.add(wording.text(locale, "note.year." + breakdown.filter().basis()));
        if (uses(breakdown, Dimension.SEX)) {
            notes.add(wording.text(locale, "note.sex"));
        }
        if (uses(breakdown, Dimension.SUBJECT_CLASS)) {
            notes.add(wording.text(locale, "note.subject"));
        }
        if (uses(breakdown, Dimension.CURRENT_UNIT) || uses(breakdown, Dimension.CURRENT_UNIT_ABOVE)) {
            notes.add(wording.text(locale, "note.current-unit"));
        }
        if (breakdown.layout().measure() != Measure.HONOURS) {
            notes.add(wording.text(locale, "note.measure." + breakdown.layout().measure()));
        }
        if (uses(breakdown, Dimension.BLOC)) {
            notes.add(wording.text(locale, "note.bloc"));
        }
        if (uses(breakdown, Dimension.UNIT_KIND)) {
            notes.add(wording.text(locale, "note.unit-kind"));
        }
        if (Reach.current().limited() && breakdown.rows().isUnit()) {
            notes.add(wording.text(locale, "note.scope"));
        }
        return List.copyOf(notes);
    }

    /** How a list is made. */
    public static List<String> listNotes(Filter filter, Wording wording, Locale locale) {
        return List.of(wording.text(locale, "note.counted"), wording.text(locale, "note.year." + filter.basis()));
    }

    private static boolean uses(Breakdown breakdown, Dimension dimension) {
        return breakdown.rows() == dimension
                || breakdown.columns() == dimension
                || breakdown.filter().exact().containsKey(dimension);
    }
}
