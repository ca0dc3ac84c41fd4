package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardHistory;
import vn.vinhdanh.core.catalogue.AwardRevision;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.BaseSalary;
import vn.vinhdanh.core.catalogue.Bonuses;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.RecipientKind;

/** Makes the public pictures of awards: what each asks and pays, and what changed when. */
@Component
class AwardsShown {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final AwardHistory history;
    private final AwardStandards standards;
    private final Bonuses bonuses;

    AwardsShown(AwardHistory history, AwardStandards standards, Bonuses bonuses) {
        this.history = history;
        this.standards = standards;
        this.bonuses = bonuses;
    }

    /** Every award with a standing revision, by code. */
    Map<String, PublicAward> all() {
        var standing = history.standing();
        var ids = standing.stream().map(r -> r.award().revision()).toList();
        var asked = standards.standards(ids);
        var salaries = bonuses.baseSalaries();
        var steps = steps(salaries);
        var tariffs = new LinkedHashMap<LocalDate, Bonuses.Tariff>();
        steps.forEach(day -> tariffs.put(day, bonuses.of(inForce(standing, day), day)));
        var awards = new LinkedHashMap<String, PublicAward>();
        standing.stream()
                .collect(Collectors.groupingBy(r -> r.award().code(), LinkedHashMap::new, Collectors.toList()))
                .forEach((code, revisions) -> {
                    var shown = new ArrayList<PublicAward.Revision>();
                    PublicAward.@Nullable Revision before = null;
                    for (var revision : revisions.reversed()) {
                        before = revision(
                                revision,
                                asked.getOrDefault(revision.award().revision(), Map.of()).values().stream()
                                        .map(AwardsShown::standard)
                                        .toList(),
                                bonuses(revision, tariffs),
                                before);
                        shown.addFirst(before);
                    }
                    var newest = revisions.getFirst().award();
                    awards.put(
                            code,
                            new PublicAward(
                                    code.toLowerCase(Locale.ROOT),
                                    newest.title(),
                                    newest.level().name(),
                                    newest.ordinal(),
                                    shown));
                });
        return awards;
    }

    private static List<AwardRevisionId> inForce(List<AwardRevision> standing, LocalDate day) {
        return standing.stream()
                .map(AwardRevision::award)
                .filter(award -> award.inForceOn(day))
                .map(AwardSummary::revision)
                .toList();
    }

    /** Days on which what is paid may change: starts of base salaries and local supplements. */
    private List<LocalDate> steps(List<BaseSalary> salaries) {
        var days = new java.util.TreeSet<LocalDate>();
        salaries.forEach(s -> days.add(s.validFrom()));
        bonuses.supplements().forEach(s -> {
            days.add(s.validFrom());
            var last = s.validTo();
            if (last != null) {
                days.add(last.plusDays(1));
            }
        });
        history.standing().forEach(r -> days.add(r.award().validFrom()));
        return List.copyOf(days);
    }

    private static List<PublicAward.Bonus> bonuses(AwardRevision revision, Map<LocalDate, Bonuses.Tariff> tariffs) {
        var award = revision.award();
        var paid = new ArrayList<PublicAward.Bonus>();
        for (var kind : RecipientKind.values()) {
            if (award.recipients().contains(kind)) {
                var amounts = new ArrayList<PublicAward.Amount>();
                var ref = "";
                boolean confirmed = true;
                var days = List.copyOf(tariffs.keySet());
                for (int i = 0; i < days.size(); i++) {
                    var day = days.get(i);
                    var tariff = tariffs.get(day);
                    if (tariff == null || !award.inForceOn(day)) {
                        continue;
                    }
                    var bonus = tariff.answer(award.revision(), kind).bonus();
                    if (bonus != null) {
                        var next = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : null;
                        add(
                                amounts,
                                new PublicAward.Amount(
                                        day,
                                        earlier(next, award.validTo()),
                                        bonus.amount(),
                                        bonus.arithmetic(VIETNAMESE),
                                        bonus.arithmetic(Locale.ENGLISH)));
                        ref = bonus.legalRef();
                        confirmed = bonus.sureness() == Sureness.VERIFIED;
                    }
                }
                if (!amounts.isEmpty()) {
                    paid.add(new PublicAward.Bonus(kind.name(), ref, confirmed, amounts));
                }
            }
        }
        return paid;
    }

