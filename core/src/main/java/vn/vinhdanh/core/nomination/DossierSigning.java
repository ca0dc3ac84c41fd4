package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.StaleData;

/** What the leader of a unit does with its dossiers: signs what others wrote, gives it back, recalls and withdraws what was sent. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('SIGN_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
public class DossierSigning {

    private final NomineeCheck check;
    private final DossierSteps steps;
    private final DossierMoves moves;
    private final TwoPeople twoPeople;
    private final UnitScope scope;
    private final JsonMapper json;
    private final CurrentOfficial official;
    private final Clock clock;

    DossierSigning(
            NomineeCheck check,
            DossierSteps steps,
            DossierMoves moves,
            TwoPeople twoPeople,
            UnitScope scope,
            JsonMapper json,
            CurrentOfficial official,
            Clock clock) {
        this.check = check;
        this.steps = steps;
        this.moves = moves;
        this.twoPeople = twoPeople;
        this.scope = scope;
        this.json = json;
        this.official = official;
        this.clock = clock;
    }

    /**
     * Signs a dossier that others wrote: what it says now is frozen as a version and goes to the board.
     *
     * @param version the version the leader looked at
     * @throws MatterProblem.OwnWork when the leader wrote any of it
     * @throws MatterProblem.ChangedSince when it changed since
     * @throws DossierProblem when it does not wait for a signature, goes through a superior unit, is not complete, or the round takes nothing today
     */
    public void sign(DossierId id, int version) {
        sign(id, version, DossierStep.SIGN);
    }

    /**
     * The same with a dossier that goes through a superior unit: the version goes to it, who gathers it into its own.
     *
     * @param version the version the leader looked at
     * @throws MatterProblem.OwnWork when the leader wrote any of it
     * @throws MatterProblem.ChangedSince when it changed since
     * @throws DossierProblem when it goes to the board itself, or as {@link #sign}
     */
    @PreAuthorize("hasAnyAuthority('SIGN_DOSSIERS', 'SYSTEM')")
    public void signUp(DossierId id, int version) {
        sign(id, version, DossierStep.SIGN_UP);
    }

    private void sign(DossierId id, int version, DossierStep step) {
        var dossier = steps.alone(id, step);
        twoPeople.requireAnother(dossier.matter(), version, dossier.version());
        var complete = check.requireComplete(dossier, moves.round(dossier), moves.today());
        moves.take(dossier, step, "", Map.of());
        freeze(dossier, complete);
        twoPeople.settled(dossier.named(), MatterOutcome.APPROVED);
    }

    private void freeze(Dossier dossier, List<Nominee> nominees) {
        var content = new DossierVersion(
                dossier.written(),
                nominees.stream()
                        .map(one -> new DossierVersion.Sent(one.id(), one.written()))
                        .toList());
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.dossier_version (dossier_id, number, signed_by, signed_at, content)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        dossier.id().value(),
                        dossier.versions(),
                        official.name(),
                        LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
                        DossierVersion.FORM.write(json, content))
                .update();
        // deletes last: a delete locks the gap in which whoever signs beside it writes, and two who lock it before they
        // write wait for each other
        scope.across(
                        Because.REACH_ASKED,
                        "insert into {scoped}.sent_nominee (dossier_id, nominee_id, recipient_id, kind, award, year_to)"
                                + " select dossier_id, id, recipient_id, kind, award, year_to from {scoped}.nominee"
                                + " where dossier_id = ? on duplicate key update recipient_id = values(recipient_id),"
                                + " kind = values(kind), award = values(award), year_to = values(year_to)")
                .param(dossier.id().value())
                .update();
        if (dossier.versions() > 1) {
            scope.across(
                            Because.REACH_ASKED,
                            "delete from {scoped}.sent_nominee where dossier_id = ? and nominee_id not in"
                                    + " (select n.id from {scoped}.nominee n where n.dossier_id = ?)")
                    .params(dossier.id().value(), dossier.id().value())
                    .update();
        }
    }

    /**
     * Gives it back to those who wrote it.
     *
     * @throws InvalidInput when no reason is said
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem.IllegalMove when it does not wait for a signature
     */
    public void giveBack(DossierId id, int version, String reason) {
        var dossier = steps.alone(id, version, DossierStep.GIVE_BACK);
        moves.take(dossier, DossierStep.GIVE_BACK, reason, Map.of());
        twoPeople.settled(dossier.named(), MatterOutcome.RETURNED);
    }

    /**
     * Takes back what nobody has received yet; its writers may do so too.
     *
     * @throws InvalidInput when no reason is said
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem.IllegalMove when the board has received it, or it was not sent
     */
    @PreAuthorize("hasAnyAuthority('SIGN_DOSSIERS', 'WRITE_DOSSIERS', 'PROPOSE_DOSSIERS', 'SYSTEM')")
    public void recall(DossierId id, int version, String reason) {
        moves.take(steps.alone(id, version, DossierStep.RECALL), DossierStep.RECALL, reason, Map.of());
    }

    /**
     * Withdraws what was sent, for good; it stays readable.
     *
     * @throws InvalidInput when no reason is said
     * @throws StaleData when somebody took a step meanwhile
     * @throws DossierProblem when it was never sent, waits for a signature or is withdrawn already
     */
    public void withdraw(DossierId id, int version, String reason) {
        moves.take(steps.alone(id, version, DossierStep.WITHDRAW), DossierStep.WITHDRAW, reason, Map.of());
    }
}
