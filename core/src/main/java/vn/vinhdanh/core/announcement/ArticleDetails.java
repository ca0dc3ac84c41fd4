package vn.vinhdanh.core.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One announcement as its editor sees it.
 *
 * @param version to hand back with the next step
 * @param content what the editor entered
 * @param publishAt the hour it waits for, or null
 * @param withdrawalReason internal; never leaves the console
 */
public record ArticleDetails(
        ArticleId id,
        int version,
        String slug,
        ArticleStatus status,
        ArticleDraft content,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant correctedAt,
        String correctionNote,
        @Nullable Instant withdrawnAt,
        String withdrawalReason,
        String createdBy,
        Instant savedAt,
        String savedBy) {}
