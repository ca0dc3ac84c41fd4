package vn.vinhdanh.reporting.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vinhdanh.reporting.chart.ChartData.Figure;
import vn.vinhdanh.reporting.chart.ChartData.Row;

/**
 * The communes and wards, the darker the more: up to four steps with as many areas each, which differ in grey as in colour. The largest have
 * a number on the land and their name with the figure beside it.
 */
final class MapDrawing {

    private static final int STEPS = 4;
    private static final int NAMED = 8;
    private static final double BESIDE = 36;
    private static final double LIST = 15;

    private final Format format;
    private final double size;
    private final List<Row> rows;
    private final Map<String, Integer> steps;
    private final List<Mark> marks = new ArrayList<>();

    private MapDrawing(List<Row> rows, Format format) {
        this.format = format;
        this.size = format.size();
        this.rows = rows;
        this.steps = steps(rows);
    }

    /**
     * Draws.
     *
     * @param rows the largest first, all of them on the map and more than zero
     * @param none what is said of the land that has none
     */
    static Picture of(List<Row> rows, String none, Format format) {
        return new MapDrawing(rows, format).draw(none);
    }

    private Picture draw(String none) {
        boolean beside = format.width() >= BESIDE * size;
        double list = beside ? LIST * size : format.width();
        double land = beside ? format.width() - list - 1.5 * size : format.width();
        double scale = Math.min(land / Areas.WIDTH, format.height() / Areas.HEIGHT);
        double high = Areas.HEIGHT * scale;
        marks.add(new Mark.Land(0, 0, scale, looks()));
        double x = beside ? Math.min(format.width() - list, Areas.WIDTH * scale + 1.5 * size) : 0;
        double y = legend(none, x, beside ? 0 : high + 0.6 * size, format.width() - x);
        y += 0.6 * size;
        int named = 0;
        while (named < Math.min(NAMED, rows.size())) {
            double next = name(named, x, y, format.width() - x);
            if (next < 0) {
                break;
            }
            y = next;
            named++;
        }
        numbers(named, scale);
        return new Picture(format.width(), Math.max(y, high), marks);
    }

    private List<String> looks() {
        return Areas.all().stream()
                .map(area -> {
                    var step = steps.get(area.code());
                    return "land " + (step == null ? "land-0" : "land-" + step);
                })
                .toList();
    }

    /** The step of each area, by code; equal figures have equal steps. */
    static Map<String, Integer> steps(List<Row> rows) {
        var sorted = rows.stream().map(row -> row.total().orZero()).sorted().toList();
        long different = sorted.stream().distinct().count();
        int most = (int) Math.min(STEPS, different);
        var steps = new HashMap<String, Integer>();
        for (Row row : rows) {
            int place = sorted.indexOf(row.total().orZero());
            int step = place * most / sorted.size();
            steps.put(row.key(), (step + 1) * STEPS / most);
        }
        return steps;
    }

    /** The place of the largest on their land, where it does not cover another's. */
    private void numbers(int named, double scale) {
        var taken = new ArrayList<Mark.Extent>();
        double letters = 0.92 * size;
        for (int number = 1; number <= named; number++) {
            var row = rows.get(number - 1);
            var text = String.valueOf(number);
            Areas.all().stream()
                    .filter(area -> area.code().equals(row.key()))
                    .findFirst()
                    .ifPresent(area -> {
                        var words = new Mark.Words(
                                area.x() * scale,
                                area.y() * scale + 0.36 * letters,
                                text,
                                Mark.Side.AROUND,
                                letters,
                                true,
                                "ink halo");
                        var place = words.extent();
                        boolean inside = place.left() >= 0 && place.top() >= 0 && place.right() <= format.width();
                        if (inside && taken.stream().noneMatch(place::overlaps)) {
                            taken.add(place);
                            marks.add(words);
                        }
                    });
        }
    }

    /** From the most to none: a piece of each colour and the smallest and largest figure that has it. */
    private double legend(String none, double x, double top, double width) {
        var spans = new LinkedHashMap<Integer, List<Figure>>();
        rows.stream()
                .sorted(Comparator.comparingDouble(row -> -row.total().orZero()))
                .forEach(row -> spans.computeIfAbsent(steps.getOrDefault(row.key(), 0), step -> new ArrayList<>())
                        .add(row.total()));
        double y = top;
        for (var span : spans.entrySet()) {
            var least = span.getValue().getLast().text();
            var most = span.getValue().getFirst().text();
            y = entry("land-" + span.getKey(), least.equals(most) ? most : least + "–" + most, x, y, width);
        }
        return entry("land-0", none, x, y, width);
    }

    private double entry(String look, String text, double x, double y, double width) {
        marks.add(new Mark.Box(x + 0.1 * size, y + 0.15 * size, 1.8 * size, 1.1 * size, "land " + look));
        var lines = Letters.wrap(text, width - 2.6 * size, size, false);
        Picture.write(marks, lines, x + 2.6 * size, y, Mark.Side.AFTER, size, false, "ink");
        return y + Picture.height(lines.size(), size) + 0.2 * size;
    }

    /** One of the largest by name; returns where it ends, or less than zero when it has no room. */
    private double name(int i, double x, double y, double width) {
        var row = rows.get(i);
        var figure = Letters.wrap(row.total().text(), width * 0.4, size, true);
        double figures = figure.stream()
                .mapToDouble(line -> Letters.width(line, size, true))
                .max()
                .orElse(0);
        var name = Letters.wrap(row.label(), width - 2.6 * size - figures, size, false);
        double high = Picture.height(Math.max(name.size(), figure.size()), size) + 0.12 * size;
        if (format.fixed() && y + high > format.height()) {
            return -1;
        }
        Picture.write(marks, List.of(String.valueOf(i + 1)), x + 1.2 * size, y, Mark.Side.BEFORE, size, true, "ink");
        Picture.write(marks, name, x + 1.8 * size, y, Mark.Side.AFTER, size, false, "ink");
        Picture.write(marks, figure, x + width, y, Mark.Side.BEFORE, size, true, "ink");
        return y + high;
    }
}
