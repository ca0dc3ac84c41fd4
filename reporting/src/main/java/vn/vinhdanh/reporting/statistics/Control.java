package vn.vinhdanh.reporting.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Counts in the database how many honours a filter holds, by a statement that knows nothing of the facts in memory. Each is counted once for
 * a version of the figures. Over millions of honours it takes longer than the table it stands beside, so a page may go without it.
 */
@Component
class Control {

    private static final int WAITING = 64;
    private static final String HONOURS = "count(*)";
    private static final String MONEY = "coalesce(sum(bonus), 0)";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Snapshots snapshots;
    private final Cache<Question, CompletableFuture<Long>> counted =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final ThreadPoolExecutor counting;

    Control(JdbcClient jdbc, Schemas schemas, Snapshots snapshots) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.snapshots = snapshots;
        this.counting = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("control-", 1).daemon().factory());
        this.counting.allowCoreThreadTimeOut(true);
    }

    @PreDestroy
    void close() {
        counting.shutdownNow();
    }

    /**
     * What is counted.
     *
     * @param what the expression
     * @param former whether of a version that is no more, so that nothing changes it
     */
    private record Question(
            String what, String table, String sql, Map<String, Object> values, DataVersion version, boolean former) {}

    private static Question question(FilterSql condition, String what, DataVersion version) {
        return new Question(
                what, condition.table(), condition.sql(), condition.values(version), version, condition.former());
    }

    /** Counts in the snapshot of the database to which these facts belong. What an official may see is no matter of the version: not kept. */
    long now(FilterSql condition, AsOf asOf) {
        return now(question(condition, HONOURS, asOf.version()), asOf);
    }

    /** What the honours pay, đồng, as far as it is known; likewise. */
    long money(FilterSql condition, AsOf asOf) {
        return now(question(condition, MONEY, asOf.version()), asOf);
    }

    private long now(Question question, AsOf asOf) {
        if (asOf.reach() != null) {
            return count(question);
        }
        var known = counted.getIfPresent(question);
        if (known != null && known.state() == CompletableFuture.State.SUCCESS) {
            return known.resultNow();
        }
        long count = count(question);
        counted.put(question, CompletableFuture.completedFuture(count));
        return count;
    }

    /** Begins to count in a snapshot of its own; for an official limited to units, of whom there are few honours, counts at once. */
    CompletableFuture<Long> begin(FilterSql condition, AsOf asOf) {
        if (asOf.reach() != null) {
            return CompletableFuture.completedFuture(now(condition, asOf));
        }
        var question = question(condition, HONOURS, asOf.version());
        return counted.get(question, one -> {
            var future = new CompletableFuture<Long>();
            try {
                counting.execute(() -> run(question, future));
            } catch (RejectedExecutionException e) {
                future.completeExceptionally(e);
            }
            future.whenComplete((count, problem) -> {
                if (problem != null) {
                    counted.invalidate(question);
                }
            });
            return future;
        });
    }

    private void run(Question question, CompletableFuture<Long> future) {
        try {
            future.complete(snapshots.read(() -> {
                if (!question.former() && !snapshots.version().equals(question.version())) {
                    throw new IllegalStateException("The figures changed before they were counted again");
                }
                return count(question);
            }));
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Control.class).info("A control total was not counted: {}", e.getMessage());
            future.completeExceptionally(e);
        }
    }

    private long count(Question question) {
        return jdbc.sql(schemas.in("select " + question.what() + " from " + question.table() + " " + question.sql()))
                .params(question.values())
                .query(Long.class)
                .single();
    }

    /** The count if it is there soon, else null. */
    static @Nullable Long within(CompletableFuture<Long> counting, Duration patience) {
        try {
            return counting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
