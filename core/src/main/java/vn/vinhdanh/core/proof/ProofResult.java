package vn.vinhdanh.core.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a check found.
 *
 * @param at when it began; what it says is true of that moment
 * @param took how long it took
 * @param honours how many honours stand before the public
 * @param decisions how many decisions are public
 * @param differences how many differences there are
 * @param first the first of them, at most {@value FigureProof#MOST_KEPT}
 * @param since when the check began that saw each of these first, one check after another without a gap, since the start of the console
 */
public record ProofResult(
        Instant at,
        Duration took,
        long honours,
        long decisions,
        long differences,
        List<Difference> first,
        Map<Difference.Place, Instant> since) {

    /** Whether everything agrees. */
    public boolean clean() {
        return differences == 0;
    }

    /** Since when a difference has been seen; whatever is read at its place meanwhile. */
    public Instant since(Difference difference) {
        return since.getOrDefault(difference.place(), at);
    }
}
