package vn.vinhdanh.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two steps by two threads at the same moment, on the real database. */
public final class TwoAtOnce {

    private TwoAtOnce() {}

    /**
     * What came of the two.
     *
     * @param failures what was thrown, at most two
     */
    public record Results(List<Throwable> failures) {}

    /** Runs both and waits, a minute at most. */
    public static Results run(Callable<?> one, Callable<?> other) throws Exception {
        var begin = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var running = new ArrayList<Future<?>>();
            for (var step : List.of(one, other)) {
                running.add(pool.submit(() -> {
                    begin.await();
                    return step.call();
                }));
            }
            begin.countDown();
            var failures = new ArrayList<Throwable>();
            for (var future : running) {
                try {
                    future.get(1, TimeUnit.MINUTES);
                } catch (ExecutionException failed) {
                    var cause = failed.getCause();
                    failures.add(cause == null ? failed : cause);
                }
            }
            return new Results(List.copyOf(failures));
        }
    }
}
