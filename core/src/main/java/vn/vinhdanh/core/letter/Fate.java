package vn.vinhdanh.core.letter;

/** How sending a letter ended. */
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
