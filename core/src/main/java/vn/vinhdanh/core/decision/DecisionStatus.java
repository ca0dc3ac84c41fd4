package vn.vinhdanh.core.decision;

import java.util.EnumSet;
import java.util.Set;

/** Where a decision stands on its way to the public, with the only legal moves. */
public enum DecisionStatus {
    /** Being entered. */
    DRAFT,
    /** Waits for a second official. */
    SUBMITTED,
    /** Approved; published at its hour. */
    APPROVED,
    /** Public. */
    PUBLISHED,
    /** Taken down because of a mistake of ours. */
    TAKEN_DOWN,
    /** Annulled by a decision. */
    ANNULLED;

    /** Whether a decision in this state may become {@code next}. */
    public boolean canBecome(DecisionStatus next) {
        return moves().contains(next);
    }

    private Set<DecisionStatus> moves() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(APPROVED, DRAFT);
            case APPROVED -> EnumSet.of(PUBLISHED, DRAFT);
            case PUBLISHED -> EnumSet.of(TAKEN_DOWN, ANNULLED);
            case TAKEN_DOWN -> EnumSet.of(DRAFT, ANNULLED);
            case ANNULLED -> EnumSet.noneOf(DecisionStatus.class);
        };
    }
}
