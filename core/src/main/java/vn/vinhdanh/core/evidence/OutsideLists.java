package vn.vinhdanh.core.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.annex.AnnexLine;
import vn.vinhdanh.core.annex.AnnexRefused;
import vn.vinhdanh.core.annex.AnnexUpload;
import vn.vinhdanh.core.annex.ListFile;
import vn.vinhdanh.core.annex.ReadingProgress;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Takes in the lists that police, tax, insurance, environment, health and the inspectorate send before 10 December, and lets an official
 * say whom their uncertain lines mean. A line that certainly means one recipient becomes a proceeding at once, which an official can
 * take back; nothing is ever decided about an uncertain one but by a person.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('RECORD_OUTSIDE_LISTS', 'SYSTEM')")
public class OutsideLists {

    private static final int CHUNK = 1000;
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final String LIST = """
            select l.*, (select count(*) from {domain}.outside_entry e where e.list_id = l.id) entries,
                   (select count(*) from {domain}.outside_entry e where e.list_id = l.id and e.status = 'OPEN') open_entries
            from {domain}.outside_list l
            """;

    private final RecipientMatching matching;
    private final RecipientQueries recipients;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Schemas schemas;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final Clock clock;

    OutsideLists(
            RecipientMatching matching,
            RecipientQueries recipients,
            JdbcClient jdbc,
            JdbcTemplate batch,
            Schemas schemas,
            Ledger ledger,
            CurrentOfficial official,
            Clock clock) {
        this.matching = matching;
        this.recipients = recipients;
        this.jdbc = jdbc;
        this.batch = batch;
        this.schemas = schemas;
        this.ledger = ledger;
        this.official = official;
        this.clock = clock;
    }

    /**
     * Reads a file and says whom its lines mean; saves nothing.
     *
     * @throws AnnexRefused when the file is not read
     * @throws EvidenceProblem.ColumnMissing when it has no column for names
     */
    @Transactional(readOnly = true)
    public OutsidePreview read(AnnexUpload upload, ReadingProgress progress) {
        var found = ListColumn.find(ListFile.tables(upload, progress), List.of(ListColumn.NAME));
        var units = matching.writtenUnits();
        var lines = new ArrayList<OutsideLine>();
        var broken = new ArrayList<Integer>();
        for (AnnexLine line : found.rows()) {
            var name = found.cell(line, ListColumn.NAME);
            if (name.isEmpty() || name.matches("[(]?[0-9]{1,2}[)]?")) {
                continue;
            }
            if (line.cells().stream().anyMatch(ListFile::isFormulaError)) {
                broken.add(line.number());
            }
            lines.add(new OutsideLine(
                    line.number(),
                    ListWords.kind(found.cell(line, ListColumn.KIND), name, units),
                    InvalidInput.optional("name", ListWords.name(name), 300),
                    InvalidInput.optional("unit", found.cell(line, ListColumn.UNIT), 300),
                    InvalidInput.optional("reason", found.cell(line, ListColumn.REASON), 1000)));
        }
        if (lines.isEmpty()) {
            throw new EvidenceProblem.ColumnMissing(ListColumn.NAME.heading());
        }
        return new OutsidePreview(
                upload, List.copyOf(lines), matching.match(written(lines)), List.copyOf(broken), again(upload));
    }

    private static List<WrittenRecipient> written(List<OutsideLine> lines) {
        return lines.stream()
                .map(l -> new WrittenRecipient(l.kind(), l.name(), l.unit()))
                .toList();
    }

    private @Nullable OutsideListSummary again(AnnexUpload upload) {
        return jdbc.sql(schemas.in(LIST + " where l.sha256 = ?"))
                .param(upload.sha256())
                .query((row, n) -> list(row))
                .optional()
                .orElse(null);
    }

