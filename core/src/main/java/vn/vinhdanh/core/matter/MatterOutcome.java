package vn.vinhdanh.core.matter;

/** How a matter that waited for a second official went on. */
public enum MatterOutcome {
    /** The second official approved, confirmed, launched or published it. */
    APPROVED,
    /** The second official refused it. */
    REFUSED,
    /** It was given back to those who wrote it. */
    RETURNED,
    /** Whoever made it took it back or deleted it: nobody decided anything. */
    TAKEN_BACK
}
