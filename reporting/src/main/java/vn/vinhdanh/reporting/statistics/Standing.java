package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As of when a question is asked.
 *
 * @param day as the figures stood when it ended; null for now
 * @param byDirectory whether the answer tells units by the directory or the blocs, which are not kept as they were
 */
record Standing(@Nullable LocalDate day, boolean byDirectory) {

    /** As the figures are. */
    static final Standing NOW = new Standing(null, false);
}
