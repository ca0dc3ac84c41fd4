package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What the law of a day says of a revision and a kind of recipient; of several supplements or ceilings the newest comes last. */
    private static final String LAW = """
            select r.id revision, a.code, a.is_title title, k.kind,
                   b.multiple multiple_multiple, b.legal_ref multiple_legal_ref, b.sureness multiple_sureness,
                   s.valid_from salary_valid_from, s.amount salary_amount, s.legal_ref salary_legal_ref,
                   s.sureness salary_sureness, s.sureness_note salary_sureness_note,
                   (select date_sub(min(n.valid_from), interval 1 day) from {domain}.base_salary n
                     where n.superseded_at is null and n.valid_from > s.valid_from) salary_valid_to,
                   h.valid_from household_valid_from, h.factor household_factor, h.rounds_twice household_twice,
                   h.legal_ref household_legal_ref, h.sureness household_sureness,
                   (select date_sub(min(n.valid_from), interval 1 day) from {domain}.household_rule n
                     where n.superseded_at is null and n.valid_from > h.valid_from) household_valid_to,
                   l.award_code supplement_award_code, l.recipient_kind supplement_recipient_kind,
                   l.multiple supplement_multiple, l.resolution supplement_resolution,
                   l.valid_from supplement_valid_from, l.valid_to supplement_valid_to,
                   c.award_code ceiling_award_code, c.most ceiling_most, c.legal_ref ceiling_legal_ref
            from {domain}.award_revision r
            join {domain}.award a on a.code = r.award_code
            cross join (select 'PERSON' kind union all select 'COLLECTIVE' union all select 'HOUSEHOLD') k
            left join {domain}.award_bonus b on b.revision_id = r.id and b.recipient_kind = k.kind
            left join {domain}.base_salary s on s.superseded_at is null and s.valid_from = (
              select max(o.valid_from) from {domain}.base_salary o where o.superseded_at is null and o.valid_from <= :day)
            left join {domain}.household_rule h on h.superseded_at is null and h.valid_from = (
              select max(o.valid_from) from {domain}.household_rule o where o.superseded_at is null and o.valid_from <= :day)
            left join {domain}.local_supplement l on l.superseded_at is null and l.award_code = a.code
              and l.recipient_kind = k.kind and l.valid_from <= :day and (l.valid_to is null or l.valid_to >= :day)
            left join ({domain}.award_bonus_ceiling c join {domain}.legal_instrument i on i.code = c.instrument)
              on c.award_code = a.code and coalesce(i.valid_from, i.issued_on) <= :day
              and (i.valid_to is null or i.valid_to >= :day)
            where r.id in (:ids)
            order by l.valid_from, coalesce(i.valid_from, i.issued_on)
            """;

    private record Law(
            AwardRevisionId revision,
            boolean title,
            RecipientKind kind,
            @Nullable BonusMultiple multiple,
            @Nullable BaseSalary salary,
            @Nullable HouseholdRule household,
            @Nullable LocalSupplement supplement,
            @Nullable BonusCeiling ceiling) {}

    /** What many revisions pay when decided on one day; one query whatever their number. */
    public Tariff of(Collection<AwardRevisionId> revisions, LocalDate decidedOn) {
        var laws = new HashMap<AwardRevisionId, Map<RecipientKind, Law>>();
        if (!revisions.isEmpty()) {
            jdbc.sql(schemas.in(LAW))
                    .param("day", decidedOn)
                    .param("ids", revisions.stream().map(AwardRevisionId::value).toList())
                    .query(Rows.each(
                            Law.class,
                            law -> laws.computeIfAbsent(law.revision(), r -> new EnumMap<>(RecipientKind.class))
                                    .put(law.kind(), law)));
        }
        var answers = new HashMap<AwardRevisionId, Map<RecipientKind, BonusAnswer>>();
        laws.forEach((revision, byKind) -> {
            var multiples = new EnumMap<RecipientKind, BonusMultiple>(RecipientKind.class);
            byKind.forEach((kind, law) -> {
                var multiple = law.multiple();
                if (multiple != null) {
                    multiples.put(kind, multiple);
                }
            });
            var answered = new EnumMap<RecipientKind, BonusAnswer>(RecipientKind.class);
            byKind.forEach((kind, law) -> answered.put(
                    kind,
                    BonusRule.reckon(law.title(), kind, multiples, law.household(), law.salary(), law.supplement())
                            .atMost(law.ceiling())));
            answers.put(revision, answered);
        });
        return new Tariff(answers);
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
     * What forms would pay a household under rules, each decided on the first day of its rule and without local supplement: examples for those
     * who decide on rules. Two queries.
     *
     * @param forms by rule
     */
    public Map<HouseholdRule, BonusAnswer> ofHouseholds(Map<HouseholdRule, AwardRevisionId> forms) {
        var multiples = multiples(Set.copyOf(forms.values()));
        var salaries = forms.isEmpty() ? List.<BaseSalary>of() : baseSalaries();
        var answers = new HashMap<HouseholdRule, BonusAnswer>();
        forms.forEach((rule, form) -> answers.put(
                rule,
                BonusRule.reckon(
                        false,
                        RecipientKind.HOUSEHOLD,
                        multiples.getOrDefault(form, Map.of()),
                        rule,
                        salaries.stream()
                                .filter(s -> s.inForceOn(rule.validFrom()))
                                .findFirst()
                                .orElse(null),
                        null)));
        return answers;
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
