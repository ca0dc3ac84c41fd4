package vn.vinhdanh.core.upward;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.matter.Standing;

/**
 * A proposal upward whole.
 *
 * @param version to hand back with a step
 * @param nominees who stands in it, in order
 * @param lines the list of contents of the package
 * @param gaps what the package lacks; it warns and keeps nothing back
 * @param clock whose days they are
 * @param lastDay the last day on which the Ministry takes it, as far as it is known; null where it is not, or it was sent
 * @param decision what was received; null before
 * @param entered the decision of that number, day and year in the register; null as long as it is not entered
 * @param confirmedBy user name of whoever confirmed it; null before
 * @param standing whether it is the official's own work
 * @param steps what is open with it now for the official who asked
 */
public record UpwardDetails(
        UpwardId id,
        int version,
        UpwardStatus status,
        UpwardWritten written,
        String roundName,
        List<UpwardNominee> nominees,
        List<PackageLine> lines,
        List<PackageGap> gaps,
        List<UpwardMove> moves,
        UpwardClock clock,
        @Nullable LocalDate lastDay,
        @Nullable ReceivedDecision decision,
        @Nullable DecisionId entered,
        String writtenBy,
        @Nullable String confirmedBy,
        Standing standing,
        boolean demo,
        Set<UpwardStep> steps) {

    /** Whether a step is open for the official who asked. */
    public boolean may(UpwardStep step) {
        return steps.contains(step);
    }

    /** Why it was given back, asked back, refused or withdrawn last; empty for nothing. */
    public String lastText() {
        return moves.isEmpty() ? "" : moves.getLast().text();
    }
}
