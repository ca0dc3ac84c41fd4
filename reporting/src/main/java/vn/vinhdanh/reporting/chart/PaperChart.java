package vn.vinhdanh.reporting.chart;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Consumer;

/**
 * A picture for paper.
 *
 * @param words what it shows, for who does not see it
 * @param width in points of 1/96 inch
 * @param height in points of 1/96 inch, never more than a page has
 * @param notes what must be read with it
 * @param painting draws it from the origin, one unit for each point
 */
public record PaperChart(String words, double width, double height, List<String> notes, Consumer<Graphics2D> painting) {

    /** Keeps a copy. */
    public PaperChart {
        notes = List.copyOf(notes);
    }
}
