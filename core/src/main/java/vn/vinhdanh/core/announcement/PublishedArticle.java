package vn.vinhdanh.core.announcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published announcement with all that the showcase shows of it.
 *
 * @param body words and pictures in order
 * @param related slugs of the related announcements that are themselves published
 * @param comments approved comments, oldest first
 * @param views readers counted until now
 */
public record PublishedArticle(
        String slug,
        ArticleWritten written,
        List<BodyPart> body,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        String correctionNote,
        List<String> related,
        List<CommentSummary> comments,
        long views,
        boolean demo) {}
