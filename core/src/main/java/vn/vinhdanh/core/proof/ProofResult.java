package vn.vinhdanh.core.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a check found.
 *
 * @param at when it began; what it says is true of that moment
 * @param took how long it took
 * @param honours how many honours stand before the public
 * @param decisions how many decisions are public
 * @param differences how many differences there are
 * @param first the first of them, at most {@value FigureProof#MOST_KEPT}
 */
public record ProofResult(
        Instant at, Duration took, long honours, long decisions, long differences, List<Difference> first) {

    /** Whether everything agrees. */
    public boolean clean() {
        return differences == 0;
    }
}
