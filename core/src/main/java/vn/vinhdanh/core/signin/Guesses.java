package vn.vinhdanh.core.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The one count of wrong guesses, in the database, so that it is the same for console and reporting and a restart forgives nothing. A
 * try counts as wrong before the password is looked at, so that a hundred guesses at one moment are a hundred.
 *
 * <p>Nothing is ever locked; guessing is slowed:
 *
 * <ul>
 *   <li>an account from one network: five tries at once, then pauses of 15 seconds, 30, a minute … a quarter of an hour at most; a right
 *       password or a day without a try ends them;
 *   <li>a network, for whatever accounts: forty at once, then one every thirty seconds;
 *   <li>an account, from whatever networks: a hundred at once, then one every ten seconds.
 * </ul>
 *
 * A browser in which the official signed in within half a year is known by its mark, at whatever network: its tries are counted apart, by the
 * first rule alone, and what strangers guess at the same address is not its to pay. An official at a network from which they signed in within
 * half a year is spared the last two rules; the first one they share with who is there.
 */
final class Guesses {

    static final int FREE = 5;
    static final int OF_NETWORK = 40;
    static final int OF_ACCOUNT = 100;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration NETWORK_DRAIN = Duration.ofSeconds(30);
    private static final Duration ACCOUNT_DRAIN = Duration.ofSeconds(10);
    private static final Duration KNOWN = Duration.ofDays(180);
    private static final Duration SWEEP = Duration.ofMinutes(10);
    private static final String ALL = "*";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Schemas schemas;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    Guesses(DataSource dataSource, Schemas schemas, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.schemas = schemas;
        this.clock = clock;
    }

    /**
     * Counts a try as a wrong one.
     *
     * @return where it was counted
     * @throws SignInProblem.Wait when it must not be looked at yet; such a try is not counted, so waiting always helps
     */
    Count begin(String username, Origin from) {
        sweep();
        return inTurn(() -> beginNow(who(username), from));
    }

    /** The password was right: network and browser are known from now on, and the wrong guesses counted with this one are forgiven. */
    void right(Count count, Origin from) {
        inTurn(() -> {
            var now = utc(clock.instant());
            jdbc.sql(schemas.in("update {reporting}.guess set wrong = 0 where who = ? and network = ?"))
                    .params(count.who, count.place)
                    .update();
            know(count.who, from.network(), now);
            from.browser().ifPresent(browser -> know(count.who, browser, now));
            takeBack(count);
            return count;
        });
    }

    /** The try counts for nothing: the password was not looked at after all, or it was right and is no sign-in. */
    void uncounted(Count count) {
        inTurn(() -> {
            jdbc.sql(
                            schemas.in(
                                    "update {reporting}.guess set wrong = greatest(wrong - 1, 0) where who = ? and network = ?"))
                    .params(count.who, count.place)
                    .update();
            takeBack(count);
            return count;
        });
    }

    private Count beginNow(String who, Origin from) {
        // as the database keeps it: a moment rounded up would lie in the future
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // a mark that nobody was given makes no row: it could be made up anew for each try
        var marked = from.browser()
                .filter(browser ->
                        held(who, browser).filter(row -> row.knownAt(now)).isPresent());
        var place = marked.orElseGet(from::network);
        var pair = lock(who, place, now);
        boolean known = pair.knownAt(now);
        int before = pair.wrongAt.plus(FORGOTTEN).isBefore(now) ? 0 : pair.wrong;
        // only a pause refuses: a try that looked at the clock later may have held the row first, and its moment then
        // lies in our future
        if (before >= FREE) {
            refuseUntil(pair.wrongAt.plus(pause(before)), now);
        }
        if (!known) {
            fill(ALL, place, OF_NETWORK, NETWORK_DRAIN, now);
            fill(who, ALL, OF_ACCOUNT, ACCOUNT_DRAIN, now);
        }
        write(who, place, before + 1, now);
        return new Count(who, place, known);
    }

