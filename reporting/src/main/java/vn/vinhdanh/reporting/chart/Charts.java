package vn.vinhdanh.reporting.chart;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.chart.ChartData.Figure;
import vn.vinhdanh.reporting.chart.ChartData.Row;
import vn.vinhdanh.reporting.chart.ChartData.Time;
import vn.vinhdanh.reporting.shared.Wording;

/** Draws figures in the kind that is asked for, in the language and with the numbers of the page. */
@Component
public class Charts {

    private static final int MOST_BARS = 40;
    private static final int TOLD = 3;
    private static final double PAGE_HEIGHT = 800;

    private final Wording wording;

    Charts(Wording wording) {
        this.wording = wording;
    }

    /**
     * Draws.
     *
     * @param data with at least one row; of a trend with {@link Time#ROWS}
     * @param formats for which places, at least one
     * @param locale language of the words and numbers
     */
    public Chart draw(ChartKind kind, ChartData data, List<Format> formats, Locale locale) {
        var drawn = drawn(kind, data, formats, locale);
        var svg = new Svg();
        var drawings = IntStream.range(0, formats.size())
                .mapToObj(i -> svg.write(drawn.pictures().get(i), formats.get(i)))
                .toList();
        return new Chart(kind, drawn.words(), drawings, drawn.notes());
    }

    /** Draws for paper, in the same way; what is higher than a page is made smaller. */
    public PaperChart paper(ChartKind kind, ChartData data, Locale locale) {
        var drawn = drawn(kind, data, List.of(Format.PAPER), locale);
        var picture = drawn.pictures().getFirst();
        double scale = Math.min(1, PAGE_HEIGHT / picture.height());
        return new PaperChart(drawn.words(), picture.width() * scale, picture.height() * scale, drawn.notes(), page -> {
            page.scale(scale, scale);
            new Painting(page).paint(picture);
        });
    }

    private Drawn drawn(ChartKind kind, ChartData data, List<Format> formats, Locale locale) {
        return switch (kind) {
            case TREND -> drawn(kind, data, trend(data, formats, locale), List.of(), locale);
            case SHARES -> bounded(kind, data, formats, locale, shares(data, locale), true);
            case RANKING -> bounded(kind, data.ranked(), formats, locale, ranking(data.ranked()), false);
            case COMPARISON -> comparison(data, formats, locale);
            case MULTIPLES -> multiples(data, formats, locale);
            case MAP -> map(data, formats, locale);
        };
    }

    /** How many rows can be drawn on the map. */
    public static long onMap(ChartData data) {
        return mapped(data).size();
    }

    /** A share as a person reads it: 62,5% in Vietnamese, 62.5% in English. */
    public static String percent(int tenths, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(tenths / 10.0) + "%";
    }

    static BarsDrawing.Bar bar(Figure figure, String look) {
        return new BarsDrawing.Bar(0, figure.orZero(), figure.text(), look);
    }

    private static List<Picture> trend(ChartData data, List<Format> formats, Locale locale) {
        var places = data.rows().stream().map(Row::label).toList();
        var all = data.columns().isEmpty()
                ? List.of(new TrendDrawing.Series(
                        "", data.rows().stream().map(Row::total).toList()))
                : IntStream.range(0, data.columns().size())
                        .mapToObj(i -> new TrendDrawing.Series(
                                data.columns().get(i),
                                data.rows().stream()
                                        .map(row -> row.cells().get(i))
                                        .toList()))
                        .toList();
        var scale = Scale.holding(data.columns().isEmpty() ? data.largest() : data.largestCell());
        var numbers = NumberFormat.getNumberInstance(locale);
        return formats.stream()
                .map(format -> TrendDrawing.of(places, all, scale, numbers::format, format))
                .toList();
    }

    private static List<BarsDrawing.Row> ranking(ChartData data) {
        return data.rows().stream()
                .map(row -> new BarsDrawing.Row(row.label(), List.of(bar(row.total(), "s1"))))
                .toList();
    }

    private static List<BarsDrawing.Row> shares(ChartData data, Locale locale) {
        var shares =
                Shares.of(data.rows().stream().map(row -> row.total().orZero()).toList());
        var rows = new ArrayList<BarsDrawing.Row>();
        int before = 0;
        for (int i = 0; i < shares.size(); i++) {
            var row = data.rows().get(i);
            int share = shares.get(i);
            rows.add(new BarsDrawing.Row(
                    row.label(),
                    List.of(new BarsDrawing.Bar(
                            before,
                            before + share,
                            row.total().number() == null
                                    ? row.total().text()
                                    : percent(share, locale) + " ("
                                            + row.total().text() + ")",
                            "s1"))));
            before += share;
        }
        return rows;
    }

    private Drawn comparison(ChartData data, List<Format> formats, Locale locale) {
        int room = Math.max(1, MOST_BARS / Math.max(1, data.columns().size()));
        var shown = data.rows().size() > room ? data.ranked() : data;
        var rows = shown.rows().stream()
                .map(row -> new BarsDrawing.Row(
                        row.label(),
                        IntStream.range(0, shown.columns().size())
                                .mapToObj(i -> {
                                    var figure = row.cells().get(i);
                                    return new BarsDrawing.Bar(
                                            0,
                                            figure.orZero(),
                                            figure.text() + " "
                                                    + shown.columns().get(i),
                                            "s" + (i % 5 + 1));
                                })
                                .toList()))
                .limit(room)
                .toList();
        return bounded(ChartKind.COMPARISON, shown, formats, locale, rows, false);
    }