    /**
     * Takes a list in whole; its lines are matched once more inside the transaction.
     *
     * @throws EvidenceProblem.ListAgain when this file was taken in before
     * @throws EvidenceProblem.NotReady when formulas of the file could not be worked out
     */
    public EvidenceId take(OutsideListDraft draft, OutsidePreview preview) {
        var sentOn = draft.sentOn();
        if (sentOn == null) {
            throw new InvalidInput("sentOn", "problem.shared.required");
        }
        if (draft.year() < 1945 || draft.year() > 2100) {
            throw new InvalidInput("year", "problem.evidence.year");
        }
        if (!preview.broken().isEmpty()) {
            throw new EvidenceProblem.NotReady(preview.broken().size());
        }
        var before = again(preview.upload());
        if (before != null) {
            throw new EvidenceProblem.ListAgain(before.enteredBy(), SHOWN.format(before.enteredAt()));
        }
        var sender = InvalidInput.required("sender", draft.sender(), 300);
        var id = new EvidenceId(Ids.next());
        insertList(id, draft, sender, sentOn, preview.upload());
        var matches = matching.match(written(preview.lines()));
        insertEntries(id, sender, sentOn, draft.demo(), preview.lines(), matches);
        ledger.record(new Act(
                "evidence.outside-list-taken",
                "outside-list",
                Ids.code(id.value()),
                Map.of(
                        "sender", sender,
                        "file", preview.upload().name(),
                        "sha256", preview.upload().sha256(),
                        "lines", matches.size(),
                        "certain",
                                matches.stream()
                                        .filter(m -> m.certainty() == Certainty.CERTAIN)
                                        .count())));
        return id;
    }

