package vn.vinhdanh.reporting.genuine;

/** What a file that was sent turned out to be. */
enum Verdict {
    /** To the last byte as it was given out. */
    GENUINE,
    /** Saved again by another program: what stands in it is as it was given out, how it looks is not looked at. */
    SAME_CONTENT,
    /** Given out, and changed since. */
    CHANGED,
    /** Its checksum, which a person typed, is that of a file that was given out. */
    NAMED_ONLY,
    /** Paper, or a form in a layout that is not compared, of other bytes than any that was given out: saved again, changed, or not ours. */
    UNREAD,
    /** No file that was given out by this installation. */
    UNKNOWN
}
