package vn.vinhdanh.reporting.saved;

import java.time.Instant;
import vn.vinhdanh.reporting.download.FileFormat;

/**
 * When an official gets a saved report.
 *
 * @param username who gets it, with the reach they have then
 * @param onDay see {@link Rhythm}
 * @param atHour 0 to 23, in Việt Nam
 * @param nextAt when it is due
 */
record Schedule(
        long id,
        long reportId,
        String username,
        Rhythm rhythm,
        int onDay,
        int atHour,
        FileFormat format,
        String language,
        ScheduleState state,
        Instant nextAt,
        int version) {}
