package vn.vinhdanh.core.notice;

/** What happened, seen by whom it concerns. */
public enum NoticeKind {
    /** It waits for this official, or for another who may do the same. */
    WAITS,
    /** What the official took part in was approved, confirmed, launched or published. */
    APPROVED,
    /** What the official took part in was refused. */
    REFUSED,
    /** What the official took part in was given back. */
    RETURNED,
    /** Somebody else took over what the official was working off. */
    TAKEN_OVER,
    /** Somebody else answered what the official was working off. */
    ANSWERED,
    /** What the official took part in was received by whom it was sent to. */
    RECEIVED,
    /** What the official took part in was verified. */
    VERIFIED,
    /** What the official was to verify was withdrawn. */
    WITHDRAWN,
    /** It waits longer than it should. */
    OVERDUE;

    /** Whether it tells of what is still to be done, and is over when that is done. */
    public boolean waits() {
        return this == WAITS || this == OVERDUE;
    }
}
