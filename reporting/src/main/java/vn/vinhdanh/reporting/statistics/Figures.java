package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.fact.Axis;
import vn.vinhdanh.reporting.fact.Counted;
import vn.vinhdanh.reporting.fact.FactAward;
import vn.vinhdanh.reporting.fact.FactBonus;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.fact.Facts;
import vn.vinhdanh.reporting.fact.Groups;
import vn.vinhdanh.reporting.fact.Tally;
import vn.vinhdanh.reporting.shared.Wording;

/** Counts honours from the facts in memory, and a control total from the database, in one snapshot. */
@Service
public class Figures {

    /** Most cells of one breakdown; a finer one is refused whole. */
    public static final int MOST_CELLS = 50_000;

    /** How long a page waits for its control total. */
    private static final Duration PATIENCE = Duration.ofMillis(120);

    private final Control control;
    private final Snapshots snapshots;
    private final Facts facts;
    private final DimensionLabels labels;
    private final Wording wording;
    private final Clock clock;

    Figures(Control control, Snapshots snapshots, Facts facts, DimensionLabels labels, Wording wording, Clock clock) {
        this.wording = wording;
        this.control = control;
        this.snapshots = snapshots;
        this.facts = facts;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * Counts, and compares with the control total.
     *
     * @param locale language of the labels
     * @throws TooFine when there are more than {@value #MOST_CELLS} cells
     * @throws WrongAddress when there are more than {@value Dimension#MOST_COLUMNS} columns
     * @throws IllegalStateException when the sum of the cells is not the control total; no figure is shown then
     */
    public FigureTable count(Breakdown breakdown, Locale locale) {
        return snapshots.count(breakdown.standing(), asOf -> {
            var table = table(breakdown, asOf, locale);
            var condition = breakdown.filter().condition();
            if (breakdown.layout().measure() == Measure.MONEY) {
                agree(table.measured(), control.money(condition, asOf));
            }
            return compared(table, control.now(condition, asOf));
        });
    }

    /**
     * The same for a page, which does not wait long for the control total: it is null while it is being counted.
     *
     * @param locale language of the labels
     */
    FigureTable soon(Breakdown breakdown, Locale locale) {
        var counting = new ArrayList<CompletableFuture<Long>>();
        var table = snapshots.count(breakdown.standing(), asOf -> {
            counting.add(control.begin(breakdown.filter().condition(), asOf));
            return table(breakdown, asOf, locale);
        });
        var total = Control.within(counting.getLast(), PATIENCE);
        return total == null ? table : compared(table, total);
    }

    private FigureTable compared(FigureTable table, long control) {
        agree(table.total(), control);
        return table.controlled(control);
    }

    private void agree(long cells, long control) {
        if (cells != control) {
            facts.doubt();
            throw new IllegalStateException("Cells sum to " + cells + ", the control total is " + control);
        }
    }

    private static Tally tally(Breakdown breakdown, AsOf asOf, UnaryOperator<String> rowKey) {
        var columns = breakdown.columns();
        var tally = Tally.of(
                asOf.of(breakdown.filter()),
                axis(breakdown.rows(), breakdown.filter().basis(), asOf, rowKey),
                columns == null ? null : axis(columns, breakdown.filter().basis(), asOf, key -> key),
                MOST_CELLS,
                breakdown.layout().measure().also());
        if (columns != null && tally != null && tally.columns().size() > Dimension.MOST_COLUMNS) {
            throw new WrongAddress(BreakdownAddress.COLUMNS, columns.parameter(), WrongAddress.Reason.COLUMNS);
        }
        if (tally == null) {
            throw new TooFine(MOST_CELLS);
        }
        return tally;
    }

    private static Axis axis(Dimension dimension, YearBasis basis, AsOf asOf, UnaryOperator<String> rowKey) {
        var key = dimension.key(asOf.facts());
        return Axis.of(asOf.facts(), dimension.column(basis), Object.class, value -> rowKey.apply(key.apply(value)));
    }

    private FigureTable table(Breakdown breakdown, AsOf asOf, Locale locale) {
        var tally = tally(breakdown, asOf, key -> key);
        var back = breakdown.layout().back();
        var base = back == null
                ? null
                : tally(
                        breakdown.of(breakdown.filter().earlier(back)),
                        asOf,
                        key -> breakdown.rows().later(key, back));
        var words = labels.of(
                breakdown.rows(), breakdown.filter().basis(), asOf.facts(), seen(breakdown, asOf, tally, base), locale);
        var columns =
                base == null ? headings(breakdown, asOf, tally, locale) : compared(back == null ? 0 : back, locale);
        var keys = new LinkedHashSet<>(tally.rows().keySet());
        if (base != null) {
            keys.addAll(base.rows().keySet());
        }
        if (breakdown.layout().zeros()) {
            keys.addAll(Zeros.keys(breakdown.rows(), breakdown.filter(), asOf));
        }
        if ((long) keys.size() * Math.max(1, columns.size()) > MOST_CELLS
                && breakdown.layout().zeros()) {
            throw new TooFine(MOST_CELLS);
        }
        var rows = keys.stream()
                .map(key -> row(breakdown, columns, tally, base, key, words.label(key)))
                .sorted(order(breakdown, words))
                .toList();
        var most = breakdown.layout().most();
        return new FigureTable(
                breakdown,
                columns,
                most == null || rows.size() <= most ? rows : first(most, rows, breakdown, asOf, columns, base, locale),
                totals(breakdown, columns, tally, base),
                breakdown.layout().measure().of(tally.total()),
                tally.total().honours(),
                null,
                unmatched(breakdown, asOf),
                unpriced(breakdown, asOf),
                tally.demo() || (base != null && base.demo()),
                asOf.version(),
                clock.instant());
    }

    /** The values of all rows that stand in the table, each with the newest day on which it was seen. */
    private static Map<Integer, LocalDate> seen(Breakdown breakdown, AsOf asOf, Tally tally, @Nullable Tally base) {
        var seen = new HashMap<>(tally.rowValues());
        if (base != null) {
            base.rowValues().forEach(seen::putIfAbsent);
        }
        if (breakdown.layout().zeros()) {
            var column = breakdown.rows().column(breakdown.filter().basis());
            int values = asOf.facts().values(column, Object.class).size();
            for (int code = 0; code < values; code++) {
                seen.putIfAbsent(code, LocalDate.MIN);
            }
        }
        return seen;
    }

    /** The first rows and one for the others; what does not add up is counted anew for these together. */
    private List<FigureTable.Row> first(
            int most,
            List<FigureTable.Row> rows,
            Breakdown breakdown,
            AsOf asOf,
            List<FigureTable.Heading> columns,
            @Nullable Tally base,
            Locale locale) {
        var shown = new ArrayList<>(rows.subList(0, most));
        var kept = shown.stream().map(FigureTable.Row::key).collect(Collectors.toSet());
        UnaryOperator<String> rest = key -> kept.contains(key) ? key : FigureTable.REST;
        var back = breakdown.layout().back();
        var together = tally(breakdown, asOf, rest);
        var before = base == null || back == null
                ? null
                : tally(
                        breakdown.of(breakdown.filter().earlier(back)),
                        asOf,
                        key -> rest.apply(breakdown.rows().later(key, back)));
        shown.add(row(
                breakdown,
                columns,
                together,
                before,
                FigureTable.REST,
                wording.text(locale, "figures.others", wording.count(locale, rows.size() - most))));
        return List.copyOf(shown);
    }

    private static FigureTable.Row row(
            Breakdown breakdown,
            List<FigureTable.Heading> columns,
            Tally tally,
            @Nullable Tally base,
            String key,
            String label) {
        var measure = breakdown.layout().measure();
        long total = measure.of(tally.rows().getOrDefault(key, Counted.NONE));
        if (base != null) {
            long before = measure.of(base.rows().getOrDefault(key, Counted.NONE));
            return new FigureTable.Row(key, label, List.of(before, total - before), total);
        }
        var cells = tally.cells().getOrDefault(key, Map.of());
        return new FigureTable.Row(
                key,
                label,
                columns.stream()
                        .map(column -> measure.of(cells.getOrDefault(column.key(), Counted.NONE)))
                        .toList(),
                total);
    }

    private static List<Long> totals(
            Breakdown breakdown, List<FigureTable.Heading> columns, Tally tally, @Nullable Tally base) {
        var measure = breakdown.layout().measure();
        if (base != null) {
            long before = measure.of(base.total());
            return List.of(before, measure.of(tally.total()) - before);
        }
        return columns.stream()
                .map(column -> measure.of(tally.columns().getOrDefault(column.key(), Counted.NONE)))
                .toList();
    }

    private List<FigureTable.Heading> compared(int back, Locale locale) {
        return List.of(
                new FigureTable.Heading(
                        FigureTable.BASE,
                        back == 1
                                ? wording.text(locale, "figures.base")
                                : wording.text(locale, "figures.base.years", String.valueOf(back))),
                new FigureTable.Heading(FigureTable.DIFFERENCE, wording.text(locale, "figures.difference")));
    }

    private static @Nullable Long unmatched(Breakdown breakdown, AsOf asOf) {
        return breakdown.rows().isUnit() && asOf.reach() == null
                ? asOf.of(breakdown.filter())
                        .where(
                                FactColumn.UNIT,
                                FactUnit.class,
                                unit -> unit.code() == null && !unit.name().isEmpty())
                        .count()
                : null;
    }

    private static @Nullable Long unpriced(Breakdown breakdown, AsOf asOf) {
        return breakdown.layout().measure() == Measure.MONEY
                ? asOf.of(breakdown.filter())
                        .where(FactColumn.BONUS, FactBonus.class, bonus -> bonus.amount() == null)
                        .count()
                : null;
    }

    private List<FigureTable.Heading> headings(Breakdown breakdown, AsOf asOf, Tally tally, Locale locale) {
        var dimension = breakdown.columns();
        if (dimension == null) {
            return List.of();
        }
        var words = labels.of(dimension, breakdown.filter().basis(), asOf.facts(), tally.columnValues(), locale);
        // Also an answer without honours has its columns
        var keys = new LinkedHashSet<>(tally.columns().keySet());
        if (keys.isEmpty() || breakdown.layout().zeros()) {
            keys.addAll(dimension.codes());
        }
        return keys.stream()
                .sorted(Comparator.comparingInt(words::place)
                        .thenComparingInt(words::ordinal)
                        .thenComparing(key -> key))
                .map(key -> new FigureTable.Heading(key, words.label(key)))
                .toList();
    }

    private static Comparator<FigureTable.Row> order(Breakdown breakdown, DimensionLabels.Of labels) {
        Comparator<FigureTable.Row> natural = Comparator.<FigureTable.Row>comparingInt(row -> labels.place(row.key()))
                .thenComparingInt(row -> labels.ordinal(row.key()))
                .thenComparing(row -> breakdown.rows().isTime() ? row.key() : VietnameseText.sortKey(row.label()))
                .thenComparing(FigureTable.Row::key);
        return breakdown.byCount()
                ? Comparator.<FigureTable.Row>comparingLong(row -> -row.total()).thenComparing(natural)
                : natural;
    }

    /** Counts of one year and the year before, by recipient kind, kind, level and award, for the first page. */
    YearCounts year(int year, YearBasis basis) {
        return snapshots.count(asOf -> {
            var column = Dimension.YEAR.column(basis);
            var filter = new Filter(basis, year - 1, year, null, Map.of());
            var groups = Groups.of(
                    asOf.of(filter),
                    column,
                    FactColumn.LEVEL,
                    FactColumn.RECIPIENT_KIND,
                    FactColumn.KIND,
                    FactColumn.AWARD);
            var key = Dimension.YEAR.key(asOf.facts());
            var counts = groups.stream()
                    .map(group -> new YearCounts.Count(
                            Integer.parseInt(key.apply(group.values().get(0))),
                            Map.of(
                                    Dimension.LEVEL, (String) group.values().get(1),
                                    Dimension.RECIPIENT, (String) group.values().get(2),
                                    Dimension.KIND, (String) group.values().get(3),
                                    Dimension.AWARD, ((FactAward) group.values().get(4)).code()),
                            group.honours(),
                            group.demo()))
                    .toList();
            return new YearCounts(counts, asOf.version(), clock.instant());
        });
    }
}
