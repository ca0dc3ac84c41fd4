package vn.vinhdanh.core.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.annex.AnnexProblem;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileRefused;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.TableReader;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.Rows;
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

    private static final Set<ListColumn> TAKEN =
            EnumSet.of(ListColumn.NAME, ListColumn.UNIT, ListColumn.KIND, ListColumn.REASON);
    static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final RecipientMatching matching;
    private final OutsideEntries entries;
    private final OutsideListQueries lists;
    private final EvidenceSaving saving;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;

    private final Ledger ledger;
    private final CurrentOfficial official;
    private final Clock clock;

    OutsideLists(
            RecipientMatching matching,
            OutsideEntries entries,
            OutsideListQueries lists,
            EvidenceSaving saving,
            JdbcClient jdbc,
            Schemas schemas,
            UnitScope scope,
            Ledger ledger,
            CurrentOfficial official,
            Clock clock) {
        this.matching = matching;
        this.entries = entries;
        this.lists = lists;
        this.saving = saving;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;

        this.ledger = ledger;
        this.official = official;
        this.clock = clock;
    }

    /**
     * Reads a file and says whom its lines mean; saves nothing.
     *
     * @throws FileRefused when the file is not read
     * @throws EvidenceProblem.ColumnMissing when it has no column for names
     */
    @Transactional(readOnly = true)
    public OutsidePreview read(OfficeFile upload, ReadingProgress progress) {
        var found = ListColumn.find(TableReader.read(upload, progress).tables(), List.of(ListColumn.NAME), TAKEN, 0);
        var units = matching.writtenUnits();
        var lines = new ArrayList<OutsideLine>();
        var broken = new ArrayList<Integer>();
        var remarks = new ArrayList<AnnexProblem>();
        for (var row : found.rows()) {
            var kind = ListWords.kind(
                    row.cell(ListColumn.KIND), row.row().kind(), row.row().written(), units);
            if (!kind.isSure()) {
                remarks.add(row.likely(kind.kind()));
            }
            if (row.line().cells().stream().anyMatch(FileLine::isFormulaError)) {
                broken.add(row.line().number());
            }
            lines.add(new OutsideLine(
                    row.line().number(),
                    kind.kind(),
                    InvalidInput.optional("name", row.row().name(), 300),
                    InvalidInput.optional("unit", row.unit(), 300),
                    InvalidInput.optional("reason", row.cell(ListColumn.REASON), 1000)));
        }
        if (lines.isEmpty()) {
            throw new EvidenceProblem.ColumnMissing(ListColumn.NAME.heading());
        }
        return new OutsidePreview(
                upload,
                found.read().with(remarks),
                List.copyOf(lines),
                matching.match(written(lines)),
                List.copyOf(broken),
                lists.ofFile(upload.sha256()).orElse(null));
    }

    private static List<WrittenRecipient> written(List<OutsideLine> lines) {
        return lines.stream()
                .map(l -> new WrittenRecipient(l.kind(), l.name(), l.unit()))
                .toList();
    }

    /** As {@link #take(OutsideListDraft, OutsidePreview, Set)}, of a file about which nothing is to be confirmed. */
    public EvidenceId take(OutsideListDraft draft, OutsidePreview preview) {
        return take(draft, preview, Set.of());
    }

    /**
     * Takes a list in whole; its lines are matched once more inside the transaction.
     *
     * @param confirmed groups of the file's remarks that were looked at and confirmed
     * @throws EvidenceProblem.ListAgain when this file was taken in before
     * @throws EvidenceProblem.NotReady when formulas of the file could not be worked out
     * @throws EvidenceProblem.NotConfirmed when something said of the file was not confirmed
     */
    public EvidenceId take(OutsideListDraft draft, OutsidePreview preview, Set<String> confirmed) {
        var sentOn = draft.sentOn();
        if (sentOn == null) {
            throw new InvalidInput("sentOn", "problem.shared.required");
        }
        PastDay.require("sentOn", sentOn, clock);
        if (draft.year() < 1945 || draft.year() > 2100) {
            throw new InvalidInput("year", "problem.evidence.year");
        }
        if (!preview.broken().isEmpty()) {
            throw new EvidenceProblem.NotReady(preview.broken().size());
        }
        var before = lists.ofFile(preview.upload().sha256()).orElse(null);
        if (before != null) {
            throw new EvidenceProblem.ListAgain(before.enteredBy(), SHOWN.format(before.enteredAt()));
        }
        EvidenceProblem.NotConfirmed.requireNone(preview.read().unconfirmed(confirmed));
        var sender = InvalidInput.required("sender", draft.sender(), 300);
        var id = new EvidenceId(Ids.next());
        entries.insertList(id, draft, sender, sentOn, preview.upload());
        var matches = matching.match(written(preview.lines()));
        entries.insertEntries(id, sender, sentOn, preview.lines(), matches);
        ledger.record(new Act(
                "evidence.outside-list-taken",
                "outside-list",
                Ids.code(id.value()),
                Map.of(
                        "sender", sender,
                        "file", preview.upload().name(),
                        "sha256", preview.upload().sha256(),
                        "lines", matches.size(),
                        "warningsConfirmed", preview.read().remarks().size(),
                        "certain",
                                matches.stream()
                                        .filter(m -> m.certainty() == Certainty.CERTAIN)
                                        .count())));
        return id;
    }

    /**
     * Says whom a line means, also when it was decided otherwise before; of that recipient there is then a proceeding.
     *
     * @param version the version that the screen showed
     */
    public void settle(EvidenceId entry, int version, RecipientId meant) {
        var row = fresh(entry, version);
        saving.recipient(meant);
        drop(row);
        long proceeding = Ids.next();
        entries.insertProceeding(proceeding, meant, row.sender, row.sentOn, row.reason);
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
        var row = scope.across(
                        Because.OF_THE_PROVINCE,
                        "select e.reason, e.status, e.version, e.proceeding_id proceeding,"
                                + " p.recipient_id recipient, l.sender, l.sent_on from {domain}.outside_entry e join {domain}.outside_list l on l.id = e.list_id"
                                + " left join {scoped}.proceeding p on p.id = e.proceeding_id where e.id = ? for update")
                .param(entry.value())
                .query(Rows.of(Settling.class))
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
            scope.across(Because.OF_THE_PROVINCE, "delete from {scoped}.proceeding where id = ?")
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

    private record Settling(
            String reason,
            String status,
            int version,
            @Nullable Long proceeding,
            @Nullable Long recipient,
            String sender,
            LocalDate sentOn) {}
}
