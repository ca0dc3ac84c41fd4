package vn.vinhdanh.core.ledger;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Gives commits one order. What a step did and what it made public is gathered during the transaction; just before the commit
 * the aggregate is flushed, the row {@code ledger_head} is locked <em>last</em>, and the audit entries (chained by SHA-256) and
 * feed entries are numbered from it, together and without a gap. So a reader that asks for what follows {@code last} and stops
 * before the first number it cannot see never misses a commit.
 *
 * <p>Room code calls it inside its own transaction; it has no permission of its own because it is no door for people.
 */
@Service
public class Ledger {

    private static final Object KEY = Ledger.class;

    private final JdbcTemplate jdbc;
    private final EntityManager entityManager;
    private final Schemas schemas;
    private final Clock clock;
    private final Actor actor;
    private final JsonMapper json;

    Ledger(JdbcTemplate jdbc, EntityManager entityManager, Schemas schemas, Clock clock, Actor actor, JsonMapper json) {
        this.jdbc = jdbc;
        this.entityManager = entityManager;
        this.schemas = schemas;
        this.clock = clock;
        this.actor = actor;
        this.json = json;
    }

    /**
     * Puts an act on the audit chain when the current transaction commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(Act act) {
        pending().acts.add(act);
    }

    /**
     * Tells followers, when the current transaction commits, that a public record appeared, changed or vanished.
     *
     * @param kind kind of the public record
     * @param code its code
     * @throws IllegalStateException outside a transaction
     */
    public void publicChange(String kind, String code) {
        pending().changes.add(new Change(kind, code));
    }

    private Pending pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("The ledger is written only inside a transaction");
        }
        var pending = (Pending) TransactionSynchronizationManager.getResource(KEY);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(KEY, pending);
            TransactionSynchronizationManager.registerSynchronization(new Hook(pending));
        }
        return pending;
    }

    private void append(Pending pending) {
        entityManager.flush();
        var head = jdbc.queryForObject(
                schemas.in("select seq, hash from {domain}.ledger_head where id = 1 for update"), Rows.of(Head.class));
        if (head == null) {
            throw new IllegalStateException("The ledger has no head");
        }
        long seq = head.seq;
        String hash = head.hash;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String who = actor.name();
        var entries = new ArrayList<AuditEntry>();
        for (Act act : pending.acts) {
            var entry = chain(
                    hash,
                    ++seq,
                    now,
                    who,
                    act.verb(),
                    act.subjectKind(),
                    act.subjectId(),
                    json.writeValueAsString(act.detail()));
            entries.add(entry);
            hash = entry.hash();
        }
        insertAudit(entries);
        var changes = new ArrayList<Object[]>();
        for (Change change : pending.changes) {
            changes.add(new Object[] {++seq, change.kind, change.code});
        }
        batch(schemas.in("insert into {domain}.feed (seq, kind, code) values (?, ?, ?)"), changes);
        jdbc.update(schemas.in("update {domain}.ledger_head set seq = ?, hash = ? where id = 1"), seq, hash);
    }

    private void insertAudit(List<AuditEntry> entries) {
        var rows = new ArrayList<Object[]>();
        for (AuditEntry e : entries) {
            rows.add(new Object[] {
                e.seq(),
                LocalDateTime.ofInstant(e.at(), ZoneOffset.UTC),
                e.actor(),
                e.verb(),
                e.subjectKind(),
                e.subjectId(),
                e.detail(),
                e.previousHash(),
                e.hash()
            });
        }
        batch(
                schemas.in(
                        "insert into {audit}.entry (seq, at, actor, verb, subject_kind, subject_id, detail, previous_hash,"
                                + " hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                rows);
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += 1000) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + 1000)));
        }
    }

    static AuditEntry chain(
            String previousHash,
            long seq,
            Instant at,
            String actor,
            String verb,
            String subjectKind,
            String subjectId,
            String detail) {
        var text = String.join(
                "\n", previousHash, Long.toString(seq), at.toString(), actor, verb, subjectKind, subjectId, detail);
        return new AuditEntry(seq, at, actor, verb, subjectKind, subjectId, detail, previousHash, sha256(text));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Head(long seq, String hash) {}

    private record Change(String kind, String code) {}

    private static final class Pending {
        final List<Act> acts = new ArrayList<>();
        final Set<Change> changes = new LinkedHashSet<>();
    }

    private final class Hook implements TransactionSynchronization, Ordered {

        private final Pending pending;

        Hook(Pending pending) {
            this.pending = pending;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            append(pending);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KEY);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KEY, pending);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
