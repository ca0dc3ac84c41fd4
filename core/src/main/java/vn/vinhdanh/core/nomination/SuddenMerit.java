package vn.vinhdanh.core.nomination;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.attachment.AttachmentProblem;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.round.PaperKind;
import vn.vinhdanh.core.round.RoundQueries;
import vn.vinhdanh.core.round.RoundSummary;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Commendation for sudden merit by the simplified procedure (khen thưởng đột xuất theo thủ tục đơn giản; law 06/2022/QH15, article 85, whose
 * wording was not read): on the day itself. No way of its own: it takes the ordinary steps of an ordinary dossier one after the other in one
 * transaction, each with its checks and its line in history and audit. Two people stay two: whoever writes it does not sign it.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('WRITE_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
public class SuddenMerit {

    private final DossierWriting writing;
    private final DossierPapers papers;
    private final NomineeReports reports;
    private final DossierVerification verification;
    private final NomineeRepository nominees;
    private final DossierSteps steps;
    private final DossierMoves moves;
    private final RoundQueries rounds;
    private final UnitDirectory units;
    private final AwardCatalogue catalogue;
    private final UnitScope scope;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    SuddenMerit(
            DossierWriting writing,
            DossierPapers papers,
            NomineeReports reports,
            DossierVerification verification,
            NomineeRepository nominees,
            DossierSteps steps,
            DossierMoves moves,
            RoundQueries rounds,
            UnitDirectory units,
            AwardCatalogue catalogue,
            UnitScope scope,
            TwoPeople twoPeople,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.writing = writing;
        this.papers = papers;
        this.reports = reports;
        this.verification = verification;
        this.nominees = nominees;
        this.steps = steps;
        this.moves = moves;
        this.rounds = rounds;
        this.units = units;
        this.catalogue = catalogue;
        this.scope = scope;
        this.twoPeople = twoPeople;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The open rounds of sudden merit that take dossiers today. */
    @Transactional(readOnly = true)
    public List<RoundSummary> rounds() {
        var today = LocalDate.now(clock.withZone(Dossier.ZONE));
        return rounds.open().stream()
                .filter(round -> round.kind() == CommendationKind.SUDDEN && round.takesOn(today))
                .toList();
    }

    /**
     * Begins a dossier, puts the nominee forward, adds the report and hands it over: to the leader of the unit, or where the board itself
     * proposes, to another official of the board. It goes to the board itself, also in a round that gathers.
     *
     * @param fileName of the report; null where it is written as text
     * @param content its bytes, read to their end and not closed; null where it is written as text
     * @throws OutsideUnits when the unit is not the official's
     * @throws InvalidInput when a field is wrong: no achievement, no report, an emulation title, a state secret
     * @throws AttachmentProblem when the file is none that an office sends, or too large
     * @throws DossierProblem when the round is none of sudden merit, or takes nothing today or not from such units
     */
    public DossierId send(SuddenWritten written, @Nullable String fileName, @Nullable InputStream content) {
        var nominee = written.nominee();
        requireLawful(written, content != null);
        var id = begin(written);
        var whom = writing.nominate(id, nominee);
        if (fileName != null && content != null) {
            papers.add(id, PaperKind.REPORT, Set.of(whom), fileName, content);
        } else {
            reports.write(whom, 0, Map.of(ReportBlock.ACHIEVEMENTS, written.report()));
        }
        writing.handOver(id, steps.alone(id).version());
        return id;
    }

    private void requireLawful(SuddenWritten written, boolean file) {
        var nominee = written.nominee();
        catalogue.all().stream()
                .filter(award -> award.code().equals(nominee.award()) && award.title())
                .findFirst()
                .ifPresent(title -> {
                    throw new InvalidInput("award", "problem.nomination.sudden-title", title.nameVi());
                });
        if (nominee.achievement().isBlank()) {
            throw new InvalidInput("achievement", "problem.nomination.sudden-achievement");
        }
        if (!file && written.report().isBlank()) {
            throw new InvalidInput("report", "problem.nomination.sudden-report");
        }
    }

    private DossierId begin(SuddenWritten written) {
        var unit = units.get(written.unit());
        scope.reach().require(written.unit(), unit.name());
        var round = rounds.get(written.round());
        if (round.written().kind() != CommendationKind.SUDDEN) {
            throw new DossierProblem.NotSudden(round.name());
        }
        boolean byBoard = official.may(Permission.PROPOSE_DOSSIERS) && !official.may(Permission.WRITE_DOSSIERS);
        if (!byBoard && !round.written().takes(unit.kind())) {
            throw new DossierProblem.NotAsked(unit.name(), round.name());
        }
        var dossier = new Dossier(
                Ids.next(),
                written.round(),
                unit,
                null,
                new DossierWritten("", null, "", "", written.nominee().achievement(), written.stateSecret()),
                official.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false);
        dossier.simplify(byBoard);
        moves.save(dossier);
        steps.begun(dossier);
        twoPeople.tookPart(dossier.matter(), dossier.version());
        ledger.record(new Act(
                "dossier.begun",
                "dossier",
                String.valueOf(dossier.id().value()),
                Map.of("name", dossier.name(), "round", round.name(), "simplified", true, "byBoard", byBoard)));
        return dossier.id();
    }

    /**
     * The board's verification in one go: receives the dossier, takes it over, concludes of its one nominee and ends the verification.
     *
     * @param version as it was read
     * @throws MatterProblem.OwnWork when the board proposes it and the official wrote it
     * @throws StaleData when somebody took a step meanwhile
     * @throws InvalidInput when a reason is missing
     * @throws DossierProblem when it does not wait for reception, goes by another procedure, has several nominees, or is to be eligible while
     *     something is open
     */
    @PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'SYSTEM')")
    public void verify(DossierId id, int version, NomineeConclusion conclusion) {
        var dossier = steps.alone(id, version, DossierStep.RECEIVE);
        var all = nominees.findByDossierIdOrderByOrdinalAscIdAsc(id.value());
        if (!dossier.simplified() || all.size() != 1) {
            throw new DossierProblem.NotSimplified(dossier.name());
        }
        if (dossier.byBoard()) {
            twoPeople.requireAnother(dossier.matter(), version, dossier.version());
        }
        verification.receive(id, version);
        verification.assign(id, dossier.version(), official.name());
        var nominee = all.getFirst();
        verification.conclude(nominee.id(), nominee.version(), conclusion);
        verification.finish(id, dossier.version());
    }
}
