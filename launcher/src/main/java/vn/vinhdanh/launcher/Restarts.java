package vn.vinhdanh.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a part that died is started again: at once the first time, then after pauses that double up to ten minutes, so that a part that
 * cannot live neither takes the others down nor keeps the machine busy. Two hours without a death are forgiven. Each part asks
 * from a thread of its own.
 */
final class Restarts {

    static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    static final Duration FORGIVEN_AFTER = Duration.ofHours(2);

    /** From this death on in a row an operator should look. */
    private static final int WORTH_A_LOOK = 5;

    private final Map<String, Death> deaths = new HashMap<>();

    /**
     * A death of a part.
     *
     * @param count how many in a row, from 1
     * @param startAt when to start it again; null once that was done
     */
    record Death(int count, Instant at, @Nullable Instant startAt) {

        /** Whether it has died so often that an operator should look. */
        boolean again() {
            return count >= WORTH_A_LOOK;
        }

        private Death started() {
            return new Death(count, at, null);
        }
    }

    /** Notes that a part does not run; null when that is known already and it only waits to be started again. */
    @Nullable
    synchronized Death died(String part, Instant now) {
        var last = deaths.get(part);
        if (last != null && last.startAt() != null) {
            return null;
        }
        int count =
                last == null || Duration.between(last.at(), now).compareTo(FORGIVEN_AFTER) >= 0 ? 1 : last.count() + 1;
        var death = new Death(count, now, now.plus(pause(count)));
        deaths.put(part, death);
        return death;
    }

    /** Whether the pause of a part that died is over; if so, it counts as started. */
    synchronized boolean due(String part, Instant now) {
        var death = deaths.get(part);
        if (death == null || death.startAt() == null || death.startAt().isAfter(now)) {
            return false;
        }
        deaths.put(part, death.started());
        return true;
    }

    private static Duration pause(int count) {
        if (count == 1) {
            return Duration.ZERO;
        }
        // 2, 4, 8 … seconds; the shift stays small
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(count - 2, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
