package vn.vinhdanh.core.announcement;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.HandedOver;

/**
 * One announcement as its editor sees it.
 *
 * @param version to hand back with the next step
 * @param publishAt the hour it waits for, or null
 * @param withdrawalReason internal; never leaves the console
 * @param demo whether it is demonstration data
 * @param handedOver who handed the draft over as it is now, or null
 * @param correction the correction that waits for a second official, or null
 * @param steps what is open with it now for the official who asked
 */
public record ArticleDetails(
        ArticleId id,
        int version,
        String slug,
        ArticleStatus status,
        ArticleWritten written,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        String correctionNote,
        @Nullable Instant withdrawnAt,
        String withdrawalReason,
        String createdBy,
        Instant savedAt,
        String savedBy,
        boolean demo,
        @Nullable HandedOver handedOver,
        @Nullable ProposedCorrection correction,
        Set<ArticleStep> steps) {

    /** Whether a step is open for the official who asked. */
    public boolean may(ArticleStep step) {
        return steps.contains(step);
    }
}
