package vn.vinhdanh.reporting.chart;

import java.util.List;

/**
 * A picture ready to be placed.
 *
 * @param kind how it is drawn
 * @param words what it shows, for who does not see it: the most important figures
 * @param drawings SVG, one for each width asked for
 * @param notes what must be read with it: what it leaves out, where a map comes from
 */
public record Chart(ChartKind kind, String words, List<String> drawings, List<String> notes) {

    /** Keeps copies. */
    public Chart {
        drawings = List.copyOf(drawings);
        notes = List.copyOf(notes);
    }
}