    /** Strangers' guesses that are counted there stay counted. */
    private void know(String who, String place, LocalDateTime now) {
        jdbc.sql(schemas.in(
                        "insert into {reporting}.guess (who, network, wrong, wrong_at, right_at) values (?, ?, 0, ?, ?)"
                                + " on duplicate key update right_at = ?"))
                .params(who, place, now, now, now)
                .update();
    }

    static Duration pause(int wrong) {
        if (wrong < FREE) {
            return Duration.ZERO;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(wrong - FREE, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** A vessel that takes so many guesses at once and lets one out now and then. */
    private void fill(String who, String network, int most, Duration drain, Instant now) {
        var vessel = lock(who, network, now);
        long out = Math.max(0, Duration.between(vessel.wrongAt, now).toMillis() / drain.toMillis());
        int level = (int) Math.max(0, vessel.wrong - out);
        var since = level == 0 ? now : vessel.wrongAt.plus(drain.multipliedBy(out));
        if (level >= most) {
            refuseUntil(since.plus(drain), now);
        }
        write(who, network, level + 1, since);
    }

    private static void refuseUntil(Instant free, Instant now) {
        if (free.isAfter(now)) {
            throw new SignInProblem.Wait(Duration.between(now, free));
        }
    }

    /** Out of the vessels into which only the tries of unknown ones went. */
    private void takeBack(Count count) {
        if (count.known) {
            return;
        }
        jdbc.sql(schemas.in("update {reporting}.guess set wrong = greatest(wrong - 1, 0)"
                        + " where (who = ? and network = ?) or (who = ? and network = ?)"))
                .params(ALL, count.place, count.who, ALL)
                .update();
    }

    /** Makes the row if need be and holds it until the end of the transaction. */
    private Row lock(String who, String network, Instant now) {
        jdbc.sql(schemas.in("insert into {reporting}.guess (who, network, wrong, wrong_at) values (?, ?, 0, ?)"
                        + " on duplicate key update wrong = wrong"))
                .params(who, network, utc(now))
                .update();
        return held(who, network).orElseThrow();
    }

    /** The row, if there is one, held until the end of the transaction. */
    private Optional<Row> held(String who, String network) {
        return jdbc.sql(
                        schemas.in(
                                "select wrong, wrong_at, right_at from {reporting}.guess where who = ? and network = ? for update"))
                .params(who, network)
                .query(Rows.of(Row.class))
                .optional();
    }

    private void write(String who, String network, int wrong, Instant at) {
        jdbc.sql(schemas.in("update {reporting}.guess set wrong = ?, wrong_at = ? where who = ? and network = ?"))
                .params(wrong, utc(at), who, network)
                .update();
    }

    /** Forgets what slows nobody any more. */
    private void sweep() {
        var now = clock.instant();
        var last = swept.get();
        if (last.plus(SWEEP).isBefore(now) && swept.compareAndSet(last, now)) {
            jdbc.sql(schemas.in("delete from {reporting}.guess where wrong_at < ?"
                            + " and (right_at is null or right_at < ?) order by wrong_at limit 20000"))
                    .params(utc(now.minus(FORGOTTEN)), utc(now.minus(KNOWN)))
                    .update();
        }
    }

    /** Two tries that meet on a row are one after the other; one of two that embrace each other begins anew. */
    private Count inTurn(Supplier<Count> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> step.get()));
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == 5) {
                    throw deadlock;
                }
            }
        }
    }

    private static String who(String username) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(username.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /**
     * Where a try was counted.
     *
     * @param who the account, as a hash of its name
     * @param place network or browser
     * @param known whether the official signed in from there before
     */
    record Count(String who, String place, boolean known) {}

    private record Row(int wrong, Instant wrongAt, @Nullable Instant rightAt) {

        boolean knownAt(Instant now) {
            return rightAt != null && rightAt.isAfter(now.minus(KNOWN));
        }
    }
}
