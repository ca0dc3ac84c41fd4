package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.fact.Axis;
import vn.vinhdanh.reporting.fact.Counted;
import vn.vinhdanh.reporting.fact.Tally;
import vn.vinhdanh.reporting.fact.UnitNow;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ReadyTable.Column;
import vn.vinhdanh.reporting.statistics.ReadyTable.Row;

/**
 * Which units of today have no honour in a year: neither they nor what they took over. A unit that did not exist yet in that year, it
 * nor anything it took over, cannot have any and is not named; nor are central bodies, which are no units of the province.
 */
@Component
class UnitsWithNone {

    private static final String CENTRAL = "CENTRAL_BODY";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Control control;
    private final Names names;
    private final Wording wording;

    UnitsWithNone(JdbcClient jdbc, Schemas schemas, Control control, Names names, Wording wording) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.control = control;
        this.names = names;
        this.wording = wording;
    }

    private record Span(
            String code, LocalDate validFrom, @Nullable LocalDate validTo) {}

    ReadyTables.Found find(ReadyAsked asked, AsOf asOf, Locale locale) {
        var year = tally(asked.filter(), Dimension.CURRENT_UNIT, asOf);
        var before = tally(asked.filter().earlier(1), Dimension.CURRENT_UNIT, asOf);
        var below = tally(asked.filter(), Dimension.CURRENT_UNIT_ABOVE, asOf);
        var existed = existedIn(asked.year(), asOf);
        var reach = asOf.reach();
        var units = asOf.facts().units();
        var rows = units.values().stream()
                .filter(unit -> unit.code().equals(unit.todayCode()) && unit.lastDay() == null)
                .filter(unit -> !unit.kind().equals(CENTRAL) && existed.contains(unit.code()))
                .filter(unit -> reach == null || reach.contains(unit.code()))
                .filter(unit -> !year.rows().containsKey(unit.code()))
                .sorted(Comparator.comparingInt(
                                (UnitNow unit) -> Dimension.UNIT_KIND.codes().indexOf(unit.kind()))
                        .thenComparing(unit -> VietnameseText.sortKey(unit.name()))
                        .thenComparing(UnitNow::code))
                .map(unit -> row(unit, units, below, before, locale))
                .toList();
        return new ReadyTables.Found(
                "",
                columns(asked.year(), locale),
                rows,
                List.of(new ReadyTable.Sum(
                        wording.text(locale, "ready.sum.units"), wording.count(locale, rows.size()))),
                List.of(
                        wording.text(locale, "note.counted"),
                        wording.text(locale, "note.year." + asked.basis()),
                        wording.text(locale, "ready.note.none")),
                year.total().honours(),
                control.now(asked.filter().condition(), asOf),
                year.demo());
    }

    private static Tally tally(Filter filter, Dimension dimension, AsOf asOf) {
        var axis = Axis.of(asOf.facts(), dimension.column(filter.basis()), Object.class, dimension.key(asOf.facts()));
        return Objects.requireNonNull(Tally.of(asOf.of(filter), axis, null, Integer.MAX_VALUE, Set.of()));
    }

    /** The units of today that were there in a year, as they are or as what they took over. */
    private Set<String> existedIn(int year, AsOf asOf) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var existed = new HashSet<String>();
        var spans = new HashMap<String, Span>();
        jdbc.sql(schemas.in("select code, valid_from, valid_to from {report}.unit"))
                .query(Rows.each(Span.class, span -> spans.put(span.code(), span)));
        asOf.facts().units().values().forEach(unit -> {
            var span = spans.get(unit.code());
            if (span != null
                    && !span.validFrom().isAfter(last)
                    && (span.validTo() == null || !span.validTo().isBefore(first))) {
                existed.add(unit.todayCode());
            }
        });
        return existed;
    }

    private Row row(UnitNow unit, Map<String, UnitNow> units, Tally below, Tally before, Locale locale) {
        var above = units.get(unit.aboveCode());
        return new Row(
                List.of(
                        unit.code(),
                        unit.name(),
                        names.of(Dimension.UNIT_KIND, unit.kind(), locale),
                        above == null || above.code().equals(unit.code()) ? "" : above.name(),
                        below.rows().getOrDefault(unit.code(), Counted.NONE).honours(),
                        before.rows().getOrDefault(unit.code(), Counted.NONE).honours()),
                ReadyAsked.sheetOf(unit.code()));
    }

    private List<Column> columns(int year, Locale locale) {
        return List.of(
                Column.text(wording.text(locale, "column.code"), 16),
                Column.link(wording.text(locale, "dimension.CURRENT_UNIT"), 44),
                Column.text(wording.text(locale, "dimension.UNIT_KIND"), 30),
                Column.text(wording.text(locale, "dimension.UNIT_ABOVE"), 38),
                Column.number(wording.text(locale, "ready.column.below", String.valueOf(year)), 16),
                Column.number(wording.text(locale, "ready.column.before", String.valueOf(year - 1)), 16));
    }
}
