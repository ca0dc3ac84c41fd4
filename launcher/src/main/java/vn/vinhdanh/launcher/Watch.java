package vn.vinhdanh.launcher;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Starts the parts in their order, and then watches each by a thread of its own: one that takes minutes to start keeps no other waiting, and
 * nothing that one throws ends the watch. A part is started and stopped under its own monitor, so that a stop meanwhile finds either nothing
 * or the whole part.
 */
final class Watch {

    private final List<Part> parts;
    private final Duration every;
    private final Consumer<String> say;
    private final Restarts restarts = new Restarts();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean ending;

    /**
     * @param parts in the order in which they are started
     * @param every how often each is looked at
     * @param say takes a sentence for the operator
     */
    Watch(List<Part> parts, Duration every, Consumer<String> say) {
        this.parts = List.copyOf(parts);
        this.every = every;
        this.say = say;
    }

    /**
     * Starts all in their order; those before the one that does not start run on.
     *
     * @throws LaunchProblem when one does not start
     */
    void startAll() throws IOException {
        for (Part part : parts) {
            synchronized (part) {
                if (!ending) {
                    part.start();
                }
            }
        }
    }

    /** Watches the parts until {@link #end}; starts again what died. */
    void run() throws InterruptedException {
        for (Part part : parts) {
            Thread.ofPlatform().daemon().name("watch-" + part.name()).start(() -> follow(part));
        }
        ended.await();
    }

    private void follow(Part part) {
        try {
            do {
                look(part, Instant.now());
            } while (!ended.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at one part once: starts it when it does not run, what it needs is there, and its pause is over. Never throws. */
    void look(Part part, Instant now) {
        synchronized (part) {
            try {
                if (ending || part.running() || !part.mayStart()) {
                    return;
                }
                mourn(part, now);
                if (restarts.due(part.name(), now)) {
                    part.start();
                }
            } catch (LaunchProblem e) {
                say.accept(part.name() + ": " + e.getMessage());
            } catch (Throwable e) {
                // whatever it is, want of memory too: a part that cannot be started counts as one that died again
                say.accept(part.name() + " không khởi động được: " + e + " / does not start: " + e);
            }
        }
    }

    /** Says of a part that has just died when it is started again. */
    private void mourn(Part part, Instant now) {
        var death = restarts.died(part.name(), now);
        if (death == null || death.startAt() == null) {
            return;
        }
        var name = part.name();
        long pause = Duration.between(now, death.startAt()).toSeconds();
        var look = death.again() ? "; xem " + part.log() : "";
        var lookEnglish = death.again() ? "; see " + part.log() : "";
        if (pause == 0) {
            say.accept(name + " không chạy; đang khởi động" + look + ". / " + name + " does not run; starting it"
                    + lookEnglish + ".");
        } else {
            say.accept(name + " lại dừng (lần " + death.count() + "); khởi động lại sau " + pause + " giây" + look
                    + ". Các phần khác vẫn chạy. / " + name + " has stopped again (" + death.count()
                    + " times); starting it in " + pause + " seconds" + lookEnglish + ". The other parts run on.");
        }
    }

    /** Nothing is started any more. */
    void end() {
        ending = true;
        ended.countDown();
    }

    /** Whether it has ended. */
    boolean ending() {
        return ending;
    }

    /** Stops one part, after its start if that is under way. */
    void stop(Part part) {
        synchronized (part) {
            part.stop();
        }
    }
}
