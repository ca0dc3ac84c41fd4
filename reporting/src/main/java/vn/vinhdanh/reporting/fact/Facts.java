package vn.vinhdanh.reporting.fact;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Keeps the facts of the newest version of the figures in memory. The database stays the truth: whoever counts has opened a snapshot of
 * it, says which version that sees, and gets the facts of exactly this version. Those that changed since the version kept are read from
 * this very snapshot.
 */
@Service
public class Facts {

    /** In the log of changes: any fact may have changed. */
    static final String EVERYTHING = "*";

    private static final Logger LOG = LoggerFactory.getLogger(Facts.class);

    private final FactReading reading;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private volatile @Nullable Kept kept;

    /** One version that is no more, as long as nothing else needs the memory. */
    private volatile SoftReference<Kept> former = new SoftReference<>(null);

    /** Held while such a version is read, which may be all of it: whoever asks for the newest does not wait for that. */
    private final Object readingFormer = new Object();

    Facts(FactReading reading, JdbcClient jdbc, Schemas schemas) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    private record Kept(long number, long epoch, FactColumns columns) {

        boolean is(long number, long epoch) {
            return this.number == number && this.epoch == epoch;
        }
    }

    /**
     * The facts of a version; to be called in a snapshot of the database that sees this version.
     *
     * @param number of the version
     * @param epoch raised by every restore
     * @return empty when a newer version is kept: the caller opens a new snapshot
     * @throws IllegalStateException when what was read is not as many facts as the database has
     */
    public Optional<FactColumns> at(long number, long epoch) {
        var known = kept;
        if (known != null && known.is(number, epoch)) {
            return Optional.of(known.columns);
        }
        synchronized (this) {
            var now = kept;
            if (now != null && now.is(number, epoch)) {
                return Optional.of(now.columns);
            }
            if (now != null && now.epoch == epoch && now.number > number) {
                return Optional.empty();
            }
            long begun = System.nanoTime();
            var columns = now != null && now.epoch == epoch ? refreshed(now, number) : all();
            kept = new Kept(number, epoch, columns);
            LOG.info(
                    "{} facts of version {} are in memory ({} MB), read in {} ms",
                    columns.size(),
                    number,
                    columns.weight() >> 20,
                    (System.nanoTime() - begun) / 1_000_000);
            return Optional.of(columns);
        }
    }

    /**
     * The facts of a version that is no more, with the directory of units as it is now; to be called in a snapshot that sees the version
     * of {@code now}. Read are only those that changed since.
     *
     * @param now the facts of the newest version
     * @param newest its number
     * @param number of the version before it
     * @param epoch of the newest version
     * @throws IllegalStateException when what was read is not as many facts as the database has kept of it
     */
    public FactColumns former(FactColumns now, long newest, long number, long epoch) {
        synchronized (readingFormer) {
            return readFormer(now, newest, number, epoch);
        }
    }

    private FactColumns readFormer(FactColumns now, long newest, long number, long epoch) {
        var known = former.get();
        if (known != null && known.is(number, epoch)) {
            return known.columns;
        }
        long begun = System.nanoTime();
        var decisions = changed(number, newest);
        var columns = decisions.contains(EVERYTHING) ? reading.former(number) : reading.former(now, decisions, number);
        long count = reading.count(number);
        if (columns.size() != count && !decisions.contains(EVERYTHING)) {
            columns = reading.former(number);
        }
        if (columns.size() != count) {
            throw new IllegalStateException(
                    "Read " + columns.size() + " facts of version " + number + ", kept are " + count);
        }
        former = new SoftReference<>(new Kept(number, epoch, columns));
        LOG.info(
                "{} facts of version {} are in memory beside those of {}, read in {} ms",
                columns.size(),
                number,
                newest,
                (System.nanoTime() - begun) / 1_000_000);
        return columns;
    }

    /** Forgets what is kept, so that the next question reads all facts anew: after something did not agree with the database. */
    public synchronized void doubt() {
        kept = null;
        former.clear();
    }

    private record Change(String decisionCode, long facts) {}

    private FactColumns refreshed(Kept now, long number) {
        var decisions = changed(now.number, number);
        if (decisions.contains(EVERYTHING)) {
            return all();
        }
        var columns = reading.anew(now.columns, decisions);
        if (columns.size() != reading.count() || !agrees(columns, decisions)) {
            LOG.warn("What changed up to version {} does not account for all facts: reading all of them", number);
            return all();
        }
        return columns;
    }

    /** Whose facts changed after a version, up to another. */
    private Set<String> changed(long after, long number) {
        return new HashSet<>(jdbc.sql(schemas.in(
                        "select distinct decision_code from {report}.figure_change where number > ? and number <= ?"))
                .params(after, number)
                .query(Rows.column(String.class))
                .list());
    }

    /** Whether the decisions read anew have as many facts in the database, counted there. */
    private boolean agrees(FactColumns columns, Set<String> decisions) {
        if (decisions.isEmpty()) {
            return true;
        }
        var counted = new HashMap<String, Integer>();
        var codes = List.copyOf(decisions);
        for (int from = 0; from < codes.size(); from += 500) {
            jdbc.sql(schemas.in("select decision_code, count(*) as facts from {report}.honour_fact"
                            + " where decision_code in (:codes) group by decision_code"))
                    .param("codes", codes.subList(from, Math.min(codes.size(), from + 500)))
                    .query(Rows.each(Change.class, one -> counted.put(one.decisionCode, (int) one.facts)));
        }
        return counted.equals(columns.perDecision(decisions));
    }

    private FactColumns all() {
        var columns = reading.all();
        long count = reading.count();
        if (columns.size() != count) {
            throw new IllegalStateException("Read " + columns.size() + " facts, the database has " + count);
        }
        return columns;
    }
}
