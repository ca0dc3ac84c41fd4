package vn.vinhdanh.core.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an official joined two recipients.
 *
 * @param kept the one that stands for both
 * @param joined the other
 * @param partedBy who took it back; null while it holds
 */
public record Joining(
        JoiningId id,
        RecipientId kept,
        RecipientId joined,
        String joinedName,
        String reason,
        String joinedBy,
        Instant joinedAt,
        @Nullable String partedBy,
        @Nullable Instant partedAt) {}
