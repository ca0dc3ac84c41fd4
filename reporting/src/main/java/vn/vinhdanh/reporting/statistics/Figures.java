package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.shared.Wording;

/** Counts honours from the fact table: one grouped statement and one control total, in one snapshot. */
@Service
public class Figures {

    /** Most cells of one breakdown; a finer one is refused whole. */
    public static final int MOST_CELLS = 50_000;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Snapshots snapshots;
    private final Wording wording;
    private final UnitWords units;
    private final AwardNames awards;
    private final Clock clock;

    Figures(
            JdbcClient jdbc,
            Schemas schemas,
            Snapshots snapshots,
            Wording wording,
            UnitWords units,
            AwardNames awards,
            Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.snapshots = snapshots;
        this.wording = wording;
        this.units = units;
        this.awards = awards;
        this.clock = clock;
    }

    /**
     * Counts.
     *
     * @param locale language of the labels
     * @throws TooFine when there are more than {@value #MOST_CELLS} cells
     * @throws IllegalStateException when the sum of the cells is not the control total; no figure is shown then
     */
    public FigureTable count(Breakdown breakdown, Locale locale) {
        return snapshots.read(() -> {
            var version = snapshots.version();
            var counts = grouped(breakdown);
            var condition = breakdown.filter().condition();
            long total = total(condition, "");
            var unmatched = breakdown.rows().isUnit() && !Reach.current().limited()
                    ? Long.valueOf(total(condition, " and unit_code is null and unit_name <> ''"))
                    : null;
            return table(breakdown, counts, total, unmatched, version, locale);
        });
    }

    private List<Count> grouped(Breakdown breakdown) {
        var rows = breakdown.rows();
        var columns = breakdown.columns();
        var condition = breakdown.filter().condition();
        var basis = breakdown.filter().basis();
        var sql = "select " + rows.keySql(basis) + " as row_key, " + rows.labelSql() + " as row_label, "
                + rows.ordinalSql()
                + " as row_ordinal, " + (columns == null ? "''" : columns.keySql(basis))
                + " as column_key, count(*) as honours, sum(demo) > 0 as demo from "
                + (rows == Dimension.CURRENT_UNIT ? Filter.TODAY : condition.table()) + " " + condition.sql()
                + " group by row_key" + (columns == null ? "" : ", column_key") + " limit "
                + (MOST_CELLS + 1);
        var counts = jdbc.sql(schemas.in(sql))
                .params(condition.values())
                .query(Rows.of(Count.class))
                .list();
        if (counts.size() > MOST_CELLS) {
            throw new TooFine(MOST_CELLS);
        }
        return counts;
    }

