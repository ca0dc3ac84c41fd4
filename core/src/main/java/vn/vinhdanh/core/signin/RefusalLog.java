package vn.vinhdanh.core.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Notes who was turned away, with the address, for the audit and the screen of the administrator. A flood must fill neither the memory nor
 * the database: tries of the same ten minutes, reason, account and address are one row; of the rows of ten minutes an application keeps
 * two hundred, and what is beyond is one row without account and address. What was refused at the door has fifty of its own, so that it
 * hides no sign-in. Notes are written every few seconds.
 */
public final class RefusalLog implements AutoCloseable {

    /** How long one row gathers. */
    public static final Duration PERIOD = Duration.ofMinutes(10);

    /** How many rows an application keeps of one period, besides the one of all that are beyond. */
    public static final int ROWS = 200;

    /** How many more it keeps of what was refused at the door. */
    public static final int ROWS_OF_THE_DOOR = 50;

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final int KEPT_DAYS = 31;
    private static final int LONGEST_DOOR = 160;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final Map<Key, Tries> notes = new HashMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("refusals").factory());
    private Instant period = Instant.EPOCH;
    private int rows;
    private int rowsOfTheDoor;

    RefusalLog(DataSource dataSource, Schemas schemas, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.schemas = schemas;
        this.clock = clock;
        writer.scheduleWithFixedDelay(this::write, 5, 5, TimeUnit.SECONDS);
    }

    /**
     * Notes that somebody was turned away.
     *
     * @param username of an account that exists; empty for any other name, since people type passwords there by mistake
     * @param address where the request came from
     * @param door what was asked for, when {@link Refusal#FORBIDDEN}; else empty
     */
    public synchronized void note(Refusal reason, SignInPlace place, String username, String address, String door) {
        var now = clock.instant();
        var begin = begin(now);
        if (!begin.equals(period)) {
            period = begin;
            rows = 0;
            rowsOfTheDoor = 0;
        }
        var key = new Key(begin, reason, place, username, address.length() > 45 ? address.substring(0, 45) : address);
        if (!notes.containsKey(key) && (reason.atTheDoor() ? ++rowsOfTheDoor > ROWS_OF_THE_DOOR : ++rows > ROWS)) {
            key = new Key(begin, reason, place, "", "");
        }
        notes.computeIfAbsent(key, k -> new Tries(now)).add(now, door);
    }

    /**
     * Writes what was noted. Done every five seconds and at the end; what cannot be written yet is kept. When it returns, what was noted
     * before is written, also what another one had begun to write.
     */
    public void flush() {
        writing.lock();
        try {
            writeAll();
        } finally {
            writing.unlock();
        }
    }

    private void writeAll() {
        Map<Key, Tries> taken;
        synchronized (this) {
            taken = new HashMap<>(notes);
            notes.clear();
        }
        try {
            for (var each = taken.entrySet().iterator(); each.hasNext(); each.remove()) {
                var note = each.next();
                write(note.getKey(), note.getValue());
            }
        } finally {
            synchronized (this) {
                taken.forEach((key, before) -> notes.merge(key, before, (now, same) -> same.and(now)));
            }
        }
    }

    private void write(Key key, Tries tries) {
        var last = Guesses.utc(tries.last);
        jdbc.sql(schemas.in("insert into {reporting}.refusal"
                        + " (period, reason, place, username, address, door, tries, first_at, last_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on duplicate key update tries = tries + ?, last_at = ?, door = ?"))
                .params(
                        Guesses.utc(key.period),
                        key.reason.name(),
                        key.place.name(),
                        key.username,
                        key.address,
                        tries.door,
                        tries.count,
                        Guesses.utc(tries.first),
                        last,
                        tries.count,
                        last,
                        tries.door)
                .update();
    }

    private void write() {
        try {
            flush();
            jdbc.sql(schemas.in("delete from {reporting}.refusal where period < ? limit 1000"))
                    .param(Guesses.utc(clock.instant().minus(KEPT_DAYS, ChronoUnit.DAYS)))
                    .update();
        } catch (RuntimeException away) {
            // a day without the database must not fill the log: the notes wait for it
            LOG.debug("Refusals wait for the database: {}", away.toString());
        }
    }

    /** The beginning of the period in which a moment lies. */
    public static Instant begin(Instant at) {
        return Instant.ofEpochSecond(at.getEpochSecond() / PERIOD.toSeconds() * PERIOD.toSeconds());
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            flush();
        } catch (DataAccessException away) {
            LOG.warn("Refusals of the last seconds are lost: {}", away.toString());
        }
    }

    private record Key(Instant period, Refusal reason, SignInPlace place, String username, String address) {}

    private static final class Tries {
        private final Instant first;
        private Instant last;
        private int count;
        private String door = "";

        Tries(Instant first) {
            this.first = first;
            this.last = first;
        }

        void add(Instant at, String asked) {
            count++;
            last = at;
            door = asked.length() > LONGEST_DOOR ? asked.substring(0, LONGEST_DOOR) : asked;
        }

        Tries and(Tries later) {
            count += later.count;
            last = later.last;
            door = later.door;
            return this;
        }
    }
}
