package vn.vinhdanh.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/** Bars that lie: a label, one or several bars from zero, and at the end of each its number. Long labels wrap, and rows grow with them. */
final class BarsDrawing {

    /** In sizes of the letters: from this width on labels stand beside the bars, else above them. */
    private static final double BESIDE = 30;

    private static final double THICK = 1.05;
    private static final double GAP = 0.5;

    private final Format format;
    private final double size;

    private BarsDrawing(Format format) {
        this.format = format;
        this.size = format.size();
    }

    /**
     * A row.
     *
     * @param label what
     * @param bars its bars
     */
    record Row(String label, List<Bar> bars) {}

    /**
     * A bar.
     *
     * @param from where it begins
     * @param to where it ends, both on the scale
     * @param end what stands at its end
     * @param look of the bar
     */
    record Bar(double from, double to, String end, String look) {}

    /**
     * Draws.
     *
     * @param tracked whether each bar lies on a track as long as the scale, as parts of a whole do
     */
    static Picture of(List<Row> rows, Scale scale, boolean tracked, Format format) {
        return new BarsDrawing(format).draw(rows, scale, tracked);
    }

    private Picture draw(List<Row> rows, Scale scale, boolean tracked) {
        var marks = new ArrayList<Mark>();
        boolean beside = format.width() >= BESIDE * size;
        double labels = beside
                ? Math.min(
                        format.width() * 0.42,
                        rows.stream()
                                .mapToDouble(row -> Letters.width(row.label(), size, false))
                                .max()
                                .orElse(0))
                : 0;
        double left = beside ? labels + 0.8 * size : 0;
        double room = format.width() - left;
        double ends = Math.min(
                room * 0.5,
                rows.stream()
                        .flatMap(row -> row.bars().stream())
                        .mapToDouble(bar -> Letters.width(bar.end(), size, false))
                        .max()
                        .orElse(0));
        double length = room - ends - GAP * size;
        double y = 0;
        for (Row row : rows) {
            y += GAP * size;
            var label = Letters.wrap(row.label(), beside ? labels : format.width(), size, false);
            double heard = Picture.height(label.size(), size);
            double top = y;
            if (beside) {
                Picture.write(marks, label, labels, y, Mark.Side.BEFORE, size, false, "ink");
            } else {
                Picture.write(marks, label, 0, y, Mark.Side.AFTER, size, false, "ink");
                y += heard;
            }
            for (Bar bar : row.bars()) {
                double begins = y;
                y = bar(marks, bar, scale, tracked, left, length, ends, y);
                if (!beside) {
                    marks.add(Mark.Line.straight(left, begins, left, y - 0.12 * size, "axis"));
                }
            }
            y = Math.max(y, top + heard);
        }
        y += GAP * size;
        if (beside) {
            marks.add(Mark.Line.straight(left, 0, left, y, "axis"));
        }
        return new Picture(format.width(), y, marks);
    }

    private double bar(
            List<Mark> marks,
            Bar bar,
            Scale scale,
            boolean tracked,
            double left,
            double length,
            double ends,
            double y) {
        double from = left + scale.part(bar.from()) * length;
        double to = left + scale.part(bar.to()) * length;
        // what is not nothing is seen
        if (bar.to() > bar.from() && to - from < 1.5) {
            from = Math.min(from, left + length - 1.5);
            to = from + 1.5;
        }
        var end = Letters.wrap(bar.end(), ends, size, false);
        double height = Math.max(THICK * size, Picture.height(end.size(), size));
        double middle = y + Picture.height(1, size) / 2;
        if (tracked) {
            marks.add(new Mark.Box(left, middle - 0.5 * THICK * size, length, THICK * size, "track"));
        }
        if (bar.to() > bar.from()) {
            marks.add(new Mark.Box(from, middle - 0.5 * THICK * size, to - from, THICK * size, bar.look()));
        }
        Picture.write(marks, end, (tracked ? left + length : to) + GAP * size, y, Mark.Side.AFTER, size, false, "ink");
        return y + height + 0.12 * size;
    }
}
