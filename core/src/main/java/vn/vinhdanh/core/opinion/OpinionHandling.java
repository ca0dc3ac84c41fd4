package vn.vinhdanh.core.opinion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.nomination.NomineeHold;
import vn.vinhdanh.core.nomination.NomineeId;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Working off what citizens say of a list: take up, answer, and of an accepted complaint hold the nominee it is about. Accepting alone holds
 * nobody.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('MANAGE_OPINIONS', 'SYSTEM')")
public class OpinionHandling {

    private final OpinionRepository opinions;
    private final NomineeHold hold;
    private final OpinionLetters letters;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    OpinionHandling(
            OpinionRepository opinions,
            NomineeHold hold,
            OpinionLetters letters,
            Ledger ledger,
            CurrentOfficial official,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.opinions = opinions;
        this.hold = hold;
        this.letters = letters;
        this.ledger = ledger;
        this.official = official;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The official looks into it from now on; takes over from a colleague, or takes up again what was closed.
     *
     * @param version as it was read
     * @throws NotFound when there is none
     * @throws StaleData when somebody changed it meanwhile
     */
    public void takeUp(OpinionId id, int version) {
        var opinion = get(id, version);
        var handler = opinion.takenUpBy();
        opinion.takeUp(now(), official.name());
        done(opinion, "opinion.taken-up", Map.of(), handler);
    }

    /**
     * Answers it and says how it ended; who left an e-mail address is written to.
     *
     * @param outcome {@link OpinionStatus#ANSWERED}, {@link OpinionStatus#UNFOUNDED} or {@link OpinionStatus#ACCEPTED}
     * @param text 1 to 2,000 characters
     * @throws OpinionProblem.IllegalMove when nobody has taken it up
     * @throws OpinionProblem.Anonymous when nobody stands for what is to be accepted
     * @throws StaleData when somebody changed it meanwhile
     */
    public void close(OpinionId id, int version, OpinionStatus outcome, String text) {
        var opinion = get(id, version);
        opinion.close(outcome, text, now(), official.name());
        done(opinion, "opinion.closed", Map.of("outcome", outcome.name(), "answer", text), opinion.takenUpBy());
        letters.closed(opinion);
    }

    /**
     * Holds the nominee whom an accepted complaint is about.
     *
     * @param reason why, as board and unit read it
     * @param until the day until which it waits
     * @throws OpinionProblem.IllegalMove when it is not accepted
     * @throws OpinionProblem.AboutNobody when it is about the whole list
     * @throws InvalidInput when reason or day is missing
     * @throws vn.vinhdanh.core.nomination.DossierProblem when the nominee cannot be held
     */
    public void hold(OpinionId id, String reason, @Nullable LocalDate until) {
        var opinion = get(id);
        opinion.requireFor(OpinionStep.HOLD);
        hold.hold(about(opinion), reason, until);
        ledger.record(new Act("opinion.held", "opinion", opinion.reference(), Map.of("reason", reason)));
    }

    /**
     * Releases the nominee whom it is about.
     *
     * @param reason why
     * @throws OpinionProblem when it is not accepted, or about the whole list
     * @throws vn.vinhdanh.core.nomination.DossierProblem when no complaint holds the nominee
     */
    public void release(OpinionId id, String reason) {
        var opinion = get(id);
        opinion.requireFor(OpinionStep.RELEASE);
        hold.release(about(opinion), reason);
        ledger.record(new Act("opinion.released", "opinion", opinion.reference(), Map.of("reason", reason)));
    }

    /** How the nominee stands whom it is about; empty when it is about the whole list, or its unit took it out. */
    @Transactional(readOnly = true)
    public Optional<NomineeHold.Standing> nominee(OpinionId id) {
        return Optional.ofNullable(get(id).nominee()).flatMap(hold::standing);
    }

    private void done(Opinion opinion, String verb, Map<String, String> detail, @Nullable String handler) {
        opinions.flush();
        ledger.record(new Act(verb, "opinion", opinion.reference(), detail));
        facts.publishEvent(new OpinionMoved(opinion.id(), opinion.hyphened(), opinion.status(), handler, now()));
    }

    private static NomineeId about(Opinion opinion) {
        var nominee = opinion.nominee();
        if (nominee == null) {
            throw new OpinionProblem.AboutNobody();
        }
        return nominee;
    }

    private Opinion get(OpinionId id, int version) {
        var opinion = get(id);
        opinion.requireVersion(version);
        return opinion;
    }

    private Opinion get(OpinionId id) {
        return opinions.findById(id.value()).orElseThrow(() -> new NotFound("opinion " + id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
