package vn.vinhdanh.core.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Holds a nominee for an accepted complaint, also when the dossier is verified already, and releases it. Each is the act of a person with a
 * reason; nothing holds by itself, and nothing is released by the day that was said.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('VERIFY_DOSSIERS', 'SYSTEM')")
public class NomineeHold {

    private final NomineeRepository nominees;
    private final DossierRepository dossiers;
    private final DossierSteps steps;
    private final CurrentOfficial official;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    NomineeHold(
            NomineeRepository nominees,
            DossierRepository dossiers,
            DossierSteps steps,
            CurrentOfficial official,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.nominees = nominees;
        this.dossiers = dossiers;
        this.steps = steps;
        this.official = official;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * How a nominee stands.
     *
     * @param dossier where it is put forward
     * @param held whether an accepted complaint holds it
     * @param concluded what was concluded last, and of one on hold by whom, why and until when; null while nothing is
     */
    public record Standing(
            DossierId dossier,
            NomineeStatus status,
            boolean held,
            @Nullable Concluded concluded) {}

    /** How a nominee stands; empty when its unit took it out, or it is not the official's to see. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(NomineeId id) {
        return nominees.findById(id.value())
                .filter(nominee -> sees(nominee.dossier()))
                .map(nominee -> new Standing(nominee.dossier(), nominee.status(), nominee.held(), nominee.concluded()));
    }

    private boolean sees(DossierId id) {
        try {
            steps.seen(dossiers.findById(id.value()).orElse(null), id);
            return true;
        } catch (NotFound notSeen) {
            return false;
        }
    }

    /**
     * Holds a nominee that is being verified or was found eligible.
     *
     * @param reason why, as the board and the unit read it
     * @param until the day until which it waits; a person releases it, that day or another
     * @throws NotFound when there is none that the official may see
     * @throws InvalidInput when reason or day is missing, or the day is over
     * @throws DossierProblem when the dossier is not with the board, or the nominee is not one to be held
     */
    public void hold(NomineeId id, String reason, @Nullable LocalDate until) {
        var nominee = alone(id);
        var why = DossierMoves.required(reason);
        if (until == null) {
            throw new InvalidInput("until", "problem.shared.required");
        }
        if (until.isBefore(LocalDate.now(clock.withZone(Dossier.ZONE)))) {
            throw new InvalidInput("until", "problem.nomination.hold-past");
        }
        nominee.hold(why, until, official.name(), now());
        done(
                "dossier.nominee-held",
                nominee,
                Map.of("nominee", nominee.name(), "reason", why, "until", until.toString()));
    }

    /**
     * Releases a nominee that a complaint held: it is what it was before.
     *
     * @param reason why
     * @throws NotFound when there is none that the official may see
     * @throws InvalidInput when the reason is missing
     * @throws DossierProblem when no complaint holds it, or the dossier is not with the board
     */
    public void release(NomineeId id, String reason) {
        var nominee = alone(id);
        var why = DossierMoves.required(reason);
        nominee.release(why, official.name(), now());
        done("dossier.nominee-released", nominee, Map.of("nominee", nominee.name(), "reason", why));
    }

    private Nominee alone(NomineeId id) {
        var found = nominees.findById(id.value()).orElseThrow(() -> new NotFound("nominee " + id.value()));
        var dossier = steps.alone(found.dossier());
        if (dossier.status() != DossierStatus.IN_VERIFICATION && dossier.status() != DossierStatus.VERIFIED) {
            throw new DossierProblem.IllegalMove(dossier.name(), dossier.status());
        }
        return found;
    }

    private void done(String verb, Nominee nominee, Map<String, ?> detail) {
        try {
            nominees.saveAndFlush(nominee);
        } catch (OptimisticLockingFailureException e) {
            throw new StaleData();
        }
        ledger.record(new Act(verb, "dossier", String.valueOf(nominee.dossier().value()), detail));
        facts.publishEvent(new ConclusionChanged(nominee.dossier()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
