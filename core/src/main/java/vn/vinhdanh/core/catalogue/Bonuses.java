package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What awards pay, reckoned with the base salary on the day of the decision. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class Bonuses {

    private final JdbcClient jdbc;
    private final Schemas schemas;

    Bonuses(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** What a revision pays a kind of recipient when decided on that day. */
    public BonusAnswer of(AwardRevisionId revision, RecipientKind kind, LocalDate decidedOn) {
        return of(List.of(revision), decidedOn).answer(revision, kind);
    }

    /** What many revisions pay when decided on one day; five queries whatever their number. */
    public Tariff of(Collection<AwardRevisionId> revisions, LocalDate decidedOn) {
        record Award(AwardRevisionId id, String code, boolean title) {}
        var awards = new HashMap<AwardRevisionId, Award>();
        if (!revisions.isEmpty()) {
            jdbc.sql(schemas.in(
                            "select r.id, a.code, a.is_title title from {domain}.award_revision r join {domain}.award a"
                                    + " on a.code = r.award_code where r.id in (:ids)"))
                    .param("ids", revisions.stream().map(AwardRevisionId::value).toList())
                    .query(Rows.each(Award.class, award -> awards.put(award.id(), award)));
        }
        var multiples = multiples(revisions);
        var salary = baseSalary(decidedOn).orElse(null);
        var household = householdRule(decidedOn).orElse(null);
        var supplements = supplements();
        var ceilings = ceilings(decidedOn);
        var answers = new HashMap<AwardRevisionId, Map<RecipientKind, BonusAnswer>>();
        awards.forEach((revision, award) -> {
            var byKind = new EnumMap<RecipientKind, BonusAnswer>(RecipientKind.class);
            for (var kind : RecipientKind.values()) {
                byKind.put(
                        kind,
                        BonusRule.reckon(
                                        award.title(),
                                        kind,
                                        multiples.getOrDefault(revision, Map.of()),
                                        household,
                                        salary,
                                        supplement(supplements, award.code(), kind, decidedOn))
                                .atMost(ceilings.get(award.code())));
            }
            answers.put(revision, byKind);
        });
        return new Tariff(answers);
    }

    private static @Nullable LocalSupplement supplement(
            List<LocalSupplement> all, String code, RecipientKind kind, LocalDate day) {
        return all.stream()
                .filter(s -> s.awardCode().equals(code) && s.recipientKind() == kind && s.inForceOn(day))
                .findFirst()
                .orElse(null);
    }

    /** What awards may pay at most on a day, by code of award, where an instrument in force says no more than that. */
    public Map<String, BonusCeiling> ceilings(LocalDate day) {
        var ceilings = new HashMap<String, BonusCeiling>();
        jdbc.sql(
                        schemas.in(
                                "select c.* from {domain}.award_bonus_ceiling c join {domain}.legal_instrument i"
                                        + " on i.code = c.instrument where coalesce(i.valid_from, i.issued_on) <= :day"
                                        + " and (i.valid_to is null or i.valid_to >= :day) order by coalesce(i.valid_from, i.issued_on)"))
                .param("day", day)
                .query(Rows.each(BonusCeiling.class, c -> ceilings.put(c.awardCode(), c)));
        return ceilings;
    }

    private record Of(AwardRevisionId revisionId, RecipientKind recipientKind) {}

    /** The multiples that are entered, by revision and kind of recipient. */
    public Map<AwardRevisionId, Map<RecipientKind, BonusMultiple>> multiples(Collection<AwardRevisionId> revisions) {
        var multiples = new HashMap<AwardRevisionId, Map<RecipientKind, BonusMultiple>>();
        if (revisions.isEmpty()) {
            return multiples;
        }
        jdbc.sql(schemas.in("select * from {domain}.award_bonus where revision_id in (:ids)"))
                .param("ids", revisions.stream().map(AwardRevisionId::value).toList())
                .query(Rows.of(Of.class, BonusMultiple.class, Map::entry))
                .list()
                .forEach(one -> multiples
                        .computeIfAbsent(one.getKey().revisionId(), r -> new EnumMap<>(RecipientKind.class))
                        .put(one.getKey().recipientKind(), one.getValue()));
        return multiples;
    }

    /** The standing base salaries, oldest first. */
    public List<BaseSalary> baseSalaries() {
        var open = jdbc.sql(
                        schemas.in(
                                "select s.*, null valid_to from {domain}.base_salary s where superseded_at is null order by valid_from"))
                .query(Rows.of(BaseSalary.class))
                .list();
        var salaries = new ArrayList<BaseSalary>();
        for (int i = 0; i < open.size(); i++) {
            var s = open.get(i);
            var next = i + 1 < open.size() ? open.get(i + 1).validFrom().minusDays(1) : null;
            salaries.add(new BaseSalary(s.validFrom(), next, s.amount(), s.legalRef(), s.sureness(), s.surenessNote()));
        }
        return List.copyOf(salaries);
    }

    /** The base salary of a day; empty before the first that is entered. */
    public Optional<BaseSalary> baseSalary(LocalDate day) {
        return baseSalaries().stream().filter(s -> s.inForceOn(day)).findFirst();
    }

    /** The standing rules for households, oldest first. */
    public List<HouseholdRule> householdRules() {
        var open = jdbc.sql(
                        schemas.in(
                                "select h.*, h.rounds_twice twice, null valid_to from {domain}.household_rule h where superseded_at is null order by valid_from"))
                .query(Rows.of(HouseholdRule.class))
                .list();
        var rules = new ArrayList<HouseholdRule>();
        for (int i = 0; i < open.size(); i++) {
            var r = open.get(i);
            var next = i + 1 < open.size() ? open.get(i + 1).validFrom().minusDays(1) : null;
            rules.add(new HouseholdRule(r.validFrom(), next, r.factor(), r.twice(), r.legalRef(), r.sureness()));
        }
        return List.copyOf(rules);
    }

    /** The rule for households of a day; empty before the first that is entered. */
    public Optional<HouseholdRule> householdRule(LocalDate day) {
        return householdRules().stream().filter(r -> r.inForceOn(day)).findFirst();
    }

    /**
     * What a form would pay a household under a rule, without local supplement: an example for those who decide on the rule.
     *
     * @param day of the decision, for the base salary
     */
    public BonusAnswer ofHousehold(AwardRevisionId form, HouseholdRule rule, LocalDate day) {
        return BonusRule.reckon(
                false,
                RecipientKind.HOUSEHOLD,
                multiples(List.of(form)).getOrDefault(form, Map.of()),
                rule,
                baseSalary(day).orElse(null),
                null);
    }

    /** The standing local supplements, by award, newest first. */
    public List<LocalSupplement> supplements() {
        return jdbc.sql(schemas.in("select * from {domain}.local_supplement where superseded_at is null"
                        + " order by award_code, recipient_kind, valid_from desc"))
                .query(Rows.of(LocalSupplement.class))
                .list();
    }

    /**
     * What revisions pay on one day.
     *
     * @param answers by revision and kind of recipient
     */
    public record Tariff(Map<AwardRevisionId, Map<RecipientKind, BonusAnswer>> answers) {

        /** What a revision pays a kind of recipient; unknown for a revision that was not asked for. */
        public BonusAnswer answer(AwardRevisionId revision, RecipientKind kind) {
            var byKind = answers.get(revision);
            var answer = byKind == null ? null : byKind.get(kind);
            return answer == null ? BonusAnswer.unknown(BonusGap.MULTIPLE_UNKNOWN) : answer;
        }
    }
}
