package vn.vinhdanh.core.announcement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader's comment as the moderator sees it; the e-mail is not part of it and never published.
 *
 * @param version to hand back with the next step
 * @param name the name the reader gave
 * @param text plain text, at most 500 characters as a person counts them
 * @param rejectionReason why it is not published, or null
 * @param answer answer of the agency; empty when none
 */
public record CommentSummary(
        CommentId id,
        int version,
        ArticleId article,
        String articleHeadline,
        String name,
        String text,
        Instant receivedAt,
        CommentStatus status,
        @Nullable RejectionReason rejectionReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String answer,
        @Nullable Instant answeredAt) {

    /** Whether a step is open for the moderator who asked. */
    public boolean may(CommentStep step) {
        return step.from().contains(status);
    }
}
