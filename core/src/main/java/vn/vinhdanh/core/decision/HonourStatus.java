package vn.vinhdanh.core.decision;

/** Whether an honour still stands. */
public enum HonourStatus {
    /** Stands. */
    ACTIVE,
    /** Taken off because of a mistake of ours. */
    TAKEN_DOWN,
    /** Annulled by a decision. */
    ANNULLED
}
