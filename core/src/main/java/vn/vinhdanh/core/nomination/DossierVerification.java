package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.AccountId;
import vn.vinhdanh.core.account.Colleagues;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.eligibility.EligibilityJudging;
import vn.vinhdanh.core.eligibility.EligibilityProblem;
import vn.vinhdanh.core.eligibility.Findings;
import vn.vinhdanh.core.eligibility.JudgementId;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.Written;

/** What the board does with dossiers: receives them, gives them to a specialist, returns them, and concludes nominee by nominee. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'SYSTEM')")
public class DossierVerification {

    private final NomineeRepository nominees;
    private final NomineeCheck check;
    private final NomineeAsks asks;
    private final DossierRemarks remarks;
    private final DossierSteps steps;
    private final DossierMoves moves;
    private final EligibilityJudging judging;
    private final RecipientQueries recipients;
    private final Colleagues colleagues;
    private final Substitutes substitutes;
    private final UnitScope scope;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final Clock clock;

    DossierVerification(
            NomineeRepository nominees,
            NomineeCheck check,
            NomineeAsks asks,
            DossierRemarks remarks,
            DossierSteps steps,
            DossierMoves moves,
            EligibilityJudging judging,
            RecipientQueries recipients,
            Colleagues colleagues,
            Substitutes substitutes,
            UnitScope scope,
            CurrentOfficial official,
            Ledger ledger,
            Clock clock) {
        this.nominees = nominees;
        this.check = check;
        this.asks = asks;
        this.remarks = remarks;
        this.steps = steps;
        this.moves = moves;
        this.judging = judging;
        this.recipients = recipients;
        this.colleagues = colleagues;
        this.substitutes = substitutes;
        this.scope = scope;
        this.official = official;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Receives a dossier: the day of the first reception chooses the law, and the days of appraisal begin.
     *
     * @param version as it was read
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem.IllegalMove when it does not wait for reception
     */
    public void receive(DossierId id, int version) {
        moves.take(steps.alone(id, version, DossierStep.RECEIVE), DossierStep.RECEIVE, "", Map.of());
    }

    /** The specialists to whom a dossier may be given, by user name with their full names. */
    @Transactional(readOnly = true)
    public Map<String, String> specialists() {
        return colleagues.names(Permission.VERIFY_DOSSIERS);
    }

    /**
     * Gives a received dossier to a specialist, or takes it over. What is given to one who is away today goes to the substitute.
     *
     * @param specialist user name
     * @throws InvalidInput when there is no such specialist
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem.IllegalMove when it was not received, or its verification is over
     */
    public void assign(DossierId id, int version, String specialist) {
        var dossier = steps.alone(id, version, DossierStep.ASSIGN);
        // whoever takes it over is there, whatever was entered
        boolean mine = specialist.equals(official.name());
        var substitute = mine ? null : substitutes.today(specialist);
        var whom = substitute == null ? specialist : substitute;
        if (!whom.equals(official.name()) && !verifies(whom, dossier)) {
            throw new InvalidInput("specialist", "problem.nomination.specialist", whom);
        }
        dossier.assign(whom);
        moves.take(dossier, DossierStep.ASSIGN, "", Map.of("specialist", whom), substitute == null ? null : specialist);
    }

    private boolean verifies(String specialist, Dossier dossier) {
        var may = colleagues.who(
                Permission.VERIFY_DOSSIERS, java.util.Set.of(dossier.unit().value()));
        return colleagues.named(List.of(specialist)).stream().anyMatch((AccountId account) -> may.contains(account));
    }

    /**
     * Returns a dossier to its unit.
     *
     * @param reason why, for all of it
     * @param remarks what is wrong with which nominee; may be empty
     * @throws InvalidInput when no reason is said, or a remark is on somebody who is not in it
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem.IllegalMove when it is not with the board
     */
    public void giveBack(DossierId id, int version, String reason, Map<NomineeId, String> remarks) {
        giveBack(id, version, reason, remarks, Map.of());
    }

    /**
     * As {@link #giveBack(DossierId, int, String, Map)}.
     *
     * @param onPapers what is wrong with which paper; may be empty
     */
    public void giveBack(
            DossierId id,
            int version,
            String reason,
            Map<NomineeId, String> onNominees,
            Map<PaperId, String> onPapers) {
        var dossier = steps.alone(id, version, DossierStep.RETURN);
        var told = remarks.keep(dossier, reason, onNominees, onPapers);
        moves.take(dossier, DossierStep.RETURN, reason, Map.of("version", dossier.versions(), "remarks", told));
    }

    /**
     * Concludes of a nominee. What the register says now is kept with it.
     *
     * @param version of the nominee, as it was read
     * @throws InvalidInput when a reason is missing
     * @throws StaleData when somebody concluded or wrote meanwhile
     * @throws DossierProblem when the dossier is not this specialist's, or it is to be eligible and something is still open
     */
    public void conclude(NomineeId id, int version, NomineeConclusion unchecked) {
        var conclusion = Written.checked(unchecked);
        var nominee = nominees.findById(id.value()).orElseThrow(() -> new NotFound("nominee " + id.value()));
        var dossier = steps.alone(nominee.dossier(), DossierStep.CONCLUDE);
        steps.requireAnotherOfBoard(dossier);
        if (!Objects.equals(check.version(id), version) || nominee.version() != version) {
            throw new StaleData();
        }
        var ask = asks.of(dossier.receivedOn(), moves.round(dossier)).of(nominee.written());
        var recipient = standing(nominee);
        @Nullable Findings findings = null;
        if (recipient != null) {
            try {
                findings = judging.judge(recipient, ask).findings();
            } catch (EligibilityProblem | NotFound notAsked) {
                // said on the page; without findings a reason is needed
                findings = null;
            }
        }
        Conclusions.require(nominee.name(), conclusion, findings);
        @Nullable JudgementId kept = findings == null || recipient == null ? null : judging.keep(recipient, ask);
        var inPlaceOf = substitutes.inPlaceOf(dossier);
        nominee.conclude(
                dossier.status(),
                conclusion,
                findings == null ? null : findings.outcome(),
                kept,
                official.name(),
                inPlaceOf,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        nominees.saveAndFlush(nominee);
        answers(id, conclusion, findings);
        moves.concluded(dossier);
        var detail = new LinkedHashMap<String, Object>();
        detail.put("name", dossier.name());
        detail.put("nominee", nominee.name());
        detail.put("conclusion", conclusion.status().name());
        detail.put("reason", conclusion.reason());
        if (inPlaceOf != null) {
            detail.put("inPlaceOf", inPlaceOf);
        }
        ledger.record(new Act(
                DossierMoves.verb(DossierStep.CONCLUDE),
                "dossier",
                String.valueOf(dossier.id().value()),
                detail));
    }

    /** Whoever stands for the nominee in the register today; null for nobody. */
    private @Nullable RecipientId standing(Nominee nominee) {
        var recipient = nominee.recipient();
        if (recipient == null) {
            return null;
        }
        var named = new RecipientId(recipient);
        var stands = recipients.standing(List.of(named)).get(named);
        return stands == null ? null : stands.id();
    }

    private void answers(NomineeId id, NomineeConclusion conclusion, @Nullable Findings findings) {
        if (findings == null || conclusion.answers().isEmpty()) {
            check.forgetAnswers(id, 0);
            return;
        }
        var rows = new ArrayList<@Nullable Object>();
        int ordinal = 0;
        for (var unchecked : conclusion.answers()) {
            var answer = Written.checked(unchecked);
            var clause = findings.findings().get(answer.clause());
            rows.addAll(List.of(
                    id.value(),
                    ++ordinal,
                    shortened(clause.clause().wordingVi(), 1000),
                    shortened(clause.article(), 300),
                    answer.holds(),
                    answer.reason()));
        }
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.nominee_answer (nominee_id, ordinal, question, article, holds, reason) values "
                                + String.join(", ", Collections.nCopies(ordinal, "(?, ?, ?, ?, ?, ?)"))
                                + " on duplicate key update question = values(question), article = values(article),"
                                + " holds = values(holds), reason = values(reason)")
                .params(rows)
                .update();
        check.forgetAnswers(id, ordinal);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /**
     * Ends the verification of a dossier.
     *
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem when nothing is concluded yet of some nominee, or another specialist has it
     */
    public void finish(DossierId id, int version) {
        var dossier = steps.alone(id, version, DossierStep.FINISH);
        steps.requireAnotherOfBoard(dossier);
        var all = nominees.findByDossierIdOrderByOrdinalAscIdAsc(id.value());
        var open = all.stream()
                .filter(nominee -> nominee.status() == NomineeStatus.PROPOSED)
                .toList();
        if (!open.isEmpty()) {
            throw new DossierProblem.NotConcluded(open.size(), open.getFirst().name());
        }
        var counts = new LinkedHashMap<String, Object>();
        for (var status : NomineeStatus.values()) {
            long count =
                    all.stream().filter(nominee -> nominee.status() == status).count();
            if (count > 0) {
                counts.put(status.name(), count);
            }
        }
        moves.take(dossier, DossierStep.FINISH, "", Map.of("conclusions", counts));
    }

    /**
     * Goes on verifying what was ended too early; the specialist who had it has it again.
     *
     * @throws InvalidInput when no reason is said
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem.IllegalMove when its verification is not over
     */
    public void reopen(DossierId id, int version, String reason) {
        moves.take(steps.alone(id, version, DossierStep.REOPEN), DossierStep.REOPEN, reason, Map.of());
    }
}
