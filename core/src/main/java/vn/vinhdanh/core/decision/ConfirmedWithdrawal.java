package vn.vinhdanh.core.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed take-down, correction or annulment of something that was public, as far as the public may know it.
 *
 * @param honour null when it is about the decision
 * @param ordinal number of the honour in the list; 0 when it is about the decision
 * @param standing whether what it is about is public now
 * @param before what a correction found, by field; empty when that was not kept, and for everything else
 * @param after what the correction made of it, by field
 * @param at when it was confirmed
 */
public record ConfirmedWithdrawal(
        WithdrawalId id,
        WithdrawalKind kind,
        DecisionHead decision,
        boolean decisionStands,
        @Nullable HonourId honour,
        int ordinal,
        boolean standing,
        String annullingNumber,
        @Nullable LocalDate annulledOn,
        String publicNote,
        Map<String, String> before,
        Map<String, String> after,
        Instant at,
        boolean demo) {}