    /** Joins an amount to the one before when it is the same. */
    private static void add(List<PublicAward.Amount> amounts, PublicAward.Amount next) {
        if (!amounts.isEmpty()) {
            var last = amounts.getLast();
            var end = last.to();
            if (last.arithmeticVi().equals(next.arithmeticVi())
                    && end != null
                    && end.plusDays(1).equals(next.from())) {
                amounts.removeLast();
                amounts.add(new PublicAward.Amount(
                        last.from(), next.to(), last.amount(), last.arithmeticVi(), last.arithmeticEn()));
                return;
            }
        }
        amounts.add(next);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static PublicAward.Standard standard(vn.vinhdanh.core.catalogue.Standard standard) {
        return new PublicAward.Standard(
                standard.recipientKind().name(),
                standard.clauses().stream()
                        .map(c -> new PublicAward.Condition(
                                c.group(),
                                c.alternative(),
                                c.wordingVi(),
                                c.wordingEn(),
                                c.legalRef(),
                                c.sureness() == Sureness.VERIFIED))
                        .toList());
    }

    private static PublicAward.Revision revision(
            AwardRevision revision,
            List<PublicAward.Standard> standards,
            List<PublicAward.Bonus> bonuses,
            PublicAward.@Nullable Revision before) {
        var award = revision.award();
        var shown = new PublicAward.Revision(
                award.nameVi(),
                award.nameEn(),
                award.recipients().stream().map(RecipientKind::name).toList(),
                award.standard(),
                award.legalBasis(),
                award.authorities().stream().map(AuthorityLevel::name).collect(Collectors.joining(",")),
                award.validFrom(),
                award.validTo(),
                revision.certificateObject().name(),
                award.sureness().name(),
                List.of(),
                standards,
                bonuses);
        return before == null ? shown : withChanges(shown, before);
    }

    private static PublicAward.Revision withChanges(PublicAward.Revision now, PublicAward.Revision before) {
        var changed = new ArrayList<String>();
        note(changed, "name", now.nameVi(), before.nameVi());
        note(changed, "recipients", now.recipients(), before.recipients());
        note(changed, "authority", now.authority(), before.authority());
        note(changed, "basis", now.legalBasis(), before.legalBasis());
        note(changed, "standard", wordings(now), wordings(before));
        note(changed, "object", now.certificateObject(), before.certificateObject());
        note(changed, "bonus", multiples(now), multiples(before));
        return new PublicAward.Revision(
                now.nameVi(),
                now.nameEn(),
                now.recipients(),
                now.standard(),
                now.legalBasis(),
                now.authority(),
                now.validFrom(),
                now.validTo(),
                now.certificateObject(),
                now.sureness(),
                changed,
                now.standards(),
                now.bonuses());
    }

    private static void note(List<String> changed, String key, Object now, Object before) {
        if (!now.equals(before)) {
            changed.add(key);
        }
    }

    private static List<String> wordings(PublicAward.Revision revision) {
        var wordings = new ArrayList<String>();
        wordings.add(revision.standard());
        revision.standards().forEach(s -> s.conditions().forEach(c -> wordings.add(s.recipient() + c.wordingVi())));
        return wordings;
    }

    private static List<String> multiples(PublicAward.Revision revision) {
        return revision.bonuses().stream()
                .map(b -> b.recipient() + " "
                        + b.amounts().getLast().arithmeticVi().replaceFirst(" × [0-9.]+ đồng =.*", ""))
                .toList();
    }
}