    /** Bars, as many as the place may have; what is left out is said. */
    private Drawn bounded(
            ChartKind kind,
            ChartData data,
            List<Format> formats,
            Locale locale,
            List<BarsDrawing.Row> rows,
            boolean parts) {
        var scale = parts
                ? Scale.ending(1000)
                : Scale.ending(kind == ChartKind.COMPARISON ? data.largestCell() : data.largest());
        IntFunction<List<Picture>> drawn = most -> formats.stream()
                .map(format -> BarsDrawing.of(rows.subList(0, most), scale, parts, format))
                .toList();
        int most = parts
                ? rows.size()
                : Math.min(
                        rows.size(),
                        formats.stream().mapToInt(Format::rows).min().orElse(1));
        while (most > 1 && !fits(drawn.apply(most), formats)) {
            most--;
        }
        return drawn(kind, data, drawn.apply(most), rest(data, most, locale), locale);
    }

    private static boolean fits(List<Picture> pictures, List<Format> formats) {
        return IntStream.range(0, formats.size())
                .allMatch(i -> !formats.get(i).fixed()
                        || pictures.get(i).height() <= formats.get(i).height());
    }

    private Drawn multiples(ChartData data, List<Format> formats, Locale locale) {
        boolean perRow = data.time() == Time.COLUMNS;
        int most =
                perRow ? MultiplesDrawing.PANELS : formats.getFirst().panel(0).rows();
        boolean cut = data.time() != Time.ROWS && data.rows().size() > most;
        var whole =
                cut ? new ChartData(data.title(), data.columns(), data.ranked().rows(), data.time()) : data;
        var shown = cut ? whole.first(most) : whole;
        return drawn(
                ChartKind.MULTIPLES,
                whole,
                formats.stream()
                        .map(format -> MultiplesDrawing.of(shown, format))
                        .toList(),
                rest(whole, shown.rows().size(), locale),
                locale);
    }

    private Drawn map(ChartData data, List<Format> formats, Locale locale) {
        var rows = mapped(data);
        var none = wording.text(locale, "chart.map.none");
        var pictures = formats.stream()
                .map(format -> MapDrawing.of(rows, none, format))
                .toList();
        double on = sum(rows);
        double all = sum(data.rows());
        var numbers = NumberFormat.getNumberInstance(locale);
        var notes = new ArrayList<String>();
        notes.add(wording.text(
                locale,
                "chart.map.note",
                numbers.format(on),
                numbers.format(rows.size()),
                numbers.format(Math.max(0, all - on))));
        notes.add(wording.text(locale, "chart.map.source"));
        var shown = new ChartData(data.title(), List.of(), totals(rows), Time.NOWHERE);
        return drawn(ChartKind.MAP, shown, pictures, notes, locale);
    }

    private static List<Row> totals(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(row.key(), row.label(), List.of(), row.total()))
                .toList();
    }

    private static double sum(List<Row> rows) {
        return rows.stream().mapToDouble(row -> row.total().orZero()).sum();
    }

    /** The rows that are land of the map and more than nothing, the largest first. */
    private static List<Row> mapped(ChartData data) {
        Set<String> codes = Areas.all().stream().map(Areas.Area::code).collect(Collectors.toSet());
        return data.ranked().rows().stream()
                .filter(row -> codes.contains(row.key()) && row.total().orZero() > 0)
                .toList();
    }

    private List<String> rest(ChartData data, int shown, Locale locale) {
        int more = data.rows().size() - shown;
        return more <= 0
                ? List.of()
                : List.of(wording.text(
                        locale,
                        "chart.rest",
                        wording.count(locale, shown),
                        wording.count(locale, shown + (long) more)));
    }

    private Drawn drawn(ChartKind kind, ChartData data, List<Picture> pictures, List<String> notes, Locale locale) {
        return new Drawn(words(kind, data, locale), pictures, notes);
    }

    private record Drawn(String words, List<Picture> pictures, List<String> notes) {}

    /** E.g. "Xếp hạng. Khen thưởng theo cấp. Cấp tỉnh: 120; Cấp cơ sở: 80; Chính phủ: 3." */
    private String words(ChartKind kind, ChartData data, Locale locale) {
        var told = switch (kind) {
            case TREND ->
                Stream.of(
                                data.rows().stream().limit(1),
                                data.ranked().rows().stream().limit(1),
                                data.rows().stream().skip(data.rows().size() - 1))
                        .flatMap(rows -> rows)
                        .distinct();
            case SHARES -> data.rows().stream();
            case RANKING, MAP, MULTIPLES, COMPARISON ->
                data.ranked().rows().stream().limit(TOLD);
        };
        return wording.text(
                locale,
                "chart.words." + kind,
                data.title(),
                told.map(row -> row.label() + ": " + row.total().text()).collect(Collectors.joining("; ")));
    }
}
