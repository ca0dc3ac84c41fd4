package vn.vinhdanh.core.errorreport;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An error report went on, for the officials whom it concerns.
 *
 * @param reference as the citizen knows it, with hyphens
 * @param handler user name of the official who was working it off before this step, or null
 * @param units ids of the units of the honours it is about, asked only where it waits for anybody; empty when one of them has none
 * @param at when, or for {@link Move#OVERDUE} the end of the promised day
 */
public record ErrorReportMoved(
        ErrorReportId id,
        String reference,
        Move move,
        @Nullable String handler,
        Set<Long> units,
        Instant at) {

    /** What happened to it. */
    public enum Move {
        /** It came from a citizen. */
        RECEIVED,
        /** An official took it up, over, or up again. */
        TAKEN_UP,
        /** Something was said about it. */
        ANSWERED,
        /** It was decided. */
        CLOSED,
        /** The promised day passed without an answer. */
        OVERDUE
    }
}
