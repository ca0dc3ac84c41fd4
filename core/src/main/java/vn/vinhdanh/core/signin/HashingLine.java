package vn.vinhdanh.core.signin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The line before the hashing of passwords, which takes a processor for a twentieth of a second and 16 MB each time: as many at once as
 * there are workers. Officials at an address that is known for them come first; then who has fewest in line, so that forty tries from one
 * address do not stand before the one from another; then who came first.
 */
final class HashingLine implements AutoCloseable {

    static final int LONGEST = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PasswordEncoder passwords;
    private final Duration patience;
    private final ThreadPoolExecutor workers;
    private final Map<String, Integer> inLine = new ConcurrentHashMap<>();
    private final AtomicLong arrivals = new AtomicLong();

    /** @param atOnce how many passwords are hashed at the same time, at least 1 */
    HashingLine(PasswordEncoder passwords, int atOnce) {
        this(passwords, atOnce, PATIENCE);
    }

    /** @param patience how long one stands in line at most */
    HashingLine(PasswordEncoder passwords, int atOnce, Duration patience) {
        this.passwords = passwords;
        this.patience = patience;
        this.workers = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("password-", 1).factory());
    }

    /**
     * Whether a password has a hash; waits for its turn.
     *
     * @param network network, or known browser, whose try it is
     * @param known whether the official has signed in from there before
     * @throws SignInProblem.Crowded when the line is too long, or did not move for ten seconds
     */
    boolean matches(String password, String hash, String network, boolean known) {
        if (workers.getQueue().size() >= LONGEST) {
            throw new SignInProblem.Crowded();
        }
        int ahead = inLine.merge(network, 1, Integer::sum);
        try {
            var turn = new Turn(known ? 0 : ahead, arrivals.getAndIncrement(), () -> passwords.matches(password, hash));
            workers.execute(turn);
            return await(turn);
        } finally {
            inLine.compute(network, (n, count) -> count == null || count <= 1 ? null : count - 1);
        }
    }

    private boolean await(Turn turn) {
        try {
            return turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            workers.remove(turn);
            throw new SignInProblem.Crowded();
        } catch (InterruptedException stopping) {
            workers.remove(turn);
            Thread.currentThread().interrupt();
            throw new SignInProblem.Crowded();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password cannot be hashed", e.getCause());
        }
    }

    /** How many wait, for tests. */
    int waiting() {
        return workers.getQueue().size();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** One try's place in the line. */
    private static final class Turn extends FutureTask<Boolean> implements Comparable<Turn> {

        private final int rank;
        private final long arrival;

        Turn(int rank, long arrival, Callable<Boolean> work) {
            super(work);
            this.rank = rank;
            this.arrival = arrival;
        }

        @Override
        public int compareTo(Turn other) {
            int byRank = Integer.compare(rank, other.rank);
            return byRank != 0 ? byRank : Long.compare(arrival, other.arrival);
        }
    }
}
