package vn.vinhdanh.core.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Schemas;

/**
 * What an official limited to units may do with a decision: see it when one of its honours lies in their units, act on it when all do.
 * A decision that has no honours is seen by the official who registered it.
 */
@Component
class DecisionReach {

    private final UnitScope scope;
    private final CurrentOfficial official;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    DecisionReach(UnitScope scope, CurrentOfficial official, JdbcClient jdbc, Schemas schemas) {
        this.scope = scope;
        this.official = official;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * As a further condition of a statement: that a limited official may see decision {@code d}. The statement may name the units in
     * reach, by {@link UnitScope#with}.
     *
     * @param parameters takes the values, in their order
     */
    String visible(List<Object> parameters) {
        if (!scope.limited()) {
            return "";
        }
        parameters.add(official.name());
        return " and (exists (select 1 from {domain}.honour h where h.decision_id = d.id and h.unit_id in"
                + " (select id from unit_scope)) or (d.honour_count = 0 and d.registered_by = ?))";
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
        var honours = jdbc.sql(schemas.in(scope.with("""
                        select count(h.id) as held,
                               sum(case when h.unit_id in (select id from unit_scope) then 1 else 0 end) as mine,
                               max(d.registered_by) as registered_by
                        from {domain}.decision d left join {domain}.honour h on h.decision_id = d.id where d.id = ?
                        """)))
                .param(decision)
                .query((row, n) -> new Count(row.getInt("held"), row.getInt("mine"), row.getString("registered_by")))
                .single();
        if (honours.mine == 0 && (honours.held > 0 || !official.name().equals(honours.registeredBy))) {
            throw new NotFound("decision " + Ids.code(decision));
        }
        return honours.mine == honours.held;
    }

    /** The units of all honours of a decision; empty when one of them has none, so that only who has no limit may act on it as a whole. */
    Set<Long> units(Decision decision) {
        var units = jdbc.sql(schemas.in("select distinct unit_id from {domain}.honour where decision_id = ?"))
                .param(decision.id())
                .query((row, n) -> Optional.ofNullable(row.getObject("unit_id", Long.class)))
                .list();
        return units.stream().allMatch(Optional::isPresent)
                ? units.stream().flatMap(Optional::stream).collect(Collectors.toSet())
                : Set.of();
    }

    /** @throws OutsideUnits when the honour lies outside */
    void require(Honour honour) {
        if (scope.limited()) {
            var unit = honour.unitId();
            scope.reach().require(unit == null ? null : new UnitId(unit), honour.name());
        }
    }

    private record Count(int held, int mine, String registeredBy) {}
}
