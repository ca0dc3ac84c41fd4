package vn.vinhdanh.core.decision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;

/**
 * The second pair of eyes: approves a decision entered by someone else and sets the hour at which the public sees it. A leader limited
 * to units does so for decisions whose honours all lie in them.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('APPROVE_DECISIONS', 'SYSTEM')")
public class DecisionApproval {

    private final DecisionRepository decisions;
    private final DecisionSteps steps;
    private final TwoPeople twoPeople;
    private final UnitScope scope;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    DecisionApproval(
            DecisionRepository decisions,
            DecisionSteps steps,
            TwoPeople twoPeople,
            UnitScope scope,
            Ledger ledger,
            CurrentOfficial official,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.decisions = decisions;
        this.steps = steps;
        this.twoPeople = twoPeople;
        this.scope = scope;
        this.ledger = ledger;
        this.official = official;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Approves, to be published at an hour; an hour that has passed means now.
     *
     * @param version the version the official looked at
     * @throws MatterProblem.OwnWork when the official entered, edited or submitted it, or anything of its list or file
     * @throws MatterProblem.ChangedSince when it changed since
     * @throws DecisionProblem.BeforeCeremony when the hour lies before the day of the ceremony
     */
    public void approve(DecisionId id, int version, Instant publishAt) {
        var decision = steps.whole(id);
        twoPeople.requireAnother(decision.matter(), version, decision.version());
        steps.require(decision, DecisionStep.APPROVE);
        var now = clock.instant();
        var hour = publishAt.isBefore(now) ? now : publishAt;
        decision.approve(official.name(), now, hour);
        record("decision.approved", decision, Map.of("publishAt", hour.toString()));
        twoPeople.settled(decision.named(), MatterOutcome.APPROVED);
        if (!hour.isAfter(now)) {
            publish(decision, now);
        }
    }

    /**
     * Gives a submitted or approved decision back with a reason that stays inside the house; who took part may do so too.
     *
     * @param version the version the official looked at
     * @throws MatterProblem.ChangedSince when it changed since
     */
    public void returnForCorrection(DecisionId id, int version, String reason) {
        var decision = steps.whole(id);
        twoPeople.requireAsSeen(version, decision.version());
        steps.require(decision, DecisionStep.RETURN);
        decision.returnForCorrection(reason);
        record("decision.returned", decision, Map.of("reason", reason));
        twoPeople.settled(decision.named(), MatterOutcome.RETURNED);
    }

    /** Decisions whose hour has come; the clock publishes them one by one, each in its own transaction. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('SYSTEM')")
    public List<DecisionId> due() {
        return scope
                .across(
                        Because.STEP_OF_THE_SYSTEM,
                        "select id from {scoped}.decision where status = 'APPROVED' and publish_at <= ? order by"
                                + " publish_at limit 100")
                .param(java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC))
                .query(Rows.column(Long.class))
                .list()
                .stream()
                .map(DecisionId::new)
                .toList();
    }

    /** Publishes an approved decision whose hour has come; does nothing when it was returned meanwhile. */
    @PreAuthorize("hasAuthority('SYSTEM')")
    public void publishDue(DecisionId id) {
        var decision = steps.whole(id);
        if (decision.isDue(clock.instant())) {
            publish(decision, clock.instant());
        }
    }

    private void publish(Decision decision, Instant now) {
        decision.publish(now);
        record("decision.published", decision, Map.of("number", decision.fullNumber()));
        decisions.flush();
        facts.publishEvent(new DecisionPublished(new DecisionId(decision.id())));
    }

    private void record(String verb, Decision decision, Map<String, ?> detail) {
        ledger.record(new Act(verb, "decision", Ids.code(decision.id()), detail));
    }
}
