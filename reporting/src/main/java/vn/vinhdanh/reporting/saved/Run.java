package vn.vinhdanh.reporting.saved;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time at which a schedule was due.
 *
 * @param plannedAt when it was due
 * @param attempts how often it was tried
 * @param endedAt null while it goes on
 * @param problem why it was not made; empty when it was
 * @param dataVersion of the figures; empty when there are none
 * @param code the checksum in print; empty when there is no file
 * @param letter how far the letter is; null when none was noted
 * @param kept whether its file can be got
 */
record Run(
        long id,
        long scheduleId,
        Instant plannedAt,
        RunState state,
        int attempts,
        Instant startedAt,
        @Nullable Instant endedAt,
        String problem,
        String dataVersion,
        long rowCount,
        long total,
        String code,
        String fileName,
        @Nullable String letter,
        boolean kept) {}
