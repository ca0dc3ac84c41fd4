package vn.vinhdanh.core.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Reads the showcase: what the portal's follower may see, through views only. Made by each application with its own database
 * user; cheap, without state.
 */
public final class ShowcaseReader {

    private final JdbcClient jdbc;
    private final Schemas schemas;

    /** @param jdbc connected as a user that may read the public views */
    public ShowcaseReader(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** The head; read it before scanning. */
    public FeedHead head() {
        return jdbc.sql(schemas.in("select seq, epoch from {public}.head"))
                .query(Rows.of(FeedHead.class))
                .single();
    }

    /**
     * What tells the history up to a place from any other that came to the same place, as a database that was set back and written on
     * does: the beginning of the hash of the last audit entry up to there. The audit is a chain, so it stands for all before it.
     *
     * @param seq a place in the order up to which everything is committed
     * @return 16 digits; empty when there is no entry yet
     */
    public String history(long seq) {
        return jdbc.sql(schemas.in("select hash from {public}.history where seq <= ? order by seq desc limit 1"))
                .param(seq)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Feed entries after a place in the order, oldest first, at most {@code limit}. */
    public List<FeedEntry> feed(long after, int limit) {
        return jdbc.sql(schemas.in("select seq, kind, code from {public}.feed where seq > ? order by seq limit ?"))
                .params(after, limit)
                .query(Rows.of(FeedEntry.class))
                .list();
    }

    /** The current state of a record, or empty when it is not public (any more). */
    public Optional<StoredRecord> find(PublicKind kind, String code) {
        return jdbc.sql(
                        schemas.in(
                                "select kind, code, version, body, changed_at from {public}.record where kind = ? and code = ?"))
                .params(kind.name(), code)
                .query(Rows.of(StoredRecord.class))
                .optional();
    }

    /**
     * The current states of several records of one kind; those no longer public are missing.
     *
     * @param codes at most 1,000
     */
    public List<StoredRecord> findAll(PublicKind kind, List<String> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        schemas.in(
                                "select kind, code, version, body, changed_at from {public}.record where kind = :kind and code in (:codes)"))
                .param("kind", kind.name())
                .param("codes", codes)
                .query(Rows.of(StoredRecord.class))
                .list();
    }

    /**
     * A page of all records of a kind by code, for a rebuild (keyset: cost grows with the number of records only).
     *
     * @param after code of the last record of the page before; empty for the first page
     */
    public List<StoredRecord> page(PublicKind kind, String after, int limit) {
        return jdbc.sql(schemas.in(
                        "select kind, code, version, body, changed_at from {public}.record where kind = ? and code > ?"
                                + " order by code limit ?"))
                .params(kind.name(), after, limit)
                .query(Rows.of(StoredRecord.class))
                .list();
    }
}
