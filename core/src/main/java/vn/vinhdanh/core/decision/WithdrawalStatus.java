package vn.vinhdanh.core.decision;

/** Where a proposal to withdraw stands. */
public enum WithdrawalStatus {
    /** Waits for a second official. */
    PROPOSED,
    /** Confirmed and carried out. */
    CONFIRMED,
    /** Refused; nothing happened. */
    REFUSED,
    /** Taken back by the one who proposed it; nothing happened. */
    TAKEN_BACK
}
