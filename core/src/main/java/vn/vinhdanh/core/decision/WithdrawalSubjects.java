package vn.vinhdanh.core.decision;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.matter.NamedMatter;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.NotFound;

/** What proposals to withdraw or correct are about, an honour or a whole decision: who reaches it, how it stands, and whose it is. */
@Component
class WithdrawalSubjects {

    /** A column: as {@link #aboutVersion} tells it; who may settle a proposal sees all rows that it is about. */
    static final String OVERTAKEN = """
            w.status = 'PROPOSED' and not w.about_version <=> case
              when w.honour_id is not null then h.version
              when w.kind = 'CORRECTION' then d.version
              else d.version + (select coalesce(sum(x.version), 0) from {scoped}.honour x where x.decision_id = d.id) end overtaken,
            """;

    private final DecisionRepository decisions;
    private final HonourRepository honours;
    private final DecisionReach reach;
    private final UnitScope scope;

    WithdrawalSubjects(DecisionRepository decisions, HonourRepository honours, DecisionReach reach, UnitScope scope) {
        this.decisions = decisions;
        this.honours = honours;
        this.reach = reach;
        this.scope = scope;
    }

    /**
     * Before a step on a proposal.
     *
     * @throws NotFound when the official may not even see what it is about
     * @throws DecisionProblem.OutsideUnits when some of it lies outside
     */
    void requireReach(Withdrawal withdrawal) {
        var honour = withdrawal.honourId();
        if (honour == null) {
            reach.requireWhole(decision(withdrawal));
        } else {
            reach.require(honour(honour));
        }
    }

    /** The version of what a proposal is about: a row, what a correction of the decision changes, or the decision with its list. */
    long aboutVersion(WithdrawalKind kind, Decision decision, @Nullable Honour honour) {
        if (honour != null) {
            return honour.version();
        }
        if (kind == WithdrawalKind.CORRECTION) {
            return decision.version();
        }
        // Rows of a public decision neither come nor go and their versions only grow, so the sum tells every change
        return decision.version()
                + scope.across(
                                Because.REACH_ASKED,
                                "select coalesce(sum(version), 0) from {scoped}.honour where decision_id = ? for"
                                        + " update")
                        .param(decision.id())
                        .query(Long.class)
                        .single();
    }

    /** As officials are told of it. */
    NamedMatter named(Withdrawal withdrawal) {
        return withdrawal.named(decision(withdrawal));
    }

    /** Those of the honour, or of the whole list: who acts for all of them may settle it. */
    Set<Long> units(Withdrawal withdrawal) {
        var honour = withdrawal.honourId();
        if (honour == null) {
            return reach.units(decision(withdrawal));
        }
        var unit = honour(honour).unitId();
        return unit == null ? Set.of() : Set.of(unit);
    }

    Decision decision(Withdrawal withdrawal) {
        return decision(new DecisionId(withdrawal.decisionId()));
    }

    /** @throws NotFound when there is none */
    Decision decision(DecisionId id) {
        return decisions.findById(id.value()).orElseThrow(() -> new NotFound("decision " + id.value()));
    }

    /** @throws NotFound when there is none */
    Honour honour(long id) {
        return honours.findById(id).orElseThrow(() -> new NotFound("honour " + id));
    }
}
