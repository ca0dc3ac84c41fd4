package vn.vinhdanh.reporting.saved;

import java.util.Map;
import java.util.Set;

/** How far a run of a schedule is. Which state may follow which stands in one table, and every change in the database asks it. */
enum RunState {
    /** The figures are being counted and the file is being made. */
    RUNNING,
    /** It failed for a reason that may pass, and is tried again. */
    RETRYING,
    /** The file was made and the letter is on its way. */
    DONE,
    /** It failed for a reason that does not pass, or too often. */
    FAILED,
    /** It did not run: its official may not see figures any more, or not this report. */
    REFUSED,
    /** Its official stopped it. */
    CANCELLED;

    private static final Map<RunState, Set<RunState>> MOVES = Map.of(
            RUNNING, Set.of(RUNNING, RETRYING, DONE, FAILED, REFUSED, CANCELLED),
            // ready after all: another node was making it when this one gave up
            RETRYING, Set.of(RUNNING, DONE, CANCELLED),
            DONE, Set.of(),
            FAILED, Set.of(),
            REFUSED, Set.of(),
            CANCELLED, Set.of());

    /** Whether that state may follow; a run that was cut off begins again. */
    boolean may(RunState next) {
        return MOVES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether it goes on. */
    public boolean open() {
        return this == RUNNING || this == RETRYING;
    }

    /** The states from which that one is reached. */
    static Set<String> before(RunState next) {
        return MOVES.entrySet().stream()
                .filter(move -> move.getValue().contains(next))
                .map(move -> move.getKey().name())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
