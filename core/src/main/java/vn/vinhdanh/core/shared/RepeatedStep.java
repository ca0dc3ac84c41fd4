package vn.vinhdanh.core.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * A step that the clock repeats for ever. A fault that repeats is written into the log once with its stack trace and then counted, with
 * pauses that grow to half a minute; another fault is written again, and so is that the step works again. So one fault neither fills
 * the disk nor hides another.
 */
public final class RepeatedStep {

    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    static final Duration TOLD_EVERY = Duration.ofHours(1);

    private final String what;
    private final Logger log;
    private final Clock clock;
    private int failures;
    private String fault = "";
    private Instant since = Instant.EPOCH;
    private Instant told = Instant.EPOCH;
    private Instant next = Instant.EPOCH;

    /**
     * @param what what it does, for the log: {@code taking in comments}
     * @param log whose log
     */
    public RepeatedStep(String what, Logger log, Clock clock) {
        this.what = what;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Does it, unless it failed and its pause is not over. Never throws what the step throws.
     *
     * @return whether it was done
     */
    public synchronized boolean run(Step step) {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        try {
            step.now();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            failed(e, now);
            return false;
        }
        if (failures > 0) {
            log.info("Works again after {} failures since {}: {}", failures, since, what);
        }
        failures = 0;
        fault = "";
        return true;
    }

    private void failed(Exception problem, Instant now) {
        if (failures == 0) {
            since = now;
        }
        failures++;
        var pause = Duration.ofSeconds(1L << Math.min(failures, 10));
        next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        var kind = kind(problem);
        if (!kind.equals(fault)) {
            fault = kind;
            told = now;
            log.warn("Failed at {}; tried again", what, problem);
        } else if (!told.plus(TOLD_EVERY).isAfter(now)) {
            told = now;
            log.warn("Still failing at {}: {} times since {}: {}", what, failures, since, problem.toString());
        }
    }

    /** What makes two faults the same: where they come from, not the numbers in what they say. */
    private static String kind(Exception problem) {
        Throwable innermost = problem;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getName() + " " + place(innermost);
    }

    private static @Nullable StackTraceElement place(Throwable problem) {
        var trace = problem.getStackTrace();
        return trace.length == 0 ? null : trace[0];
    }

    /** What is done. */
    @FunctionalInterface
    public interface Step {
        /** @throws Exception when it cannot be done now */
        void now() throws Exception;
    }
}
