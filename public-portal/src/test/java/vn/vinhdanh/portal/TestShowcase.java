package vn.vinhdanh.portal;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;

/** Puts records on the showcase as the console would: the row, the audit, the feed, the head, in one transaction. */
public final class TestShowcase {

    private final TestDatabase database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    public TestShowcase(TestDatabase database) {
        this.database = database;
        var pool = database.dataSource(DatabaseRole.CONSOLE);
        this.jdbc = new JdbcTemplate(pool);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    public void show(List<FakeProvince.Shown> records) {
        transaction.executeWithoutResult(status -> {
            long seq = act();
            for (FakeProvince.Shown shown : records) {
                jdbc.update(
                        in(
                                "insert into {domain}.public_record (kind, code, version, body, changed_at) values (?, ?, ?, ?, ?)"
                                        + " on duplicate key update version = values(version), body = values(body),"
                                        + " changed_at = values(changed_at)"),
                        shown.kind().name(),
                        shown.code(),
                        Ids.next(),
                        json.writeValueAsString(shown.record()),
                        LocalDateTime.now(ZoneOffset.UTC));
                feed(++seq, shown.kind(), shown.code());
            }
            jdbc.update(in("update {domain}.ledger_head set seq = ?"), seq);
        });
    }

    public void show(PublicKind kind, String code, Object record) {
        show(List.of(new FakeProvince.Shown(kind, code, record)));
    }

    public void hide(PublicKind kind, String code) {
        transaction.executeWithoutResult(status -> {
            long seq = act();
            jdbc.update(in("delete from {domain}.public_record where kind = ? and code = ?"), kind.name(), code);
            feed(++seq, kind, code);
            jdbc.update(in("update {domain}.ledger_head set seq = ?"), seq);
        });
    }

    /** What a restore of a backup does: the rows are others, the feed tells nothing of it, the epoch is higher. */
    public void restoreWithout(PublicKind kind, String code) {
        // As the owner of the schemas: no application may begin another history
        var owner = database.dataSource(DatabaseRole.MIGRATION);
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
            var restore = new JdbcTemplate(owner);
            restore.update(in("delete from {domain}.public_record where kind = ? and code = ?"), kind.name(), code);
            restore.update(in("update {domain}.ledger_head set epoch = epoch + 1"));
        });
    }

    /** The state of the showcase at a place in the feed, to which it may fall back. */
    public record Earlier(long seq, List<Object[]> rows) {}

    /** The state as it is now. */
    public Earlier earlier() {
        return transaction.execute(status -> new Earlier(
                head(),
                jdbc.query(
                        in("select kind, code, version, body, changed_at from {domain}.public_record"),
                        (row, n) -> new Object[] {
                            row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getObject(5)
                        })));
    }

    /**
     * What starting an old copy of the database without a new epoch does: rows, feed and head are what they were then, and the next
     * entry takes a number that was used before.
     */
    public void fallBack(Earlier earlier) {
        // As the owner of the schemas: no application may take an entry off the audit
        var owner = database.dataSource(DatabaseRole.MIGRATION);
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
            var copy = new JdbcTemplate(owner);
            copy.update(in("delete from {domain}.public_record"));
            copy.batchUpdate(
                    in(
                            "insert into {domain}.public_record (kind, code, version, body, changed_at) values (?, ?, ?, ?, ?)"),
                    earlier.rows());
            copy.update(in("delete from {domain}.feed where seq > ?"), earlier.seq());
            copy.update(in("delete from {audit}.entry where seq > ?"), earlier.seq());
            copy.update(in("update {domain}.ledger_head set seq = ?"), earlier.seq());
        });
    }

    /**
     * What a read view of MariaDB may show for a moment: the newest step is not there, though the head counts it.
     *
     * @return puts the step back
     */
    public Runnable unseen(PublicKind kind, String code) {
        // As the owner of the schemas: no application may take an entry off the feed
        var owner = database.dataSource(DatabaseRole.MIGRATION);
        var hide = new JdbcTemplate(owner);
        var record = hide.queryForMap(
                in("select version, body, changed_at from {domain}.public_record where kind = ? and code = ?"),
                kind.name(),
                code);
        long seq = head();
        hide.update(in("delete from {domain}.public_record where kind = ? and code = ?"), kind.name(), code);
        hide.update(in("delete from {domain}.feed where seq = ?"), seq);
        return () -> {
            hide.update(
                    in(
                            "insert into {domain}.public_record (kind, code, version, body, changed_at) values (?, ?, ?, ?, ?)"),
                    kind.name(),
                    code,
                    record.get("version"),
                    record.get("body"),
                    record.get("changed_at"));
            feed(seq, kind, code);
        };
    }

    /** Locks the head and audits the step; its number. No two hashes are ever the same. */
    private long act() {
        long seq = head() + 1;
        jdbc.update(
                in(
                        "insert into {audit}.entry (seq, at, actor, verb, subject_kind, subject_id, detail, previous_hash, hash)"
                                + " values (?, ?, 'test', 'test.step', 'test', '-', '{}', '', ?)"),
                seq,
                LocalDateTime.now(ZoneOffset.UTC),
                HexFormat.of().toHexDigits(Ids.next()) + "0".repeat(48));
        return seq;
    }

    private long head() {
        Long seq = jdbc.queryForObject(in("select seq from {domain}.ledger_head where id = 1 for update"), Long.class);
        return seq == null ? 0 : seq;
    }

    private void feed(long seq, PublicKind kind, String code) {
        jdbc.update(in("insert into {domain}.feed (seq, kind, code) values (?, ?, ?)"), seq, kind.name(), code);
    }

    private String in(String sql) {
        return database.schemas().in(sql);
    }
}
