package vn.vinhdanh.reporting.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.reporting.chart.ChartData.Figure;

/** Lines over years, from zero, each with its name and last number at its end; a single one with the number at every point that has room. */
final class TrendDrawing {

    private static final double ABOVE_PLOT = 1.7;

    private final Format format;
    private final double size;
    private final List<String> places;
    private final List<Series> all;
    private final Scale scale;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark.Extent> taken = new ArrayList<>();

    private TrendDrawing(List<String> places, List<Series> all, Scale scale, Format format) {
        this.places = places;
        this.all = all;
        this.scale = scale;
        this.format = format;
        this.size = format.size();
    }

    /**
     * A line.
     *
     * @param name what stands at its end; empty for a single one
     * @param figures one for each place; where one is not known the line has a gap
     */
    record Series(String name, List<Figure> figures) {}

    /**
     * Draws.
     *
     * @param places what stands below, at least one
     * @param all the lines, at least one
     * @param ticks how the numbers at the axis are written; null for a small picture without them
     */
    static Picture of(List<String> places, List<Series> all, Scale scale, @Nullable Ticks ticks, Format format) {
        return new TrendDrawing(places, all, scale, format).draw(ticks);
    }

    /** How numbers at an axis are written. */
    interface Ticks {
        /** The number as a person reads it. */
        String text(double number);
    }

    private Picture draw(@Nullable Ticks ticks) {
        boolean named = all.size() > 1;
        double left = left(ticks);
        double names = named ? Math.min(format.width() * 0.36, widestName()) : 0;
        double right = format.width() - (named ? names + 1.1 * size : size);
        var ends = named ? ends(names) : List.<End>of();
        double heard = ends.stream().mapToDouble(End::height).sum();
        double top = ABOVE_PLOT * size;
        double wanted = Math.min(format.height(), Math.max(15 * size, format.width() / 3));
        double bottom = top + Math.max(wanted - 3.6 * size, heard);
        axis(ticks, left, right, top, bottom);
        for (int i = 0; i < all.size(); i++) {
            line(i, left, right, top, bottom);
        }
        // after the zero of the axis
        double start = taken.isEmpty() ? 0 : left - 0.4 * size;
        if (named) {
            write(ends, right, top, bottom);
        } else {
            numbers(all.getFirst(), left, right, top, bottom);
        }
        double height = below(left, right, bottom, start, named ? right + 0.9 * size : format.width());
        return new Picture(format.width(), height, marks);
    }

    /** Where the plot begins: after the numbers of the axis, if these leave room. */
    private double left(@Nullable Ticks ticks) {
        double least = size;
        if (ticks == null) {
            return least;
        }
        double widest = Stream.concat(Stream.of(0.0), scale.lines().stream())
                .mapToDouble(number -> Letters.width(ticks.text(number), size, false))
                .max()
                .orElse(0);
        return widest > format.width() * 0.25 ? least : Math.max(least, widest + 0.6 * size);
    }

    private void axis(@Nullable Ticks ticks, double left, double right, double top, double bottom) {
        boolean written = ticks != null && left > size;
        if (ticks != null) {
            for (double number : scale.lines()) {
                double y = y(number, top, bottom);
                marks.add(Mark.Line.straight(left, y, right, y, "grid"));
                if (written) {
                    tick(ticks.text(number), left, y);
                }
            }
            if (written) {
                tick(ticks.text(0), left, bottom);
            }
        }
        marks.add(Mark.Line.straight(left, bottom, right, bottom, "axis"));
    }

    private void tick(String text, double left, double y) {
        var words = new Mark.Words(left - 0.5 * size, y + 0.35 * size, text, Mark.Side.BEFORE, size, false, "quiet");
        taken.add(words.extent());
        marks.add(words);
    }

    private void line(int number, double left, double right, double top, double bottom) {
        var figures = all.get(number).figures();
        var look = "s" + (number % 5 + 1);
        var stretch = new ArrayList<Mark.Point>();
        var dots = new ArrayList<Mark>();
        for (int i = 0; i < figures.size(); i++) {
            var known = figures.get(i).number();
            if (known == null) {
                stroke(stretch, look);
                continue;
            }
            var point = new Mark.Point(x(i, left, right), y(known, top, bottom));
            stretch.add(point);
            dots.add(new Mark.Dot(point.x(), point.y(), 0.28 * size, number, "dot " + look));
        }
        stroke(stretch, look);
        marks.addAll(dots);
    }

    private void stroke(List<Mark.Point> stretch, String look) {
        if (stretch.size() > 1) {
            marks.add(new Mark.Line(List.copyOf(stretch), "line " + look));
        }
        stretch.clear();
    }

