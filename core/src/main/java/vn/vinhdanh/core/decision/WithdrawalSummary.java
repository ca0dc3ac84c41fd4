package vn.vinhdanh.core.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the second official sees it.
 *
 * @param honour null when it is about the whole decision
 * @param name name of the honour's recipient; empty for a whole decision
 * @param internalReason never published
 * @param publicNote what the public will read with a correction; empty otherwise
 * @param overtaken whether what it is about is no longer as it stood when this was proposed, so that it can no more be confirmed
 * @param version to name when it is settled
 * @param steps what is open with it now for the official who asked
 */
public record WithdrawalSummary(
        WithdrawalId id,
        WithdrawalKind kind,
        WithdrawalStatus status,
        DecisionHead decision,
        @Nullable HonourId honour,
        String name,
        String internalReason,
        String publicNote,
        String annullingNumber,
        @Nullable LocalDate annulledOn,
        String proposedBy,
        Instant proposedAt,
        @Nullable String settledBy,
        boolean overtaken,
        int version,
        Set<WithdrawalStep> steps) {

    /** Whether a step is open for the official who asked. */
    public boolean may(WithdrawalStep step) {
        return steps.contains(step);
    }

    WithdrawalSummary open(Set<WithdrawalStep> now) {
        return new WithdrawalSummary(
                id,
                kind,
                status,
                decision,
                honour,
                name,
                internalReason,
                publicNote,
                annullingNumber,
                annulledOn,
                proposedBy,
                proposedAt,
                settledBy,
                overtaken,
                version,
                now);
    }
}
