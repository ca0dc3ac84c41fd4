package vn.vinhdanh.admin.shell;

import java.util.List;

/** The year at a glance on the home view: a room makes one bean of it; quick counts only. */
@FunctionalInterface
public interface YearFigures {

    /** The room's figures of a year. */
    List<Figure> of(int year);

    /**
     * One figure.
     *
     * @param label what was counted, in the official's language
     * @param number how many
     * @param address of the view that lists them, without a leading slash
     */
    record Figure(String label, long number, String address) {}
}
