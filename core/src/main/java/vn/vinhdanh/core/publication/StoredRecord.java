package vn.vinhdanh.core.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public record as stored.
 *
 * @param version number of the last change, for caches and validators
 * @param body JSON of the record class of its kind
 * @param changedAt when it last became what it is, or null when that was not noted yet at the time
 */
public record StoredRecord(
        PublicKind kind,
        String code,
        long version,
        String body,
        @Nullable Instant changedAt) {}
