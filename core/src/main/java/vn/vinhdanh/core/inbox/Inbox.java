package vn.vinhdanh.core.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Takes rows out of the inbox, oldest first, each in a transaction of its own: what leaves the inbox and what is kept of it become true
 * together, so that a kill loses none and doubles none, and one bad row holds no other back. A row that cannot be taken is set aside, with
 * what happened, until an official tries it again or dismisses it.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
@PreAuthorize("hasAuthority('SYSTEM')")
public class Inbox {

    /** So long after what a citizen sent was closed they may still be called back; then it is forgotten how to reach them. */
    public static final Duration CONTACT_KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int AT_ONCE = 200;
    private static final int LONGEST_PROBLEM = 1000;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate alone;

    Inbox(
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            JsonMapper json,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Takes the oldest rows of a table, at most 200.
     *
     * @return how many were kept
     * @throws RuntimeException when the database does not answer: what is not taken yet waits in the inbox
     */
    public int takeIn(InboxTaker taker) {
        var waiting = jdbc.sql(in(taker, "select id from {table} order by id limit " + AT_ONCE))
                .query(Long.class)
                .list();
        int kept = 0;
        for (long id : waiting) {
            try {
                kept += Boolean.TRUE.equals(alone.execute(t -> take(taker, id))) ? 1 : 0;
            } catch (TransientDataAccessException
                    | DataAccessResourceFailureException
                    | CannotCreateTransactionException e) {
                // The database's fault, not the row's
                throw e;
            } catch (RuntimeException e) {
                alone.executeWithoutResult(t -> setAside(taker, id, e));
                LOG.error("Row {} of {} cannot be taken and was set aside; see the console", id, taker.table(), e);
            }
        }
        return kept;
    }

    private boolean take(InboxTaker taker, long id) {
        var row = read(taker, id);
        // Who deletes the row may keep it: so two at once still keep it once
        return row.isPresent() && leave(taker, id) && taker.take(row.get());
    }

    private void setAside(InboxTaker taker, long id, RuntimeException problem) {
        var row = read(taker, id);
        if (row.isEmpty() || !leave(taker, id)) {
            return;
        }
        jdbc.sql(schemas.in(
                        "insert into {domain}.inbox_set_aside (id, inbox_table, content, problem, set_aside_at, attempts)"
                                + " values (?, ?, ?, ?, ?, 1)"))
                .params(
                        id,
                        taker.table(),
                        json.writeValueAsString(row.get().values()),
                        told(problem),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                .update();
        ledger.record(new Act(
                "inbox.set-aside",
                "inbox",
                String.valueOf(id),
                Map.of("table", taker.table(), "problem", problem.getClass().getSimpleName())));
    }

    /** What happened, for the official who looks after it. */
    static String told(RuntimeException problem) {
        Throwable innermost = problem;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        var text = innermost.getClass().getSimpleName() + ": " + innermost.getMessage();
        return text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) : text;
    }

    private java.util.Optional<InboxRow> read(InboxTaker taker, long id) {
        return jdbc.sql(in(taker, "select * from {table} where id = ?")).param(id).query().listOfRows().stream()
                .map(InboxRow::of)
                .findFirst();
    }

    private boolean leave(InboxTaker taker, long id) {
        return jdbc.sql(in(taker, "delete from {table} where id = ?")).param(id).update() == 1;
    }

    private String in(InboxTaker taker, String sql) {
        return schemas.in(sql.replace("{table}", "{inbox}." + taker.table()));
    }
}