    /** The last number first, then the first, the largest and the smallest, then all that still have room. */
    private void numbers(Series series, double left, double right, double top, double bottom) {
        var figures = series.figures();
        int last = figures.size() - 1;
        var byNumber = Comparator.comparingDouble((Integer i) -> figures.get(i).orZero());
        var order = Stream.of(
                        Stream.of(last, 0),
                        IntStream.rangeClosed(0, last).boxed().max(byNumber).stream(),
                        IntStream.rangeClosed(0, last).boxed().min(byNumber).stream(),
                        IntStream.rangeClosed(0, last).boxed())
                .flatMap(places -> places)
                .distinct()
                .toList();
        for (int i : order) {
            var figure = figures.get(i);
            double letters = Letters.fit(figure.text(), format.width(), size, true);
            double width = Letters.width(figure.text(), letters, true);
            double x = Math.clamp(x(i, left, right), width / 2, Math.max(width / 2, format.width() - width / 2));
            double y = y(figure.orZero(), top, bottom) - 0.62 * size;
            var words = new Mark.Words(x, y, figure.text(), Mark.Side.AROUND, letters, true, "ink halo");
            var wide = words.extent();
            var place = new Mark.Extent(wide.left() - 0.2 * size, wide.top(), wide.right() + 0.2 * size, wide.bottom());
            if (taken.stream().noneMatch(place::overlaps)) {
                taken.add(place);
                marks.add(words);
            }
        }
    }

    private double widestName() {
        return all.stream()
                .mapToDouble(series -> Math.max(
                        Letters.width(series.name(), size, false),
                        Letters.width(series.figures().getLast().text(), size, true)))
                .max()
                .orElse(0);
    }

    /** The last number and the name of each line, as high as they are. */
    private List<End> ends(double names) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    var series = all.get(i);
                    var text = series.figures().getLast().text();
                    var number = Letters.wrap(text, names, size, true);
                    var name = Letters.wrap(series.name(), names, size, false);
                    double height = Picture.height(number.size(), size) + Picture.height(name.size(), size);
                    return new End(series, number, name, height + 0.3 * size);
                })
                .toList();
    }

    private record End(Series series, List<String> number, List<String> name, double height) {}

    /** Each as near to the end of its line as the others leave room; never over one another. */
    private void write(List<End> ends, double right, double top, double bottom) {
        var order = ends.stream()
                .sorted(Comparator.comparingDouble(
                        end -> y(end.series().figures().getLast().orZero(), top, bottom)))
                .toList();
        var tops = new double[order.size()];
        double next = 0;
        for (int i = 0; i < tops.length; i++) {
            double wanted =
                    y(order.get(i).series().figures().getLast().orZero(), top, bottom) - Picture.height(1, size) / 2;
            tops[i] = Math.max(next, wanted);
            next = tops[i] + order.get(i).height();
        }
        double end = bottom + ABOVE_PLOT * size;
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = Math.max(0, Math.min(tops[i], end - order.get(i).height()));
            end = tops[i];
        }
        for (int i = 0; i < tops.length; i++) {
            var one = order.get(i);
            double x = right + 1.1 * size;
            double from = y(one.series().figures().getLast().orZero(), top, bottom);
            double to = tops[i] + Picture.height(1, size) / 2;
            if (Math.abs(from - to) > 0.8 * size) {
                marks.add(Mark.Line.straight(right + 0.35 * size, from, x - 0.2 * size, to, "leader"));
            }
            Picture.write(marks, one.number(), x, tops[i], Mark.Side.AFTER, size, true, "ink");
            Picture.write(
                    marks,
                    one.name(),
                    x,
                    tops[i] + Picture.height(one.number().size(), size),
                    Mark.Side.AFTER,
                    size,
                    false,
                    "ink");
        }
    }

    /** What stands below, between these: the last place always, others as far as they have room. */
    private double below(double left, double right, double bottom, double start, double end) {
        double top = bottom + 0.35 * size;
        double free = Double.POSITIVE_INFINITY;
        for (int i = places.size() - 1; i >= 0; i--) {
            var text = places.get(i);
            double letters = Letters.fit(text, end - start, size, false);
            double half = Letters.width(text, letters, false) / 2;
            double x = Math.clamp(x(i, left, right), start + half, Math.max(start + half, end - half));
            if (x + half <= free) {
                marks.add(
                        new Mark.Words(x, top + Letters.ABOVE * size, text, Mark.Side.AROUND, letters, false, "quiet"));
                free = x - half - 0.5 * size;
            }
        }
        return top + Picture.height(1, size) + 0.1 * size;
    }

    private double x(int place, double left, double right) {
        double from = left + 0.8 * size;
        double to = right - 0.4 * size;
        return places.size() == 1 ? (from + to) / 2 : from + (to - from) * place / (places.size() - 1);
    }

    private double y(double number, double top, double bottom) {
        return bottom - scale.part(number) * (bottom - top);
    }
}
