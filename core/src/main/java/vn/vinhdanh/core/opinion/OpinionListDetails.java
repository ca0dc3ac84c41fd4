package vn.vinhdanh.core.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.matter.Standing;

/**
 * A list for the people's opinion whole.
 *
 * @param version to hand back with a step
 * @param roundName the round whose nominees stand on it
 * @param nominees who stands on it, in order
 * @param days working days for which it must be public at least
 * @param writtenBy user name of whoever began it
 * @param confirmedBy user name of whoever confirmed it; null before
 * @param endedAt when it was taken away; null before
 * @param reason why it was given back or taken down; empty otherwise
 * @param standing whether it is the official's own work
 * @param steps what is open with it now for the official who asked
 */
public record OpinionListDetails(
        OpinionListId id,
        int version,
        OpinionListStatus status,
        OpinionListWritten written,
        String roundName,
        List<ListedNominee> nominees,
        int days,
        String writtenBy,
        @Nullable String confirmedBy,
        @Nullable Instant endedAt,
        String reason,
        Standing standing,
        boolean demo,
        Set<OpinionListStep> steps) {

    /** Whether a step is open for the official who asked. */
    public boolean may(OpinionListStep step) {
        return steps.contains(step);
    }
}
