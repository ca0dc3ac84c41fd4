package vn.vinhdanh.core.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What could not be taken out of the inbox, for the administrator: to look at, to try again, to dismiss with a reason. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_ACCOUNTS', 'SYSTEM')")
public class SetAsideRows {

    private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};

    private record Row(long id, String inboxTable, String content, String problem, Instant setAsideAt, int attempts) {}

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final List<InboxTaker> takers;

    SetAsideRows(
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            JsonMapper json,
            PlatformTransactionManager transactions,
            List<InboxTaker> takers) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.takers = takers;
    }

    /** The rows, oldest first. */
    @Transactional(readOnly = true)
    public List<SetAside> list(int offset, int limit) {
        return query("select * from {domain}.inbox_set_aside order by set_aside_at, id limit ? offset ?")
                .params(Math.min(limit, 500), offset)
                .query(Rows.of(Row.class, this::read))
                .list();
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count() {
        return query("select count(*) from {domain}.inbox_set_aside")
                .query(Integer.class)
                .single();
    }

    /**
     * Tries a row again, in one transaction with its leaving.
     *
     * @throws NotFound when it is not set aside any more
     * @throws InboxProblem.StillFails when it cannot be taken yet; it stays, with what happened now
     */
    @Transactional(propagation = Propagation.NEVER)
    public void tryAgain(long id) {
        try {
            transaction.executeWithoutResult(t -> take(id));
        } catch (NotFound e) {
            throw e;
        } catch (RuntimeException e) {
            var told = Inbox.told(e);
            query("update {domain}.inbox_set_aside set attempts = attempts + 1, problem = ? where id = ?")
                    .params(told, id)
                    .update();
            throw new InboxProblem.StillFails(told);
        }
    }

    private void take(long id) {
        var row = get(id);
        leave(id);
        var kept = new AtomicBoolean();
        CurrentOfficial.asSystem(() -> kept.set(taker(row.table()).take(new InboxRow(id, row.content()))));
        ledger.record(new Act(
                "inbox.taken-again", "inbox", String.valueOf(id), Map.of("table", row.table(), "kept", kept.get())));
    }

    private InboxTaker taker(String table) {
        return takers.stream()
                .filter(taker -> taker.table().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody takes rows of " + table));
    }

    /**
     * Gives a row up: it is deleted, and the audit says by whom and why.
     *
     * @param reason required, at most 500 characters
     * @throws NotFound when it is not set aside any more
     */
    public void dismiss(long id, String reason) {
        var why = InvalidInput.required("reason", reason, 500);
        var row = get(id);
        leave(id);
        ledger.record(
                new Act("inbox.dismissed", "inbox", String.valueOf(id), Map.of("table", row.table(), "reason", why)));
    }

    private SetAside get(long id) {
        Optional<SetAside> row = query("select * from {domain}.inbox_set_aside where id = ? for update")
                .param(id)
                .query(Rows.of(Row.class, this::read))
                .optional();
        return row.orElseThrow(() -> new NotFound("inbox " + id));
    }

    private void leave(long id) {
        query("delete from {domain}.inbox_set_aside where id = ?").param(id).update();
    }

    private SetAside read(Row row) {
        return new SetAside(
                row.id(),
                row.inboxTable(),
                json.readValue(row.content(), CONTENT),
                row.problem(),
                row.setAsideAt(),
                row.attempts());
    }

    private JdbcClient.StatementSpec query(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
