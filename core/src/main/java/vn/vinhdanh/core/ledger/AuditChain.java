package vn.vinhdanh.core.ledger;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads the audit and proves that nothing in it was changed, removed or put into another order. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_AUDIT', 'SYSTEM')")
public class AuditChain {

    /** The hash before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    /** Acts whose particulars only those may read who may see disciplines. */
    private static final List<String> CONFIDENTIAL =
            List.of("evidence.discipline", "evidence.proceeding", "evidence.outside-");

    /** As it is written, for the proof. */
    private static final RowMapper<AuditEntry> WRITTEN = Rows.of(AuditEntry.class);

    /** As the official may read it. */
    private static final RowMapper<AuditEntry> ROW = Rows.of(AuditEntry.class, AuditChain::shown);

    private static AuditEntry shown(AuditEntry entry) {
        return hidden(entry.verb())
                ? new AuditEntry(
                        entry.seq(),
                        entry.at(),
                        entry.actor(),
                        entry.verb(),
                        entry.subjectKind(),
                        entry.subjectId(),
                        "{}",
                        entry.previousHash(),
                        entry.hash())
                : entry;
    }

    private static boolean hidden(String verb) {
        return CONFIDENTIAL.stream().anyMatch(verb::startsWith) && !seesDiscipline();
    }

    private static boolean seesDiscipline() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(a -> List.of("VIEW_DISCIPLINE", "SYSTEM").contains(a.getAuthority()));
    }

    private final JdbcClient jdbc;
    private final Schemas schemas;

    /** @param jdbc connected as a user that may read the audit and the head; verified is whatever its transaction sees */
    public AuditChain(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * The newest entries before a place in the order, newest first.
     *
     * @param before only entries with a smaller number; null for the newest of all
     * @param limit 1 to 500
     */
    public List<AuditEntry> newest(@Nullable Long before, int limit) {
        return jdbc.sql(schemas.in("select * from {audit}.entry where seq < ? order by seq desc limit ?"))
                .params(before == null ? Long.MAX_VALUE : before, Math.min(limit, 500))
                .query(ROW)
                .list();
    }

    /** Entries that the filter finds, newest first. */
    public List<AuditEntry> list(AuditFilter filter, int offset, int limit) {
        return list(filter, Page.of(offset, limit));
    }

    /**
     * A page of the entries that the filter finds; in its own order the newest first.
     *
     * @param page ordered by an {@link AuditSort}
     */
    public List<AuditEntry> list(AuditFilter filter, Page page) {
        var values = new ArrayList<Object>();
        var order = page.order("seq desc", "seq");
        // numbers first, out of an index: what was done is long, and read for this page only
        return jdbc.sql(schemas.in("select e.* from (select seq from {audit}.entry" + where(filter, values) + order
                        + page.stretch() + ") p join {audit}.entry e using (seq)" + order))
                .params(values)
                .query(ROW)
                .list();
    }

    /** How many entries the filter finds. */
    public int count(AuditFilter filter) {
        var values = new ArrayList<Object>();
        var where = where(filter, values);
        return jdbc.sql(schemas.in("select count(*) from {audit}.entry" + where))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String where(AuditFilter filter, List<Object> values) {
        var where = new StringBuilder(" where 1 = 1");
        if (!filter.actor().isBlank()) {
            where.append(" and (actor = ? or subject_kind = 'official' and subject_id = ?)");
            values.add(filter.actor().strip());
            values.add(filter.actor().strip());
        }
        if (!filter.area().isEmpty()) {
            where.append(" and verb like ?");
            values.add(filter.area().replaceAll("[^a-z-]", "") + ".%");
        }
        var from = filter.from();
        if (from != null) {
            where.append(" and at >= ?");
            values.add(LocalDateTime.ofInstant(from, ZoneOffset.UTC));
        }
        var before = filter.before();
        if (before != null) {
            where.append(" and at < ?");
            values.add(LocalDateTime.ofInstant(before, ZoneOffset.UTC));
        }
        return where.toString();
    }

    /** The entries about one thing, oldest first, at most 500. */
    public List<AuditEntry> about(String subjectKind, String subjectId) {
        return jdbc.sql(schemas.in(
                        "select * from {audit}.entry where subject_kind = ? and subject_id = ? order by seq limit 500"))
                .params(subjectKind, subjectId)
                .query(ROW)
                .list();
    }

    /** The hash of the head: keep it outside the database daily, so that a chain rewritten as a whole shows. */
    public String headHash() {
        return jdbc.sql(schemas.in("select hash from {domain}.ledger_head where id = 1"))
                .query(String.class)
                .single();
    }

    /**
     * Walks the whole chain (cost grows with its length; rows are streamed in pages).
     *
     * @return the first entry that does not fit, or empty when the chain is whole and ends at the head
     */
    public Optional<Break> verify() {
        String hash = GENESIS;
        long last = 0;
        while (true) {
            var page = jdbc.sql(schemas.in("select * from {audit}.entry where seq > ? order by seq limit 1000"))
                    .param(last)
                    .query(WRITTEN)
                    .list();
            for (AuditEntry e : page) {
                var expected = Ledger.chain(
                        hash, e.seq(), e.at(), e.actor(), e.verb(), e.subjectKind(), e.subjectId(), e.detail());
                if (!e.previousHash().equals(hash)) {
                    return Optional.of(new Break(e.seq(), BreakKind.REMOVED_OR_REORDERED));
                }
                if (!e.hash().equals(expected.hash())) {
                    return Optional.of(new Break(e.seq(), BreakKind.CHANGED));
                }
                hash = e.hash();
                last = e.seq();
            }
            if (page.size() < 1000) {
                return hash.equals(headHash()) ? Optional.empty() : Optional.of(new Break(last, BreakKind.END_REMOVED));
            }
        }
    }

    /**
     * Where the chain breaks.
     *
     * @param seq number of the entry that does not fit (of the last one left, when the end was removed)
     */
    public record Break(long seq, BreakKind kind) {}

    /** How the chain breaks. */
    public enum BreakKind {
        /** The entry's own content was changed. */
        CHANGED,
        /** An entry before it was removed, or entries change places. */
        REMOVED_OR_REORDERED,
        /** The newest entries were removed. */
        END_REMOVED
    }
}
