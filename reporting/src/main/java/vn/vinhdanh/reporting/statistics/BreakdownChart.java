package vn.vinhdanh.reporting.statistics;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.vinhdanh.reporting.chart.ChartData;
import vn.vinhdanh.reporting.chart.ChartData.Figure;
import vn.vinhdanh.reporting.chart.ChartData.Time;
import vn.vinhdanh.reporting.chart.ChartKind;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * How the answer to a breakdown is drawn. What is asked decides: years are a trend, parts of a whole are shares, units are ranked, two
 * dimensions are compared or stand in small pictures on one scale. The official may choose another that fits by {@code hinh} in the address.
 */
public final class BreakdownChart {

    /** More parts are ranked: nobody sees a whole in them. */
    private static final int MOST_PARTS = 7;

    /** More lines in one picture cannot be told apart. */
    private static final int MOST_LINES = 5;

    /** More columns side by side cannot either. */
    private static final int MOST_SIDE_BY_SIDE = 4;

    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000 * MILLION;

    private BreakdownChart() {}

    /** As what it can be drawn: first as what it is drawn unless the official chooses. */
    static List<ChartKind> kinds(Breakdown breakdown) {
        var rows = breakdown.rows();
        var columns = breakdown.columns();
        if (columns == null) {
            return rows.isYear()
                    ? List.of(ChartKind.TREND, ChartKind.RANKING)
                    : rows == Dimension.CURRENT_UNIT
                            ? List.of(ChartKind.RANKING, ChartKind.MAP)
                            : isFew(rows, MOST_PARTS)
                                    ? List.of(ChartKind.SHARES, ChartKind.RANKING)
                                    : List.of(ChartKind.RANKING);
        }
        var kinds = new ArrayList<ChartKind>();
        if (rows.isYear() && isFew(columns, MOST_LINES)) {
            kinds.add(ChartKind.TREND);
        }
        if (!rows.isYear() && isFew(rows, MOST_PARTS) && isFew(columns, MOST_SIDE_BY_SIDE)) {
            kinds.add(ChartKind.COMPARISON);
        }
        kinds.add(ChartKind.MULTIPLES);
        if (!rows.isYear() && !kinds.contains(ChartKind.COMPARISON) && isFew(columns, MOST_SIDE_BY_SIDE)) {
            kinds.add(ChartKind.COMPARISON);
        }
        kinds.add(ChartKind.RANKING);
        if (rows == Dimension.CURRENT_UNIT) {
            kinds.add(ChartKind.MAP);
        }
        return kinds;
    }

    private static boolean isFew(Dimension dimension, int most) {
        return !dimension.codes().isEmpty() && dimension.codes().size() <= most;
    }

    /**
     * What the official asks for, or null.
     *
     * @throws WrongAddress when nothing is drawn so, or not these figures
     */
    public static @Nullable ChartKind asked(MultiValueMap<String, String> query, Breakdown breakdown) {
        var name = BreakdownAddress.one(query, BreakdownAddress.CHART);
        return name == null
                ? null
                : ChartKind.find(name)
                        .filter(kinds(breakdown)::contains)
                        .orElseThrow(() -> new WrongAddress(BreakdownAddress.CHART, name, WrongAddress.Reason.CHART));
    }

    /** As what these figures are drawn. */
    public static ChartKind kind(Breakdown breakdown, @Nullable ChartKind asked) {
        return asked == null ? kinds(breakdown).getFirst() : asked;
    }

    /** The figures of a table, to be drawn. A year between others of which there is no honour is one with none. */
    public static ChartData data(FigureTable table, Wording wording, Locale locale) {
        var breakdown = table.breakdown();
        var columns = breakdown.columns();
        var title = BreakdownTitle.of(breakdown, wording, locale);
        boolean inColumns = columns != null && columns.isYear();
        // a comparison is drawn as what it is about
        var headings = breakdown.layout().back() == null ? table.columns() : List.<FigureTable.Heading>of();
        var keys = headings.stream().map(FigureTable.Heading::key).toList();
        var shown = inColumns ? years(keys) : keys;
        var labels = inColumns
                ? shown
                : headings.stream().map(FigureTable.Heading::label).toList();
        var rows = table.rows().stream()
                .filter(row -> !row.key().equals(FigureTable.REST))
                .map(row -> new ChartData.Row(
                        row.key(),
                        row.label(),
                        shown.stream()
                                .map(key -> keys.indexOf(key))
                                .map(place -> figure(
                                        breakdown, place < 0 ? 0 : row.cells().get(place), wording, locale))
                                .toList(),
                        figure(breakdown, row.total(), wording, locale)))
                .toList();
        return breakdown.rows().isYear()
                ? new ChartData(title, labels, everyYear(rows, shown.size(), wording, locale), Time.ROWS)
                : new ChartData(title, labels, rows, inColumns ? Time.COLUMNS : Time.NOWHERE);
    }

    private static List<ChartData.Row> everyYear(
            List<ChartData.Row> rows, int columns, Wording wording, Locale locale) {
        Map<String, ChartData.Row> byYear = new HashMap<>();
        rows.forEach(row -> byYear.put(row.key(), row));
        var none = figure(0, wording, locale);
        var nones = Stream.generate(() -> none).limit(columns).toList();
        return years(rows.stream().map(ChartData.Row::key).toList()).stream()
                .map(year -> byYear.getOrDefault(year, new ChartData.Row(year, year, nones, none)))
                .toList();
    }

    /** From the first to the last, none left out. */
    private static List<String> years(List<String> years) {
        var numbers = years.stream().mapToInt(Integer::parseInt).summaryStatistics();
        return years.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(numbers.getMin(), numbers.getMax())
                        .mapToObj(String::valueOf)
                        .toList();
    }

    /** A sum of money is drawn in millions or billions; the table beside it has every đồng. */
    private static Figure figure(Breakdown breakdown, long number, Wording wording, Locale locale) {
        if (breakdown.layout().measure() != Measure.MONEY || Math.abs(number) < MILLION) {
            return figure(number, wording, locale);
        }
        boolean large = Math.abs(number) >= BILLION;
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return Figure.of(
                number,
                wording.text(
                        locale,
                        large ? "chart.money.billion" : "chart.money.million",
                        format.format((double) number / (large ? BILLION : MILLION))));
    }

    static Figure figure(long number, Wording wording, Locale locale) {
        return Figure.of(number, wording.count(locale, number));
    }
}
