package vn.vinhdanh.core.decision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Rows;

/**
 * What an official limited to units may do with a decision: see it when one of its honours lies in their units, act on it when all do.
 * A decision that has no honours is seen by the official who registered it.
 */
@Component
class DecisionReach {

    private final UnitScope scope;
    private final CurrentOfficial official;

    DecisionReach(UnitScope scope, CurrentOfficial official) {
        this.scope = scope;
        this.official = official;
    }

    /**
     * As a further condition of a statement made by {@link UnitScope#within}: that a limited official may see decision {@code d}.
     *
     * @param parameters takes the values, in their order
     */
    String visible(List<Object> parameters) {
        if (scope.limited()) {
            parameters.add(official.name());
        }
        return " [[and (exists (select 1 from {scoped}.honour h where h.decision_id = d.id and h.unit_id in"
                + " (select id from unit_scope)) or (d.honour_count = 0 and d.registered_by = ?))]]";
    }

    /**
     * Before a step on a decision as a whole.
     *
     * @throws NotFound when the official may not even see it
     * @throws DecisionProblem.OutsideUnits when some of its honours lie outside
     */
    void requireWhole(Decision decision) {
        if (!whole(decision.id())) {
            throw new DecisionProblem.OutsideUnits(decision.fullNumber());
        }
    }

    /**
     * Whether all honours of a decision lie in the official's units.
     *
     * @throws NotFound when the official may not even see it
     */
    boolean whole(long decision) {
        if (!scope.limited()) {
            return true;
        }
        var honours =
                scope.within("""
                        select count(h.id) as held,
                               coalesce(sum(case when h.unit_id in (select id from unit_scope) then 1 else 0 end), 0) as mine,
                               max(d.registered_by) as registered_by
                        from {scoped}.decision d left join {scoped}.honour h on h.decision_id = d.id where d.id = ?
                        """).param(decision).query(Rows.of(Count.class)).single();
        if (honours.mine == 0 && (honours.held > 0 || !official.name().equals(honours.registeredBy))) {
            throw new NotFound("decision " + Ids.code(decision));
        }
        return honours.mine == honours.held;
    }

    /** The units of all honours of a decision; empty when one of them has none, so that only who has no limit may act on it as a whole. */
    Set<Long> units(Decision decision) {
        var units = scope.across(
                        Because.REACH_ASKED, "select distinct unit_id from {scoped}.honour where decision_id = ?")
                .param(decision.id())
                .query(Rows.of(Of.class))
                .list();
        var known = units.stream().map(Of::unitId).filter(Objects::nonNull).collect(Collectors.toSet());
        return known.size() == units.size() ? known : Set.of();
    }

    /** @throws OutsideUnits when the honour lies outside; named by the code it was asked by, since a draft's names are nobody else's */
    void require(Honour honour) {
        if (scope.limited()) {
            var unit = honour.unitId();
            scope.reach().require(unit == null ? null : new UnitId(unit), Ids.code(honour.id()));
        }
    }

    private record Of(@Nullable Long unitId) {}

    private record Count(int held, int mine, @Nullable String registeredBy) {}
}
