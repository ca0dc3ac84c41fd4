package vn.vinhdanh.core.subscription;

import org.jspecify.annotations.Nullable;

/**
 * A letter that is about to be sent.
 *
 * @param attempts how often it was tried, this time included
 * @param language {@code vi} or {@code en}
 * @param token of the subscriber, for unsubscribing
 * @param confirmToken of a letter that asks for confirmation, else null
 * @param wanted what is asked for, for a letter of confirmation
 * @param mailing what it tells of, or null for a letter of confirmation
 */
record Letter(
        long id,
        int attempts,
        String email,
        String language,
        String token,
        @Nullable String confirmToken,
        String wanted,
        @Nullable Mailing mailing) {

    /**
     * What is told to many.
     *
     * @param kind {@code ARTICLE} or {@code DECISION}
     */
    record Mailing(long id, String kind, long subject) {}

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
        /** What it tells of is not public any more. */
        OUTDATED
    }
}
