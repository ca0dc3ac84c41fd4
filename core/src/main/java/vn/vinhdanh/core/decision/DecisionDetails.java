package vn.vinhdanh.core.decision;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Ids;

/**
 * The page of a decision: what is written about it, what happened to it and what the official may do with it now.
 *
 * @param version for optimistic locking
 * @param listSha256 SHA-256 of the imported list, or null when entered by hand
 * @param fileSha256 address of the signed PDF, or null
 * @param returnReason why it was given back; empty when not
 * @param steps what is open with it now for the official who asked
 */
public record DecisionDetails(
        DecisionId id,
        int version,
        DecisionStatus status,
        DecisionWritten written,
        int honourCount,
        @Nullable String listSha256,
        @Nullable String fileSha256,
        String registeredBy,
        Instant registeredAt,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        String returnReason,
        String correctionNote,
        boolean demo,
        Set<DecisionStep> steps) {

    /** Whether a step is open for the official who asked. */
    public boolean may(DecisionStep step) {
        return steps.contains(step);
    }

    /** What its page and its public record are called. */
    public String code() {
        return Ids.code(id.value());
    }

    /** Number and symbol, e.g. {@code 9087/QĐ-UBND}. */
    public String fullNumber() {
        return written.fullNumber();
    }

    DecisionDetails open(Set<DecisionStep> now) {
        return new DecisionDetails(
                id,
                version,
                status,
                written,
                honourCount,
                listSha256,
                fileSha256,
                registeredBy,
                registeredAt,
                submittedBy,
                approvedBy,
                approvedAt,
                publishAt,
                publishedAt,
                returnReason,
                correctionNote,
                demo,
                now);
    }
}
