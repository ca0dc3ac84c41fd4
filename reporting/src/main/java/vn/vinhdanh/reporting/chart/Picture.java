package vn.vinhdanh.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/** A picture: a frame and what is in it, the first below. */
record Picture(double width, double height, List<Mark> marks) {

    /** Keeps a copy. */
    Picture {
        marks = List.copyOf(marks);
    }

    /** What is in it, elsewhere. */
    List<Mark> moved(double dx, double dy) {
        var moved = new ArrayList<Mark>();
        marks.forEach(mark -> moved.add(mark.moved(dx, dy)));
        return moved;
    }

    /**
     * Lines of text below one another.
     *
     * @param top upper edge of the first line
     */
    static void write(
            List<Mark> marks,
            List<String> lines,
            double x,
            double top,
            Mark.Side side,
            double size,
            boolean strong,
            String look) {
        double baseline = top + Letters.ABOVE * size;
        for (String line : lines) {
            marks.add(new Mark.Words(x, baseline, line, side, size, strong, look));
            baseline += Letters.LINE * size;
        }
    }

    /** Height of that many lines of text. */
    static double height(int lines, double size) {
        return lines == 0 ? 0 : ((lines - 1) * Letters.LINE + Letters.ABOVE + Letters.BELOW) * size;
    }
}
