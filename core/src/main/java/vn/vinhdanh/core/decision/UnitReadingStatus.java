package vn.vinhdanh.core.decision;

/** Where a reading of a unit given as text stands. */
public enum UnitReadingStatus {
    /** A unit that an official chose waits for a second one. */
    PROPOSED,
    /** Holds. */
    CONFIRMED,
    /** Refused; nothing happened. */
    REFUSED,
    /** Held once and is asked again. */
    TAKEN_BACK
}
