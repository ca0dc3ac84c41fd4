package vn.vinhdanh.core.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reader's comment (ý kiến bạn đọc) that a moderator approved.
 *
 * @param name the name the reader gave
 * @param text plain text, at most 500 characters as a person counts them
 * @param answer answer of the agency, or null
 */
public record PublicComment(
        String code,
        String name,
        String text,
        Instant receivedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
