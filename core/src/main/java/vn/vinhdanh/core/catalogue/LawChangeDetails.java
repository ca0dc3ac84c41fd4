package vn.vinhdanh.core.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposed change as the second official sees it.
 *
 * @param after what shall be
 * @param before what stood when it was proposed, of the same kind as {@code after}; null when there was nothing
 * @param reason why, in the proposer's words
 * @param legalBasis of the change
 * @param settleNote why it was refused; else empty
 * @param overtaken whether what stands is no longer {@code before}, so that it can no more be confirmed
 * @param version for the step that settles it
 */
public record LawChangeDetails(
        LawChangeId id,
        String code,
        LawChangeStatus status,
        LawDraft after,
        @Nullable LawDraft before,
        String reason,
        String legalBasis,
        String proposedBy,
        Instant proposedAt,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        String settleNote,
        boolean overtaken,
        int version) {}
