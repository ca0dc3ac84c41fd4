package vn.vinhdanh.core.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of announcements.
 *
 * @param publishAt the hour it waits for, or null
 * @param publishedAt when it was published, or null
 * @param views readers counted until now
 * @param pendingComments comments that wait for the moderator
 */
public record ArticleSummary(
        ArticleId id,
        String slug,
        ArticleTopic topic,
        String headline,
        ArticleStatus status,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        Instant savedAt,
        String savedBy,
        long views,
        int pendingComments,
        boolean demo,
        int version) {}
