package vn.vinhdanh.core.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list of ratings would enter.
 *
 * @param again when this very file was taken in for the year before; null when it was not
 */
public record RatingPreview(
        RatingList list, List<RatingRow> rows, @Nullable Before again) {

    /** That the file was taken in before. */
    public record Before(String by, Instant at) {}

    /** How many rows are in a state. */
    public int count(RatingRow.State state) {
        return (int) rows.stream().filter(r -> r.state() == state).count();
    }

    /** Rows that hold the list up. */
    public int open() {
        return count(RatingRow.State.ASKED) + count(RatingRow.State.WRONG);
    }

    /** Whether it can be entered. */
    public boolean ready() {
        return open() == 0 && again == null && count(RatingRow.State.READY) + count(RatingRow.State.NEW) > 0;
    }
}
