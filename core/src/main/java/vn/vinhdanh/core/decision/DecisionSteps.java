package vn.vinhdanh.core.decision;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.NotFound;

/** Which steps are open with a decision: the page of the decision shows them, each door requires its own. The one place that says so. */
@Component
class DecisionSteps {

    private final DecisionRepository decisions;
    private final WithdrawalRepository withdrawals;
    private final DecisionReach reach;
    private final TwoPeople twoPeople;
    private final CurrentOfficial official;

    DecisionSteps(
            DecisionRepository decisions,
            WithdrawalRepository withdrawals,
            DecisionReach reach,
            TwoPeople twoPeople,
            CurrentOfficial official) {
        this.decisions = decisions;
        this.withdrawals = withdrawals;
        this.reach = reach;
        this.twoPeople = twoPeople;
        this.official = official;
    }

    /**
     * The steps that the official may take now; asks the database only what may still close one.
     *
     * @param proposed whether anything was ever proposed about the decision
     */
    Set<DecisionStep> open(DecisionDetails decision, boolean proposed) {
        return open(decision, proposed, () -> twoPeople.own(matter(decision)));
    }

    /** Whether somebody else must approve is asked of this decision only where the official could. */
    boolean asksWhoTookPart(DecisionDetails decision) {
        return DecisionStep.APPROVE.from().contains(decision.status()) && DecisionStep.APPROVE.isFor(official);
    }

    static Matter matter(DecisionDetails decision) {
        return new Matter(MatterKind.DECISION, decision.id().value());
    }

    /** @param own whether the official took part; asked where {@link #asksWhoTookPart} only */
    Set<DecisionStep> open(DecisionDetails decision, boolean proposed, BooleanSupplier own) {
        var open = EnumSet.noneOf(DecisionStep.class);
        for (var step : DecisionStep.values()) {
            if (step.from().contains(decision.status()) && step.isFor(official)) {
                open.add(step);
            }
        }
        if (!open.isEmpty() && !reach.whole(decision.id().value())) {
            open.retainAll(EnumSet.of(DecisionStep.PROPOSE_FOR_HONOUR));
        }
        if (open.contains(DecisionStep.APPROVE) && own.getAsBoolean()) {
            open.remove(DecisionStep.APPROVE);
        }
        open.removeIf(step ->
                closed(step, () -> proposed, decision.fullNumber(), decision.registeredBy(), decision.submittedBy())
                        != null);
        return open;
    }

    /**
     * A decision, for a step on it as a whole.
     *
     * @throws NotFound when there is none that the official may see
     * @throws DecisionProblem.OutsideUnits when some of its honours lie outside
     */
    Decision whole(DecisionId id) {
        var decision = decisions.findById(id.value()).orElseThrow(() -> new NotFound("decision " + id.value()));
        reach.requireWhole(decision);
        return decision;
    }

    /** A decision on which the official takes this step as a whole; throws as {@link #whole(DecisionId)} and {@link #require}. */
    Decision whole(DecisionId id, DecisionStep step) {
        var decision = whole(id);
        require(decision, step);
        return decision;
    }

    /**
     * Before a step on a decision that is in the official's reach. That an approval is by somebody else the door asks of {@link TwoPeople}
     * itself, which takes the version too.
     *
     * @throws DecisionProblem when it is not taken from the state of the decision, or not by this official
     */
    void require(Decision decision, DecisionStep step) {
        if (!step.from().contains(decision.status())) {
            throw step.refused(decision.status());
        }
        var closed = closed(
                step,
                () -> withdrawals.existsByDecisionId(decision.id()),
                decision.fullNumber(),
                decision.registeredBy(),
                decision.submittedBy());
        if (closed != null) {
            throw closed;
        }
    }

    /** What closes a step besides state, permission and reach; null for nothing. */
    private @Nullable DecisionProblem closed(
            DecisionStep step,
            BooleanSupplier proposed,
            String number,
            String registeredBy,
            @Nullable String submittedBy) {
        return switch (step) {
            case TAKE_BACK ->
                official.name().equals(registeredBy) || official.name().equals(submittedBy)
                        ? null
                        : new DecisionProblem.NotOwnWork();
            case DELETE -> proposed.getAsBoolean() ? new DecisionProblem.WasPublic(number) : null;
            case EDIT, ATTACH, SUBMIT, RETURN, APPROVE, REOPEN, PROPOSE, PROPOSE_FOR_HONOUR -> null;
        };
    }
}