    private long total(Filter.Condition condition, String further) {
        return jdbc.sql(schemas.in("select count(*) from " + condition.table() + " " + condition.sql() + further))
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    private FigureTable table(
            Breakdown breakdown,
            List<Count> counts,
            long total,
            @Nullable Long unmatched,
            DataVersion version,
            Locale locale) {
        var dimension = breakdown.rows();
        var columns = headings(breakdown, counts, locale);
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).key(), i);
        }
        var lines = new HashMap<String, Line>();
        var columnTotals = new long[columns.size()];
        long sum = 0;
        boolean demo = false;
        for (Count count : counts) {
            var line = lines.computeIfAbsent(
                    count.rowKey, key -> new Line(key, count.rowLabel, count.rowOrdinal, new long[columns.size()]));
            line.label = line.label.compareTo(count.rowLabel) >= 0 ? line.label : count.rowLabel;
            line.total += count.honours;
            if (!columns.isEmpty()) {
                int place = places.getOrDefault(count.columnKey, -1);
                line.cells[place] += count.honours;
                columnTotals[place] += count.honours;
            }
            sum += count.honours;
            demo |= count.demo;
        }
        if (sum != total) {
            throw new IllegalStateException("Cells sum to " + sum + ", the control total is " + total);
        }
        var rows = lines.values().stream()
                .sorted(order(breakdown, locale))
                .map(line -> new FigureTable.Row(
                        line.key, label(dimension, line.key, line.label, locale), boxed(line.cells), line.total))
                .toList();
        return new FigureTable(
                breakdown, columns, rows, boxed(columnTotals), total, unmatched, demo, version, clock.instant());
    }

    private List<FigureTable.Heading> headings(Breakdown breakdown, List<Count> counts, Locale locale) {
        var dimension = breakdown.columns();
        if (dimension == null) {
            return List.of();
        }
        // Also an answer without honours has its columns
        var keys =
                counts.isEmpty() ? dimension.codes().stream() : counts.stream().map(count -> count.columnKey);
        return keys.distinct()
                .sorted(Comparator.comparing((String key) -> place(dimension, key))
                        .thenComparing(key -> key))
                .map(key -> new FigureTable.Heading(key, label(dimension, key, "", locale)))
                .toList();
    }

    private Comparator<Line> order(Breakdown breakdown, Locale locale) {
        var dimension = breakdown.rows();
        Comparator<Line> natural = Comparator.<Line>comparingInt(line -> place(dimension, line.key))
                .thenComparingInt(line -> line.ordinal)
                .thenComparing(line -> VietnameseText.sortKey(label(dimension, line.key, line.label, locale)))
                .thenComparing(line -> line.key);
        return breakdown.byCount()
                ? Comparator.<Line>comparingLong(line -> -line.total).thenComparing(natural)
                : natural;
    }

    /** Place in the official order of a dimension; unknown codes come last. */
    private static int place(Dimension dimension, String key) {
        if (dimension.isYear()) {
            return Integer.parseInt(key);
        }
        int place = dimension.codes().indexOf(key);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private String label(Dimension dimension, String key, String stored, Locale locale) {
        var words = dimension.words();
        if (words != null) {
            return wording.textOr(locale, words + "." + key, key);
        }
        if (dimension.isYear()) {
            return key;
        }
        if (dimension == Dimension.AWARD) {
            return awards.of(key, stored.substring(10), locale);
        }
        if (dimension == Dimension.CURRENT_UNIT && stored.length() > Dimension.ENDLESS.length()) {
            var day = stored.substring(0, Dimension.ENDLESS.length());
            return units.today(
                    stored.substring(Dimension.ENDLESS.length()),
                    day.equals(Dimension.ENDLESS) ? null : LocalDate.parse(day),
                    locale);
        }
        return stored.isBlank() || stored.equals(Dimension.ENDLESS) ? wording.text(locale, "figures.unnamed") : stored;
    }

    private static List<Long> boxed(long[] numbers) {
        var list = new ArrayList<Long>(numbers.length);
        for (long number : numbers) {
            list.add(number);
        }
        return List.copyOf(list);
    }

    private record Count(
            String rowKey, String rowLabel, int rowOrdinal, String columnKey, long honours, boolean demo) {}

    private static final class Line {
        final String key;
        String label;
        final int ordinal;
        final long[] cells;
        long total;

        Line(String key, String label, int ordinal, long[] cells) {
            this.key = key;
            this.label = label;
            this.ordinal = ordinal;
            this.cells = cells;
        }
    }

    private record OfYear(
            int honourYear,
            String awardLevel,
            String recipientKind,
            String commendationKind,
            String awardCode,
            long honours,
            boolean demo) {

        YearCounts.Count count() {
            return new YearCounts.Count(
                    honourYear,
                    Map.of(
                            Dimension.LEVEL, awardLevel,
                            Dimension.RECIPIENT, recipientKind,
                            Dimension.KIND, commendationKind,
                            Dimension.AWARD, awardCode),
                    honours,
                    demo);
        }
    }

    /** Counts of one year and the year before, by recipient kind, kind, level and award, for the first page. */
    YearCounts year(int year, YearBasis basis) {
        var reach = Reach.current();
        var column = basis.column();
        return snapshots.read(() -> {
            var version = snapshots.version();
            var counts = jdbc.sql(schemas.in("select " + column
                            + " as honour_year, award_level, recipient_kind, commendation_kind, award_code, count(*) as honours,"
                            + " sum(demo) > 0 as demo from {report}.honour_fact where " + column
                            + " in (:before, :year)"
                            + reach.condition() + " group by " + column
                            + ", award_level, recipient_kind, commendation_kind, award_code"))
                    .param("before", year - 1)
                    .param("year", year)
                    .params(reach.values())
                    .query(Rows.of(OfYear.class, OfYear::count))
                    .list();
            return new YearCounts(counts, version, clock.instant());
        });
    }
}
