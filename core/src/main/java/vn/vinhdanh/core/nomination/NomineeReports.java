package vn.vinhdanh.core.nomination;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Writes achievement reports block by block. Each save makes the Word file anew and puts it into the dossier in the place of the one before, so
 * that what the leader signs and the board reads is a paper like every other.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
public class NomineeReports {

    private final DossierQueries queries;
    private final NomineeRepository nominees;
    private final DossierSteps steps;
    private final PaperShelf shelf;
    private final ReportFacts facts;
    private final Attachments attachments;
    private final UnitScope scope;
    private final TwoPeople twoPeople;
    private final JsonMapper json;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    NomineeReports(
            DossierQueries queries,
            NomineeRepository nominees,
            DossierSteps steps,
            PaperShelf shelf,
            ReportFacts facts,
            Attachments attachments,
            UnitScope scope,
            TwoPeople twoPeople,
            JsonMapper json,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.queries = queries;
        this.nominees = nominees;
        this.steps = steps;
        this.shelf = shelf;
        this.facts = facts;
        this.attachments = attachments;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.json = json;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Kept(String content, @Nullable PaperId paperId, int nomineeVersion, int version) {}

    /**
     * The report of a nominee, to be written.
     *
     * @throws NotFound when there is no such nominee, or none that the official may see
     */
    @Transactional(readOnly = true)
    public ReportDetails get(NomineeId id) {
        var nominee = queries.nominee(id);
        var dossier = queries.get(nominee.dossier());
        var kept = kept(id, "").orElse(null);
        var paper = kept == null ? null : standing(kept);
        return new ReportDetails(
                nominee,
                dossier,
                kept == null ? 0 : kept.version(),
                ReportBlock.of(nominee.written().kind(), dossier.round().kind()),
                kept == null ? begun(nominee.written()) : text(kept).blocks(),
                facts.earlier(nominee.written()),
                paper,
                kept != null && paper != null && kept.nomineeVersion() != nominee.version());
    }

    private static Map<ReportBlock, String> begun(NomineeWritten nominee) {
        var begun = new EnumMap<ReportBlock, String>(ReportBlock.class);
        begun.put(ReportBlock.POSTS, nominee.post());
        begun.put(ReportBlock.ACHIEVEMENTS, nominee.achievement());
        return begun;
    }

    /**
     * Writes the report anew, and makes the Word file of it.
     *
     * @param version as it was read; 0 for one that is not written yet
     * @param texts by block; those that are not of its template are left out
     * @return the Word file in the dossier
     * @throws StaleData when somebody saved it meanwhile
     * @throws InvalidInput when a block is too long, nothing is said of the achievement, or a line of earlier honours has not its three parts
     * @throws DossierProblem when the dossier is not with those who write it
     */
    public PaperId write(NomineeId id, int version, Map<ReportBlock, String> texts) {
        var nominee = nominees.findById(id.value()).orElseThrow(() -> new NotFound("nominee " + id.value()));
        var dossier = steps.alone(nominee.dossier(), DossierStep.EDIT);
        var kept = kept(id, " for update").orElse(null);
        if ((kept == null ? 0 : kept.version()) != version) {
            throw new StaleData();
        }
        var content = facts.content(dossier, nominee.written(), checked(texts));
        var text = new ReportText(content.texts());
        var before = kept == null ? null : standing(kept);
        if (kept != null && before != null && text.equals(text(kept)) && kept.nomineeVersion() == nominee.version()) {
            return before;
        }
        var name = "Báo cáo thành tích - " + nominee.name() + ".docx";
        var file = attachments.store(
                name, new ByteArrayInputStream(ReportDocument.of(content)), Attachments.DOCX, DossierPapers.LARGEST);
        if (before != null) {
            shelf.takeOff(dossier, before);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var paper = shelf.put(dossier, id, PaperKind.REPORT, file, file.name(), true, official.name(), at);
        keep(id, text, paper, nominee.version(), LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        twoPeople.tookPart(dossier.matter(), dossier.version());
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", dossier.name());
        detail.put("nominee", nominee.name());
        detail.put("sha256", file.sha256());
        ledger.record(new Act(
                "dossier.report-written", "dossier", String.valueOf(dossier.id().value()), detail));
        return paper;
    }

    private static Map<ReportBlock, String> checked(Map<ReportBlock, String> texts) {
        var checked = new EnumMap<ReportBlock, String>(ReportBlock.class);
        texts.forEach((block, text) -> {
            var normal = block.lines()
                    ? InvalidInput.lines(block.name(), text, block.most())
                    : InvalidInput.optional(block.name(), text, block.most());
            if (!normal.isEmpty()) {
                checked.put(block, normal);
            }
        });
        if (!checked.containsKey(ReportBlock.ACHIEVEMENTS)) {
            throw new InvalidInput(ReportBlock.ACHIEVEMENTS.name(), "problem.shared.required");
        }
        return checked;
    }

    private Optional<Kept> kept(NomineeId id, String lock) {
        return scope.across(
                        Because.REACH_ASKED,
                        "select content, paper_id, nominee_version, version from {scoped}.nominee_report where nominee_id = ?"
                                + lock)
                .param(id.value())
                .query(Rows.of(Kept.class))
                .optional();
    }

    private ReportText text(Kept kept) {
        return ReportText.FORM.read(json, kept.content());
    }

    /** The Word file as long as nobody took it off. */
    private @Nullable PaperId standing(Kept kept) {
        var paper = kept.paperId();
        return paper == null
                ? null
                : shelf.find(paper)
                        .filter(one -> one.until() == null)
                        .map(Paper::id)
                        .orElse(null);
    }

    private void keep(NomineeId id, ReportText text, PaperId paper, int nomineeVersion, LocalDateTime at) {
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.nominee_report (nominee_id, content, paper_id, nominee_version, version, written_by,"
                                + " written_at) values (?, ?, ?, ?, 1, ?, ?) on duplicate key update content = values(content),"
                                + " paper_id = values(paper_id), nominee_version = values(nominee_version), version = version + 1,"
                                + " written_by = values(written_by), written_at = values(written_at)")
                .params(
                        id.value(),
                        ReportText.FORM.write(json, text),
                        paper.value(),
                        nomineeVersion,
                        official.name(),
                        at)
                .update();
    }
}
