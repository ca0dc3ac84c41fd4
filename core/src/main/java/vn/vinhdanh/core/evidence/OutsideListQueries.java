package vn.vinhdanh.core.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads the lists of other agencies: what came, and whom each line means or may mean. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('RECORD_OUTSIDE_LISTS', 'SYSTEM')")
public class OutsideListQueries {

    private static final String LIST = """
            select l.*, (select count(*) from {domain}.outside_entry e where e.list_id = l.id) entries,
                   (select count(*) from {domain}.outside_entry e where e.list_id = l.id and e.status = 'OPEN') open
            from {domain}.outside_list l
            """;

    private final RecipientQueries recipients;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;

    OutsideListQueries(RecipientQueries recipients, JdbcClient jdbc, Schemas schemas, UnitScope scope) {
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
    }

    /** The list that was taken in from this very file. */
    public Optional<OutsideListSummary> ofFile(String sha256) {
        return jdbc.sql(schemas.in(LIST + " where l.sha256 = ?"))
                .param(sha256)
                .query(Rows.of(OutsideListSummary.class))
                .optional();
    }

    /** The list, if there is one. */
    public Optional<OutsideListSummary> find(EvidenceId id) {
        return jdbc.sql(schemas.in(LIST + " where l.id = ?"))
                .param(id.value())
                .query(Rows.of(OutsideListSummary.class))
                .optional();
    }

    /** The lists, newest first, at most 200. */
    public List<OutsideListSummary> lists() {
        return jdbc.sql(schemas.in(LIST + " order by l.sent_on desc, l.id desc limit 200"))
                .query(Rows.of(OutsideListSummary.class))
                .list();
    }

    /**
     * A page of the lines of a list, in its order unless another is asked for.
     *
     * @param status null for all
     * @param page ordered by an {@link OutsideEntrySort}
     */
    public List<OutsideEntry> entries(EvidenceId list, OutsideEntry.@Nullable Status status, Page page) {
        var rows = scope.across(
                        Because.REACH_ASKED,
                        "select e.*, e.unit_text unit, p.recipient_id meant from {domain}.outside_entry e left join"
                                + " {scoped}.proceeding p on p.id = e.proceeding_id where e.list_id = ?"
                                + (status == null ? "" : " and e.status = '" + status.name() + "'")
                                + page.order("e.line", "e.id") + page.stretch())
                .param(list.value())
                .query(Rows.of(Row.class))
                .list();
        return complete(rows);
    }

    /** How many lines {@link #entries} would give in all. */
    public int count(EvidenceId list, OutsideEntry.@Nullable Status status) {
        return jdbc.sql(schemas.in("select count(*) from {domain}.outside_entry where list_id = ?"
                        + (status == null ? "" : " and status = '" + status.name() + "'")))
                .param(list.value())
                .query(Integer.class)
                .single();
    }

    private List<OutsideEntry> complete(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var candidates = new HashMap<Long, List<RecipientId>>();
        jdbc.sql(schemas.in("select entry_id, recipient_id from {domain}.outside_candidate where entry_id in (:ids)"))
                .param("ids", rows.stream().map(row -> row.id().value()).toList())
                .query(Rows.each(
                        Candidate.class,
                        one -> candidates
                                .computeIfAbsent(one.entryId(), e -> new ArrayList<>())
                                .add(one.recipientId())));
        var all = new ArrayList<RecipientId>();
        candidates.values().forEach(all::addAll);
        rows.stream().map(Row::meant).filter(java.util.Objects::nonNull).forEach(all::add);
        var known = recipients.get(all);
        return rows.stream()
                .map(r -> {
                    var meant = r.meant();
                    return new OutsideEntry(
                            r.id(),
                            r.line(),
                            r.kind(),
                            r.name(),
                            r.unit(),
                            r.reason(),
                            r.matched(),
                            r.status(),
                            meant == null ? null : known.get(meant),
                            candidates.getOrDefault(r.id().value(), List.of()).stream()
                                    .filter(known::containsKey)
                                    .map(known::get)
                                    .toList(),
                            r.settledBy(),
                            r.version());
                })
                .toList();
    }

    private record Candidate(long entryId, RecipientId recipientId) {}

    private record Row(
            EvidenceId id,
            int line,
            RecipientKind kind,
            String name,
            String unit,
            String reason,
            Certainty matched,
            OutsideEntry.Status status,
            @Nullable RecipientId meant,
            @Nullable String settledBy,
            int version) {}
}
