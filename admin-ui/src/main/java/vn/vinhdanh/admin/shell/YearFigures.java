package vn.vinhdanh.admin.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param outOf of how many, shown as a part of the whole; null for a number that is part of none
     */
    record Figure(
            String label,
            long number,
            String address,
            @Nullable Long outOf) {

        /** A number that is part of none. */
        public Figure(String label, long number, String address) {
            this(label, number, address, null);
        }
    }

    /**
     * A figure by month, beside the year before; both have twelve numbers, January first.
     *
     * @param title what was counted, in the official's language
     */
    record Months(String title, List<Long> year, List<Long> before) {}

    /** The room's picture of a year by month; null for a room that has none. */
    default @Nullable Months months(int year) {
        return null;
    }
}
