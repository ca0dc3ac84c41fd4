package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        var caps = caps(
                all,
                all.stream()
                        .map(award -> new Title(award.code(), year))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
        var inUnits = new HashMap<Title, Set<Long>>();
        caps.keySet().forEach(title -> inUnits.put(title, Set.of(unit.value())));
        var counts = count(caps, inUnits, null);
        return caps.keySet().stream()
                .flatMap(title -> counts.getOrDefault(title, Map.of()).values().stream())
                .toList();
    }

    /** An award of an achievement year. */
    record Title(String code, int year) {}

    /** The caps of awards for years, in the order asked for; those without one are missing. One query. */
    Map<Title, Cap> caps(Collection<AwardSummary> all, Collection<Title> titles) {
        var awards = new LinkedHashMap<Title, AwardSummary>();
        for (var title : titles) {
            var lastDay = LocalDate.of(title.year(), 12, 31);
            all.stream()
                    .filter(a -> a.code().equals(title.code()) && a.inForceOn(lastDay))
                    .findFirst()
                    .ifPresent(award -> awards.put(title, award));
        }
        var law = standards.standards(
                awards.values().stream().map(AwardSummary::revision).collect(Collectors.toSet()));
        var caps = new LinkedHashMap<Title, Cap>();
        awards.forEach((title, award) -> {
            var standard = law.getOrDefault(award.revision(), Map.of()).get(RecipientKind.PERSON);
            if (standard != null) {
                for (var clause : standard.clauses()) {
                    if (clause.requirement() instanceof Requirement.Capped asked) {
                        caps.put(title, new Cap(award, title.year(), clause, asked));
                        break;
                    }
                }
            }
        });
        return caps;
    }

    private record Counted(int nth, UnitId unit, String name, int given, int ofAll, boolean known) {}

    /** Counts one title; one beside the other they are one query. */
    private static final String COUNT = """
            (select %1$d nth, h.unit_id unit, u.name,
                    count(distinct case when r.award_code = :code%1$d then h.name_fold end) given,
                    count(distinct h.name_fold) of_all,
                    sum(case when r.award_code = :code%1$d then 0 else 1 end) > 0 known
             from {scoped}.honour h
             join {scoped}.decision d on d.id = h.decision_id
             join {domain}.award_revision r on r.id = h.award_revision_id
             join {domain}.unit u on u.id = h.unit_id
             where h.unit_id in (:units%1$d) and h.year_to = :year%1$d and h.status = 'ACTIVE' and h.recipient_kind = 'PERSON'
               and (d.id = :decision or d.status in ('SUBMITTED', 'APPROVED', 'PUBLISHED'))
               and r.award_code in (:codes%1$d)
             group by h.unit_id, u.name)
            """;

    /**
     * The counts of units for caps; a unit for which nothing at all is registered is missing. One query.
     *
     * @param inUnits of which units, for each title
     * @param with a decision that counts whatever its state, or null
     */
    Map<Title, Map<Long, TitleCap>> count(
            Map<Title, Cap> caps, Map<Title, Set<Long>> inUnits, @Nullable DecisionId with) {
        var asked = caps.keySet().stream()
                .filter(title -> !inUnits.getOrDefault(title, Set.of()).isEmpty())
                .toList();
        var counts = new HashMap<Title, Map<Long, TitleCap>>();
        if (asked.isEmpty()) {
            return counts;
        }
        var statement = scope.across(
                        Because.REACH_ASKED,
                        IntStream.range(0, asked.size())
                                        .mapToObj(COUNT::formatted)
                                        .collect(Collectors.joining(" union all "))
                                + " order by nth, name, unit")
                .param("decision", with == null ? 0L : with.value());
        for (int i = 0; i < asked.size(); i++) {
            var cap = Objects.requireNonNull(caps.get(asked.get(i)));
            var codes = new TreeSet<>(cap.asked().of());
            codes.add(cap.award().code());
            statement = statement
                    .param("code" + i, cap.award().code())
                    .param("units" + i, Objects.requireNonNull(inUnits.get(asked.get(i))))
                    .param("year" + i, cap.year())
                    .param("codes" + i, codes);
        }
        statement.query(Rows.each(Counted.class, unit -> {
            var title = asked.get(unit.nth());
            var cap = Objects.requireNonNull(caps.get(title));
            counts.computeIfAbsent(title, t -> new LinkedHashMap<>())
                    .put(
                            unit.unit().value(),
                            new TitleCap(
                                    cap.award().nameVi(),
                                    unit.unit(),
                                    unit.name(),
                                    cap.year(),
                                    cap.asked().percent(),
                                    cap.clause().legalRef(),
                                    unit.given(),
                                    unit.known() ? unit.ofAll() : 0));
        }));
        return counts;
    }
}