    private void insertList(
            EvidenceId id, OutsideListDraft draft, String sender, LocalDate sentOn, AnnexUpload upload) {
        try {
            jdbc.sql(schemas.in("insert into {domain}.outside_list (id, agency, sender, number, sent_on, year, sha256,"
                            + " file_name, entered_by, entered_at, demo) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                    .params(
                            id.value(),
                            draft.agency().name(),
                            sender,
                            InvalidInput.optional("number", draft.number(), 60),
                            sentOn,
                            draft.year(),
                            upload.sha256(),
                            upload.name(),
                            official.name(),
                            now(),
                            draft.demo())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new EvidenceProblem.ListAgain("…", SHOWN.format(clock.instant()));
        }
    }

    private void insertEntries(
            EvidenceId list,
            String sender,
            LocalDate sentOn,
            boolean demo,
            List<OutsideLine> lines,
            List<Match> matches) {
        var proceedings = new ArrayList<Object[]>();
        var entries = new ArrayList<@Nullable Object[]>();
        var candidates = new ArrayList<Object[]>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var match = matches.get(i);
            long entry = Ids.next();
            Long proceeding = null;
            if (match.certainty() == Certainty.CERTAIN) {
                proceeding = Ids.next();
                proceedings.add(proceeding(
                        proceeding, match.candidates().getFirst().id(), sender, sentOn, line.reason(), demo));
            }
            for (RecipientDetails candidate : match.candidates()) {
                candidates.add(new Object[] {entry, candidate.id().value()});
            }
            entries.add(new @Nullable Object[] {
                entry,
                list.value(),
                line.place(),
                line.kind().name(),
                line.name(),
                line.unit(),
                line.reason(),
                match.certainty().name(),
                proceeding == null ? "OPEN" : "MEANT",
                proceeding,
                proceeding == null ? null : "system",
                proceeding == null ? null : now()
            });
        }
        insertProceedings(proceedings);
        batch(
                "insert into {domain}.outside_entry (id, list_id, line, kind, name, unit_text, reason, matched, status,"
                        + " proceeding_id, settled_by, settled_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                entries);
        batch("insert into {domain}.outside_candidate (entry_id, recipient_id) values (?, ?)", candidates);
    }

    private static Object[] proceeding(
            long id, RecipientId of, String sender, LocalDate sentOn, String reason, boolean demo) {
        return new Object[] {id, of.value(), ProceedingKind.AGENCY_LIST.name(), sender, sentOn, reason, demo};
    }

    private void insertProceedings(List<Object[]> rows) {
        batch(
                "insert into {domain}.proceeding (id, recipient_id, kind, agency, opened_day, closed_day, summary, demo, version)"
                        + " values (?, ?, ?, ?, ?, null, ?, ?, 0)",
                rows);
    }

    private void batch(String sql, List<? extends @Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            batch.batchUpdate(
                    schemas.in(sql), new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + CHUNK))));
        }
    }

    /** The lists, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<OutsideListSummary> lists() {
        return jdbc.sql(schemas.in(LIST + " order by l.sent_on desc, l.id desc limit 200"))
                .query((row, n) -> list(row))
                .list();
    }

    /** How many lines of all lists nobody has decided about. */
    @Transactional(readOnly = true)
    public int open() {
        return jdbc.sql(schemas.in("select count(*) from {domain}.outside_entry where status = 'OPEN'"))
                .query(Integer.class)
                .single();
    }

    /**
     * A page of the lines of a list, in its order.
     *
     * @param status null for all
     * @param limit 1 to 500
     */
    @Transactional(readOnly = true)
    public List<OutsideEntry> entries(EvidenceId list, OutsideEntry.@Nullable Status status, int offset, int limit) {
        var rows = jdbc.sql(schemas.in("select e.*, p.recipient_id meant from {domain}.outside_entry e left join"
                        + " {domain}.proceeding p on p.id = e.proceeding_id where e.list_id = ?"
                        + (status == null ? "" : " and e.status = '" + status.name() + "'")
                        + " order by e.line limit ? offset ?"))
                .params(list.value(), Math.min(limit, 500), offset)
                .query((row, n) -> row(row))
                .list();
        return complete(rows);
    }

    /** How many lines {@link #entries} would give in all. */
    @Transactional(readOnly = true)
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

    /**
     * Says whom a line means, also when it was decided otherwise before; of that recipient there is then a proceeding.
     *
     * @param version the version that the screen showed
     */
    public void settle(EvidenceId entry, int version, RecipientId meant) {
        var row = fresh(entry, version);
        var recipient = recipients.get(meant);
        if (recipient.joinedInto() != null) {
            throw new EvidenceProblem.Joined(recipient.name());
        }
        drop(row);
        long proceeding = Ids.next();
        insertProceedings(
                List.<Object[]>of(proceeding(proceeding, meant, row.sender, row.sentOn, row.reason, row.demo)));
        decide(entry, version, OutsideEntry.Status.MEANT, proceeding);
        record(entry, row, "MEANT", Ids.code(meant.value()));
    }

    /** Says that a line means nobody of the register; a proceeding that came of it is removed. */
    public void dismiss(EvidenceId entry, int version) {
        var row = fresh(entry, version);
        drop(row);
        decide(entry, version, OutsideEntry.Status.NOBODY, null);
        record(entry, row, "NOBODY", "");
    }

    private Settling fresh(EvidenceId entry, int version) {
        var row = jdbc.sql(
                        schemas.in(
                                "select e.name, e.reason, e.status, e.version, e.proceeding_id, l.sender, l.sent_on, l.demo,"
                                        + " p.recipient_id from {domain}.outside_entry e join {domain}.outside_list l on l.id = e.list_id"
                                        + " left join {domain}.proceeding p on p.id = e.proceeding_id where e.id = ? for update"))
                .param(entry.value())
                .query((r, n) -> new Settling(
                        r.getString("reason"),
                        r.getString("status"),
                        r.getInt("version"),
                        number(r, "proceeding_id"),
                        number(r, "recipient_id"),
                        r.getString("sender"),
                        r.getObject("sent_on", LocalDate.class),
                        r.getBoolean("demo")))
                .optional()
                .orElseThrow(() -> new NotFound("entry " + entry.value()));
        if (row.version != version) {
            throw new StaleData();
        }
        return row;
    }

    private void drop(Settling row) {
        var proceeding = row.proceeding;
        if (proceeding != null) {
            jdbc.sql(
                            schemas.in(
                                    "update {domain}.outside_entry set status = 'OPEN', proceeding_id = null where proceeding_id = ?"))
                    .param(proceeding)
                    .update();
            jdbc.sql(schemas.in("delete from {domain}.proceeding where id = ?"))
                    .param(proceeding)
                    .update();
        }
    }

    private void decide(EvidenceId entry, int version, OutsideEntry.Status status, @Nullable Long proceeding) {
        int rows = jdbc.sql(
                        schemas.in("update {domain}.outside_entry set status = ?, proceeding_id = ?, settled_by = ?,"
                                + " settled_at = ?, version = version + 1 where id = ? and version = ?"))
                .param(status.name())
                .param(proceeding)
                .param(official.name())
                .param(now())
                .param(entry.value())
                .param(version)
                .update();
        if (rows == 0) {
            throw new StaleData();
        }
    }

    private void record(EvidenceId entry, Settling before, String status, String meant) {
        var recipient = before.recipient;
        ledger.record(new Act(
                "evidence.outside-entry-settled",
                "outside-entry",
                Ids.code(entry.value()),
                Map.of(
                        "before",
                                Map.of(
                                        "status",
                                        before.status,
                                        "recipient",
                                        recipient == null ? "" : Ids.code(recipient)),
                        "after", Map.of("status", status, "recipient", meant))));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
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

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
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

    private record Settling(
            String reason,
            String status,
            int version,
            @Nullable Long proceeding,
            @Nullable Long recipient,
            String sender,
            LocalDate sentOn,
            boolean demo) {}
}
