package vn.vinhdanh.reporting.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.Groups;
import vn.vinhdanh.reporting.fact.Groups.Group;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ReadyTable.Column;
import vn.vinhdanh.reporting.statistics.ReadyTable.Row;

/**
 * How many of the honours of people in a year are of those who work directly, level by level. The share is of those whose class is
 * known; how many are not known stands beside it, and without any known class there is no share.
 */
@Component
class DirectWorkers {

    private static final String DIRECT = "DIRECT_WORKER";

    private final Control control;
    private final Names names;
    private final Wording wording;

    DirectWorkers(Control control, Names names, Wording wording) {
        this.control = control;
        this.names = names;
        this.wording = wording;
    }

    ReadyTables.Found find(ReadyAsked asked, AsOf asOf, Locale locale) {
        var people = asked.filter().with(Dimension.RECIPIENT, "PERSON");
        var groups = Groups.of(asOf.of(people), FactColumn.LEVEL, FactColumn.SUBJECT_CLASS);
        var rows = new ArrayList<Row>();
        for (String level : Dimension.LEVEL.codes()) {
            var of = groups.stream()
                    .filter(group -> group.values().getFirst().equals(level))
                    .toList();
            if (!of.isEmpty()) {
                rows.add(
                        row(names.of(Dimension.LEVEL, level, locale), of, people.with(Dimension.LEVEL, level), locale));
            }
        }
        rows.add(row(wording.text(locale, "figures.total"), groups, people, locale));
        return new ReadyTables.Found(
                "",
                columns(locale),
                rows,
                List.of(),
                List.of(
                        wording.text(locale, "note.counted"),
                        wording.text(locale, "note.year." + asked.basis()),
                        wording.text(locale, "ready.note.direct"),
                        wording.text(locale, "note.subject")),
                sum(groups, ""),
                control.now(people.condition(), asOf),
                groups.stream().anyMatch(Group::demo));
    }

    /** Those of a class; all of them with the empty text. */
    private static long sum(List<Group> groups, String subject) {
        return groups.stream()
                .filter(group -> subject.isEmpty() || group.values().getLast().equals(subject))
                .mapToLong(Group::honours)
                .sum();
    }

    private static Row row(String label, List<Group> groups, Filter filter, Locale locale) {
        long all = sum(groups, "");
        long direct = sum(groups, DIRECT);
        long unknown = sum(groups, FactColumn.UNKNOWN);
        return new Row(
                List.of(label, all, direct, all - direct - unknown, unknown, share(direct, all - unknown, locale)),
                BreakdownAddress.address(
                        HonoursPage.PATH,
                        filter.with(Dimension.SUBJECT_CLASS, DIRECT).parameters()));
    }

    /** Percent with one digit; empty where there is nothing to have a share of. */
    static String share(long part, long of, Locale locale) {
        if (of == 0) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP))
                + "%";
    }

    private List<Column> columns(Locale locale) {
        return List.of(
                Column.link(wording.text(locale, "dimension.LEVEL"), 32),
                Column.number(wording.text(locale, "ready.column.people"), 16),
                Column.number(wording.text(locale, "ready.column.direct"), 20),
                Column.number(wording.text(locale, "ready.column.other"), 20),
                Column.number(wording.text(locale, "ready.column.unknown"), 18),
                Column.text(wording.text(locale, "ready.column.share"), 22));
    }
}
