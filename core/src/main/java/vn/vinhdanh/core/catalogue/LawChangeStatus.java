package vn.vinhdanh.core.catalogue;

/** Where a proposed change of the law data stands. */
public enum LawChangeStatus {
    /** Waits for a second official. */
    PROPOSED,
    /** Confirmed by a second official and in the catalogue. */
    CONFIRMED,
    /** Refused by a second official; nothing happened. */
    REFUSED,
    /** Taken back by the one who proposed it. */
    TAKEN_BACK;

    /** Whether it may become that. */
    boolean canBecome(LawChangeStatus to) {
        return this == PROPOSED && to != PROPOSED;
    }
}
