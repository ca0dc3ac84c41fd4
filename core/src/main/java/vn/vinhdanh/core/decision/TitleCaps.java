package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.organisation.OutsideUnits;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;

/**
 * Counts titles of which a unit may have only a share for a year. Which cap holds is said by the standard that was in force at the end
 * of the achievement year ({@link Requirement.Capped}). Counted are honours that stand in decisions that were submitted, approved or
 * published. Within a unit and year the same name is one person, for a list often enters a person anew.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class TitleCaps {

    private final AwardCatalogue catalogue;
    private final AwardStandards standards;
    private final UnitDirectory units;
    private final UnitScope scope;

    TitleCaps(AwardCatalogue catalogue, AwardStandards standards, UnitDirectory units, UnitScope scope) {
        this.catalogue = catalogue;
        this.standards = standards;
        this.units = units;
        this.scope = scope;
    }

    /**
     * The cap of an award in the law of an achievement year.
     *
     * @param clause what says it
     * @param asked of which titles how many percent
     */
    record Cap(AwardSummary award, int year, Clause clause, Requirement.Capped asked) {}

    /**
     * How far a unit has used the caps of a year; nothing where the law of that year knows none.
     *
     * @param year the achievement year
     * @throws OutsideUnits when the official does not act for the unit
     */
    public List<TitleCap> of(UnitId unit, int year) {
        scope.reach().require(unit, units.get(unit).name());
        var all = catalogue.all();
        var found = new ArrayList<TitleCap>();
        for (var code : all.stream().map(AwardSummary::code).distinct().toList()) {
            var cap = cap(all, code, year);
            if (cap != null) {
                found.addAll(count(cap, Set.of(unit.value()), null).values());
            }
        }
        return found;
    }

    /** The cap of that award for that year, or null when there is none. */
    @Nullable
    Cap cap(Collection<AwardSummary> all, String code, int year) {
        var lastDay = LocalDate.of(year, 12, 31);
        var award = all.stream()
                .filter(a -> a.code().equals(code) && a.inForceOn(lastDay))
                .findFirst()
                .orElse(null);
        if (award == null) {
            return null;
        }
        for (var clause :
                standards.standard(award.revision(), RecipientKind.PERSON).clauses()) {
            if (clause.requirement() instanceof Requirement.Capped asked) {
                return new Cap(award, year, clause, asked);
            }
        }
        return null;
    }

    private record Counted(UnitId unit, String name, int given, int ofAll, boolean known) {}

    /**
     * The counts of units for a cap; a unit for which nothing at all is registered is missing.
     *
     * @param with a decision that counts whatever its state, or null
     */
    Map<Long, TitleCap> count(Cap cap, Set<Long> inUnits, @Nullable DecisionId with) {
        if (inUnits.isEmpty()) {
            return Map.of();
        }
        var codes = new TreeSet<>(cap.asked().of());
        codes.add(cap.award().code());
        var counts = new HashMap<Long, TitleCap>();
        scope.across(Because.REACH_ASKED, """
                        select h.unit_id unit, u.name,
                               count(distinct case when r.award_code = :code then h.name_fold end) given,
                               count(distinct h.name_fold) of_all,
                               sum(case when r.award_code = :code then 0 else 1 end) > 0 known
                        from {scoped}.honour h
                        join {scoped}.decision d on d.id = h.decision_id
                        join {domain}.award_revision r on r.id = h.award_revision_id
                        join {domain}.unit u on u.id = h.unit_id
                        where h.unit_id in (:units) and h.year_to = :year and h.status = 'ACTIVE' and h.recipient_kind = 'PERSON'
                          and (d.id = :decision or d.status in ('SUBMITTED', 'APPROVED', 'PUBLISHED'))
                          and r.award_code in (:codes)
                        group by h.unit_id, u.name order by u.name, h.unit_id
                        """)
                .param("code", cap.award().code())
                .param("units", inUnits)
                .param("year", cap.year())
                .param("decision", with == null ? 0L : with.value())
                .param("codes", codes)
                .query(Rows.each(
                        Counted.class,
                        unit -> counts.put(
                                unit.unit().value(),
                                new TitleCap(
                                        cap.award().nameVi(),
                                        unit.unit(),
                                        unit.name(),
                                        cap.year(),
                                        cap.asked().percent(),
                                        cap.clause().legalRef(),
                                        unit.given(),
                                        unit.known() ? unit.ofAll() : 0))));
        return counts;
    }
}
