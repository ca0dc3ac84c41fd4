package vn.vinhdanh.core.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of decisions.
 *
 * @param version as it was when the list was read: what is approved from the list is what was seen in it
 */
public record DecisionSummary(
        DecisionHead decision,
        DecisionStatus status,
        int honourCount,
        boolean hasFile,
        @Nullable Instant publishAt,
        String registeredBy,
        int version) {}
