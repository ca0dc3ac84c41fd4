package vn.vinhdanh.core.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.Ids;

/**
 * The page of a decision: what is written about it and what happened to it.
 *
 * @param version for optimistic locking
 * @param listSha256 SHA-256 of the imported list, or null when entered by hand
 * @param fileSha256 address of the signed PDF, or null
 * @param returnReason why it was given back; empty when not
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
        boolean demo) {

    /** What its page and its public record are called. */
    public String code() {
        return Ids.code(id.value());
    }

    /** Number and symbol, e.g. {@code 9087/QĐ-UBND}. */
    public String fullNumber() {
        return written.fullNumber();
    }
}
