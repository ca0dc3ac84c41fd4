package vn.vinhdanh.core.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen said of a list went on, for the officials whom it concerns.
 *
 * @param reference as the citizen knows it, with hyphens
 * @param handler user name of the official who was looking into it before this step, or null
 */
public record OpinionMoved(
        OpinionId id,
        String reference,
        OpinionStatus status,
        @Nullable String handler,
        Instant at) {}
