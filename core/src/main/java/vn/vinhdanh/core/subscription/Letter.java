package vn.vinhdanh.core.subscription;

import java.time.Instant;
import vn.vinhdanh.core.errorreport.ErrorReportId;

/**
 * A letter that is about to be sent.
 *
 * @param attempts how often it was tried, this time included
 * @param language {@code vi} or {@code en}
 */
record Letter(long id, int attempts, String email, String language, Matter matter) {

    /** What it is about. */
    sealed interface Matter {}

    /**
     * Asks whether the address is really its owner's wish.
     *
     * @param token goes with the link that confirms
     * @param wanted the topics that are asked for
     */
    record Confirmation(String token, String wanted) implements Matter {}

    /**
     * Tells of what was published.
     *
     * @param token of the subscriber, for unsubscribing
     * @param kind {@code ARTICLE} or {@code DECISION}
     */
    record News(String token, String kind, long subject) implements Matter {}

    /**
     * Answers who reported an error.
     *
     * @param at when the step was made that it tells of
     */
    record Reply(ErrorReportId report, ReportStep step, Instant at) implements Matter {}

    /** Tries whether letters arrive. */
    record Trial() implements Matter {}

    /** How sending it ended. */
    enum Fate {
        /** The server has taken it. */
        SENT,
        /** The server has not taken it, for a reason that may pass. */
        LATER,
        /** The server will never take it. */
        NEVER,
        /** The connection broke when the server may have had it: it is not sent again. */
        UNCERTAIN,
        /** What it tells of is not so any more. */
        OUTDATED
    }
}
