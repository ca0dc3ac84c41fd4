package vn.vinhdanh.core.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;

/** Reads the lists of other agencies: what came, and whom each line means or may mean. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('RECORD_OUTSIDE_LISTS', 'SYSTEM')")
public class OutsideListQueries {

    private static final String LIST = """
            select l.*, (select count(*) from {domain}.outside_entry e where e.list_id = l.id) entries,
                   (select count(*) from {domain}.outside_entry e where e.list_id = l.id and e.status = 'OPEN') open_entries
            from {domain}.outside_list l
            """;

    private final RecipientQueries recipients;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    OutsideListQueries(RecipientQueries recipients, JdbcClient jdbc, Schemas schemas) {
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** The list that was taken in from this very file. */
    public Optional<OutsideListSummary> ofFile(String sha256) {
        return jdbc.sql(schemas.in(LIST + " where l.sha256 = ?"))
                .param(sha256)
                .query((row, n) -> list(row))
                .optional();
    }

    /** The list, if there is one. */
    public Optional<OutsideListSummary> find(EvidenceId id) {
        return jdbc.sql(schemas.in(LIST + " where l.id = ?"))
                .param(id.value())
                .query((row, n) -> list(row))
                .optional();
    }

    /** The lists, newest first, at most 200. */
    public List<OutsideListSummary> lists() {
        return jdbc.sql(schemas.in(LIST + " order by l.sent_on desc, l.id desc limit 200"))
                .query((row, n) -> list(row))
                .list();
    }

    /** How many lines of all lists nobody has decided about. */
    public int open() {
        return jdbc.sql(schemas.in("select count(*) from {domain}.outside_entry where status = 'OPEN'"))
                .query(Integer.class)
                .single();
    }

    /**
     * A page of the lines of a list, in its order unless another is asked for.
     *
     * @param status null for all
     * @param page ordered by an {@link OutsideEntrySort}
     */
    public List<OutsideEntry> entries(EvidenceId list, OutsideEntry.@Nullable Status status, Page page) {
        var rows = jdbc.sql(schemas.in("select e.*, p.recipient_id meant from {domain}.outside_entry e left join"
                        + " {domain}.proceeding p on p.id = e.proceeding_id where e.list_id = ?"
                        + (status == null ? "" : " and e.status = '" + status.name() + "'")
                        + page.order("e.line", "e.id") + page.stretch()))
                .param(list.value())
                .query((row, n) -> row(row))
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
                .param("ids", rows.stream().map(Row::id).toList())
                .query((row, n) -> candidates
                        .computeIfAbsent(row.getLong("entry_id"), e -> new ArrayList<>())
                        .add(new RecipientId(row.getLong("recipient_id"))))
                .list();
        var all = new ArrayList<RecipientId>();
        candidates.values().forEach(all::addAll);
        rows.stream().map(Row::meant).filter(java.util.Objects::nonNull).forEach(m -> all.add(new RecipientId(m)));
        var known = recipients.get(all);
        return rows.stream()
                .map(r -> {
                    var meant = r.meant();
                    return new OutsideEntry(
                            new EvidenceId(r.id()),
                            r.line(),
                            r.kind(),
                            r.name(),
                            r.unit(),
                            r.reason(),
                            r.matched(),
                            r.status(),
                            meant == null ? null : known.get(new RecipientId(meant)),
                            candidates.getOrDefault(r.id(), List.of()).stream()
                                    .filter(known::containsKey)
                                    .map(known::get)
                                    .toList(),
                            r.settledBy(),
                            r.version());
                })
                .toList();
    }

    private static OutsideListSummary list(ResultSet row) throws SQLException {
        return new OutsideListSummary(
                new EvidenceId(row.getLong("id")),
                OutsideAgency.valueOf(row.getString("agency")),
                row.getString("sender"),
                row.getString("number"),
                row.getObject("sent_on", LocalDate.class),
                row.getInt("year"),
                row.getString("file_name"),
                row.getString("entered_by"),
                row.getObject("entered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt("entries"),
                row.getInt("open_entries"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getInt("line"),
                RecipientKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("unit_text"),
                row.getString("reason"),
                Certainty.valueOf(row.getString("matched")),
                OutsideEntry.Status.valueOf(row.getString("status")),
                number(row, "meant"),
                row.getString("settled_by"),
                row.getInt("version"));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private record Row(
            long id,
            int line,
            RecipientKind kind,
            String name,
            String unit,
            String reason,
            Certainty matched,
            OutsideEntry.Status status,
            @Nullable Long meant,
            @Nullable String settledBy,
            int version) {}
}
