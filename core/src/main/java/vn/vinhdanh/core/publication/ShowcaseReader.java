package vn.vinhdanh.core.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * What follows a place in the order, up to the first number that cannot be seen. Audit and feed are numbered together and
     * without a gap, so a number that is missing below one that is there is a commit whose entries this statement was not shown: a
     * read view of MariaDB may hold a later commit without an earlier one. Who goes no further than {@link FeedPart#upTo} and asks
     * again misses nothing.
     *
     * @param after the place
     * @param limit how many numbers are read at most, those of the audit counted
     */
    public FeedPart feed(long after, int limit) {
        var entries = new ArrayList<FeedEntry>();
        long upTo = after;
        for (Numbered next : numbered(after, limit)) {
            if (next.seq != upTo + 1) {
                break;
            }
            upTo = next.seq;
            if (next.kind != null && next.code != null) {
                entries.add(new FeedEntry(next.seq, next.kind, next.code));
            }
        }
        return new FeedPart(List.copyOf(entries), upTo);
    }

    /** In one statement, so that both halves are of one view. */
    private List<Numbered> numbered(long after, int limit) {
        return jdbc.sql(schemas.in("""
                                (select seq, kind, code from {public}.feed where seq > :after order by seq limit :limit)
                                union all
                                (select seq, null, null from {public}.history where seq > :after order by seq limit :limit)
                                order by seq limit :limit"""))
                .param("after", after)
                .param("limit", limit)
                .query(Rows.of(Numbered.class))
                .list();
    }

    /** A number that was given: with kind and code it is a feed entry, without them one of the audit. */
    private record Numbered(
            long seq, @Nullable PublicKind kind, @Nullable String code) {}

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
