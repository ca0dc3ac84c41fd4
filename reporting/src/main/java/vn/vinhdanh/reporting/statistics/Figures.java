package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.fact.Axis;
import vn.vinhdanh.reporting.fact.Counted;
import vn.vinhdanh.reporting.fact.FactAward;
import vn.vinhdanh.reporting.fact.FactColumn;
import vn.vinhdanh.reporting.fact.FactUnit;
import vn.vinhdanh.reporting.fact.Facts;
import vn.vinhdanh.reporting.fact.Groups;
import vn.vinhdanh.reporting.fact.Tally;

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
    private final Clock clock;

    Figures(Control control, Snapshots snapshots, Facts facts, DimensionLabels labels, Clock clock) {
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
        return snapshots.count(asOf -> {
            var table = table(breakdown, asOf, tally(breakdown, asOf), locale);
            return compared(table, control.now(breakdown.filter().condition(), asOf.version()));
        });
    }

    /**
     * The same for a page, which does not wait long for the control total: it is null while it is being counted.
     *
     * @param locale language of the labels
     */
    FigureTable soon(Breakdown breakdown, Locale locale) {
        var counting = new ArrayList<CompletableFuture<Long>>();
        var table = snapshots.count(asOf -> {
            counting.add(control.begin(breakdown.filter().condition(), asOf.version()));
            return table(breakdown, asOf, tally(breakdown, asOf), locale);
        });
        var total = Control.within(counting.getLast(), PATIENCE);
        return total == null ? table : compared(table, total);
    }

    private FigureTable compared(FigureTable table, long control) {
        if (table.total() != control) {
            facts.doubt();
            throw new IllegalStateException("Cells sum to " + table.total() + ", the control total is " + control);
        }
        return table.controlled(control);
    }

    private static Tally tally(Breakdown breakdown, AsOf asOf) {
        var basis = breakdown.filter().basis();
        var columns = breakdown.columns();
        var tally = Tally.of(
                asOf.of(breakdown.filter()),
                axis(breakdown.rows(), basis, asOf),
                columns == null ? null : axis(columns, basis, asOf),
                MOST_CELLS,
                Set.of());
        if (columns != null && tally != null && tally.columns().size() > Dimension.MOST_COLUMNS) {
            throw new WrongAddress(BreakdownAddress.COLUMNS, columns.parameter(), WrongAddress.Reason.COLUMNS);
        }
        if (tally == null) {
            throw new TooFine(MOST_CELLS);
        }
        return tally;
    }

    private static Axis axis(Dimension dimension, YearBasis basis, AsOf asOf) {
        return Axis.of(asOf.facts(), dimension.column(basis), Object.class, dimension.key(asOf.facts()));
    }

    private FigureTable table(Breakdown breakdown, AsOf asOf, Tally tally, Locale locale) {
        var basis = breakdown.filter().basis();
        var rowLabels = labels.of(breakdown.rows(), basis, asOf.facts(), tally.rowValues(), locale);
        var columns = headings(breakdown, asOf, tally, locale);
        var rows = tally.cells().entrySet().stream()
                .map(line -> new FigureTable.Row(
                        line.getKey(),
                        rowLabels.label(line.getKey()),
                        columns.stream()
                                .map(column -> line.getValue()
                                        .getOrDefault(column.key(), Counted.NONE)
                                        .honours())
                                .toList(),
                        Objects.requireNonNull(tally.rows().get(line.getKey())).honours()))
                .sorted(order(breakdown, rowLabels))
                .toList();
        return new FigureTable(
                breakdown,
                columns,
                rows,
                columns.stream()
                        .map(column -> tally.columns()
                                .getOrDefault(column.key(), Counted.NONE)
                                .honours())
                        .toList(),
                tally.total().honours(),
                null,
                unmatched(breakdown, asOf),
                tally.demo(),
                asOf.version(),
                clock.instant());
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

    private List<FigureTable.Heading> headings(Breakdown breakdown, AsOf asOf, Tally tally, Locale locale) {
        var dimension = breakdown.columns();
        if (dimension == null) {
            return List.of();
        }
        var words = labels.of(dimension, breakdown.filter().basis(), asOf.facts(), tally.columnValues(), locale);
        // Also an answer without honours has its columns
        var keys = tally.columns().isEmpty() ? dimension.codes().stream() : tally.columns().keySet().stream();
        return keys.sorted(Comparator.comparingInt(words::place)
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
