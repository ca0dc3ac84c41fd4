package vn.vinhdanh.core.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.organisation.RecipientDetails;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientRegister;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Schemas;

/** Writes a list of another agency with its lines, and a proceeding for each line that certainly means one recipient. */
@Component
class OutsideEntries {

    private static final int CHUNK = 1000;

    private final RecipientRegister register;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final Clock clock;

    OutsideEntries(
            RecipientRegister register,
            JdbcClient jdbc,
            JdbcTemplate batch,
            Schemas schemas,
            CurrentOfficial official,
            Clock clock) {
        this.register = register;
        this.jdbc = jdbc;
        this.batch = batch;
        this.schemas = schemas;
        this.official = official;
        this.clock = clock;
    }

    /** @throws EvidenceProblem.ListAgain when this file was taken in in this very moment */
    void insertList(EvidenceId id, OutsideListDraft draft, String sender, LocalDate sentOn, OfficeFile upload) {
        try {
            jdbc.sql(schemas.in("insert into {domain}.outside_list (id, agency, sender, number, sent_on, year, sha256,"
                            + " file_name, entered_by, entered_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
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
                            now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new EvidenceProblem.ListAgain("…", OutsideLists.SHOWN.format(clock.instant()));
        }
    }

    void insertEntries(EvidenceId list, String sender, LocalDate sentOn, List<OutsideLine> lines, List<Match> matches) {
        var standing = register.standing(matches.stream()
                .filter(m -> m.certainty() == Certainty.CERTAIN)
                .map(m -> m.candidates().getFirst().id())
                .toList());
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
                var meant = match.candidates().getFirst().id();
                proceedings.add(
                        proceeding(proceeding, standing.getOrDefault(meant, meant), sender, sentOn, line.reason()));
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

    /** Writes the proceeding of a line that means a recipient. */
    void insertProceeding(long id, RecipientId of, String sender, LocalDate sentOn, String reason) {
        insertProceedings(List.<Object[]>of(proceeding(id, of, sender, sentOn, reason)));
    }

    private static Object[] proceeding(long id, RecipientId of, String sender, LocalDate sentOn, String reason) {
        return new Object[] {id, of.value(), ProceedingKind.AGENCY_LIST.name(), sender, sentOn, reason};
    }

    private void insertProceedings(List<Object[]> rows) {
        batch(
                "insert into {domain}.proceeding (id, recipient_id, kind, agency, opened_day, closed_day, summary, version)"
                        + " values (?, ?, ?, ?, ?, null, ?, 0)",
                rows);
    }

    private void batch(String sql, List<? extends @Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            batch.batchUpdate(
                    schemas.in(sql), new ArrayList<>(rows.subList(from, Math.min(rows.size(), from + CHUNK))));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
