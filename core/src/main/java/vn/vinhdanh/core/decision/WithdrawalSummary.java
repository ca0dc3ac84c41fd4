package vn.vinhdanh.core.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the second official sees it.
 *
 * @param honour null when it is about the whole decision
 * @param name name of the honour's recipient; empty for a whole decision
 * @param internalReason never published
 * @param publicNote what the public will read with a correction; empty otherwise
 * @param version to name when it is settled
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
        int version) {}
