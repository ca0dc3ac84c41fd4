package vn.vinhdanh.admin.shell;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a room tells on the home view "Việc cần làm": a room makes one bean of it, which is asked once for all that it tells, so that it
 * reads the database once. Called on each visit, so it must be quick (counts, not lists); it leaves out what the official may not see.
 */
@FunctionalInterface
public interface AtHome {

    /** So many new things of a room are shown. */
    int MOST_NEW = 5;

    /** What the room tells now. */
    Told tell(Visit visit);

    /**
     * A visit of the home view.
     *
     * @param year the year in view
     * @param last when the official was here last
     */
    record Visit(int year, Instant last) {}

    /**
     * What a room tells.
     *
     * @param waiting what waits for the official
     * @param figures of the year
     * @param months a figure of the year by month; null for a room that has none
     * @param news what became new since the last visit, the newest first, at most {@link #MOST_NEW}
     */
    record Told(
            List<WaitingWork.Item> waiting,
            List<Figure> figures,
            @Nullable Months months,
            List<News> news) {

        /** A room that tells of what waits, and nothing else. */
        public Told(List<WaitingWork.Item> waiting) {
            this(waiting, List.of(), null, List.of());
        }
    }

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

    /**
     * One thing that is new.
     *
     * @param sentence what happened, in the official's language
     * @param address of its view, without a leading slash
     * @param at when it happened
     */
    record News(String sentence, String address, Instant at) {}
}
