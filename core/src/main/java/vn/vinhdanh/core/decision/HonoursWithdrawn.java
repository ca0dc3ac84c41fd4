package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fact: honours ceased to be public. Carries no internal reason.
 *
 * @param kind TAKE_DOWN or ANNULMENT
 * @param whole whether the decision itself is gone from the public, not only these honours
 * @param annulledBy number of the annulling decision; empty when taken down
 */
public record HonoursWithdrawn(
        DecisionId decision,
        String decisionNumber,
        WithdrawalKind kind,
        boolean whole,
        List<HonourId> honours,
        String annulledBy,
        @Nullable LocalDate annulledOn,
        boolean demo) {}
