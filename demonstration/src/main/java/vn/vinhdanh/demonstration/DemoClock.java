package vn.vinhdanh.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock of an installation that shows the demonstration: the true time for everyone but the thread that loads it, which
 * lives through the years 2020 to 2026 so that every date of the province's story follows from the same steps as in real work.
 */
final class DemoClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final ThreadLocal<@Nullable Instant> told;

    /** @param real the true clock */
    DemoClock(Clock real) {
        this(real, ZoneOffset.UTC, new ThreadLocal<>());
    }

    private DemoClock(Clock real, ZoneId zone, ThreadLocal<@Nullable Instant> told) {
        this.real = real;
        this.zone = zone;
        this.told = told;
    }

    /** From now on this thread reads that time; null for the true time again. */
    void tell(@Nullable Instant time) {
        if (time == null) {
            told.remove();
        } else {
            told.set(time);
        }
    }

    /** The true time, whatever this thread was told. */
    Instant truth() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        var time = told.get();
        return time == null ? real.instant() : time;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(real, other, told);
    }
}
