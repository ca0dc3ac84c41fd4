package vn.vinhdanh.core.round;

import java.util.Set;

/**
 * A round whole.
 *
 * @param version to hand back with a change
 * @param steps what is open with it now for the official who asked
 */
public record RoundDetails(
        RoundId id, int version, RoundStatus status, RoundWritten written, boolean demo, Set<RoundStep> steps) {

    /** Its name, as written. */
    public String name() {
        return written.name();
    }

    /** Whether a step is open for the official who asked. */
    public boolean may(RoundStep step) {
        return steps.contains(step);
    }
}
