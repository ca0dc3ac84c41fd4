package vn.vinhdanh.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import vn.vinhdanh.reporting.chart.ChartData.Figure;

/** Small pictures beside one another, all on one scale: lines where something follows in time, else bars. */
final class MultiplesDrawing {

    /** Most small pictures. */
    static final int PANELS = 12;

    private static final double NARROWEST = 15;
    private static final double GAP = 2;

    private MultiplesDrawing() {}

    /** Draws; the columns, or the rows where the columns follow in time, have a small picture each. */
    static Picture of(ChartData data, Format format) {
        double largest = data.largestCell();
        return switch (data.time()) {
            case COLUMNS ->
                grid(
                        data.rows().stream().map(ChartData.Row::label).toList(),
                        format,
                        (panel, place) -> TrendDrawing.of(
                                data.columns(),
                                List.of(new TrendDrawing.Series(
                                        "", data.rows().get(panel).cells())),
                                Scale.ending(largest),
                                null,
                                place));
            case ROWS ->
                grid(
                        data.columns(),
                        format,
                        (panel, place) -> TrendDrawing.of(
                                data.rows().stream().map(ChartData.Row::label).toList(),
                                List.of(new TrendDrawing.Series("", column(data, panel))),
                                Scale.ending(largest),
                                null,
                                place));
            case NOWHERE ->
                grid(
                        data.columns(),
                        format,
                        (panel, place) -> BarsDrawing.of(
                                IntStream.range(0, data.rows().size())
                                        .mapToObj(i -> new BarsDrawing.Row(
                                                data.rows().get(i).label(),
                                                List.of(Charts.bar(
                                                        column(data, panel).get(i), "s1"))))
                                        .toList(),
                                Scale.ending(largest),
                                false,
                                place));
        };
    }

    private static List<Figure> column(ChartData data, int column) {
        return data.rows().stream().map(row -> row.cells().get(column)).toList();
    }

    private static Picture grid(List<String> titles, Format format, BiFunction<Integer, Format, Picture> panels) {
        double size = format.size();
        double gap = GAP * size;
        int across = Math.clamp(
                (long) Math.floor((format.width() + gap) / (NARROWEST * size + gap)), 1, Math.max(1, titles.size()));
        double width = (format.width() - gap * (across - 1)) / across;
        var marks = new ArrayList<Mark>();
        double y = 0;
        for (int first = 0; first < titles.size(); first += across) {
            int end = Math.min(titles.size(), first + across);
            var heads = titles.subList(first, end).stream()
                    .map(title -> Letters.wrap(title, width, size, true))
                    .toList();
            double head = heads.stream()
                    .mapToDouble(lines -> Picture.height(lines.size(), size))
                    .max()
                    .orElse(0);
            double highest = 0;
            for (int panel = first; panel < end; panel++) {
                double x = (panel - first) * (width + gap);
                Picture.write(marks, heads.get(panel - first), x, y, Mark.Side.AFTER, size, true, "ink");
                var picture = panels.apply(panel, format.panel(width));
                marks.addAll(picture.moved(x, y + head));
                highest = Math.max(highest, picture.height());
            }
            y += head + highest + (end < titles.size() ? 1.2 * size : 0);
        }
        return new Picture(format.width(), y, marks);
    }
}
