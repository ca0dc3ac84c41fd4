package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.eligibility.Known.clause;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Known.standard;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/** How clauses come together, and what holds for every nominee. */
class JudgeTest {

    private static final Set<CommendationKind> ALL = Set.of();
    private static final Requirement HELD = new Requirement.Held(Set.of("BKT"));
    private static final Requirement RATED = new Requirement.Rated(Rating.EXCELLENT, 1, Set.of(), null);
    private static final Requirement JUDGED = new Requirement.Judged();

    @Test
    void allGroupsMustHoldAndOneAlternativeIsEnough() {
        var standard = standard(
                true,
                clause(1, 1, ALL, RATED),
                clause(2, 1, ALL, HELD),
                clause(2, 1, ALL, RATED),
                clause(2, 2, ALL, JUDGED));
        var findings = judge(standard, known().rated(Rating.EXCELLENT, 2025), CommendationKind.MERIT);
        assertThat(findings.groups()).containsExactly(Map.entry(1, MET), Map.entry(2, TO_JUDGE));
        assertThat(findings.outcome()).isEqualTo(TO_JUDGE);
        assertThat(findings.findings()).extracting(Finding::outcome).containsExactly(MET, NOT_KNOWN, MET, TO_JUDGE);
        var held = judge(standard, known().rated(Rating.EXCELLENT, 2025).honour("BKT", 2020), CommendationKind.MERIT);
        assertThat(held.outcome()).isEqualTo(MET);
        assertThat(judge(standard, known().rated(Rating.GOOD, 2025), CommendationKind.MERIT)
                        .outcome())
                .isEqualTo(NOT_MET);
    }

    @Test
    void theOrderOfOutcomesIsTheOrderOfCertainty() {
        assertThat(Outcome.allOf(List.of(MET, TO_JUDGE, NOT_KNOWN))).isEqualTo(NOT_KNOWN);
        assertThat(Outcome.allOf(List.of(NOT_KNOWN, NOT_MET, MET))).isEqualTo(NOT_MET);
        assertThat(Outcome.allOf(List.of())).isEqualTo(MET);
        assertThat(Outcome.oneOf(List.of(NOT_MET, NOT_KNOWN, TO_JUDGE))).isEqualTo(TO_JUDGE);
        assertThat(Outcome.oneOf(List.of(MET, NOT_MET))).isEqualTo(MET);
        assertThat(Outcome.oneOf(List.of())).isEqualTo(NOT_MET);
    }

    @Test
    void anAlternativeForAnotherKindIsLeftOut() {
        var standard = standard(false, clause(1, 1, Set.of(CommendationKind.SUDDEN), JUDGED), clause(1, 2, ALL, RATED));
        assertThat(judge(standard, known().rated(Rating.EXCELLENT, 2025), CommendationKind.MERIT)
                        .findings())
                .hasSize(1);
        assertThat(judge(standard, known(), CommendationKind.SUDDEN).findings()).hasSize(2);
        assertThat(judge(standard, known(), CommendationKind.SUDDEN).outcome()).isEqualTo(TO_JUDGE);
    }

    @Test
    void aKindForWhichTheStandardHasNothingIsNotMet() {
        var standard =
                standard(false, clause(1, 1, Set.of(CommendationKind.CAMPAIGN), JUDGED), clause(2, 1, ALL, RATED));
        var findings = judge(standard, known().rated(Rating.EXCELLENT, 2025), CommendationKind.MERIT);
        assertThat(findings.outcome()).isEqualTo(NOT_MET);
        assertThat(findings.findings().getFirst().remark()).isEqualTo(Remark.of("other-kind"));
        assertThat(findings.findings()).hasSize(2);
    }

    @Test
    void aStandardNotYetEnteredIsForAPerson() {
        assertThat(judge(standard(true), known().allComplete(1980, 2025), CommendationKind.MERIT))
                .isEqualTo(new Findings(TO_JUDGE, List.of(), List.of()));
    }

    @Test
    void aFindingTellsThatTheWordingAwaitsConfirmation() {
        var unsure = new Clause(1, 1, ALL, RATED, "Điều 1", "", "", Sureness.UNCONFIRMED);
        assertThat(judge(standard(true, unsure), known(), CommendationKind.MERIT)
                        .findings()
                        .getFirst()
                        .awaitsConfirmation())
                .isTrue();
        assertThat(judge(standard(true, clause(1, 1, ALL, RATED)), known(), CommendationKind.MERIT)
                        .findings()
                        .getFirst()
                        .awaitsConfirmation())
                .isFalse();
    }

    @Test
    void anAlternativeForPeopleWhomNobodyRatesIsNotForWhoWasRatedInTheYear() {
        var unrated = new Requirement.Unrated();
        assertThat(known().on(unrated).outcome()).isEqualTo(TO_JUDGE);
        assertThat(known().rated(Rating.EXCELLENT, 2024).on(unrated).outcome()).isEqualTo(TO_JUDGE);
        assertThat(known().onMaternityLeave(2025, null).on(unrated).outcome()).isEqualTo(TO_JUDGE);
        var rated = known().rated(Rating.COMPLETED, 2025).on(unrated);
        assertThat(rated.outcome()).isEqualTo(NOT_MET);
        assertThat(rated.evidence()).extracting(Evidence::year).containsExactly(2025);
        assertThat(rated.remark()).isEqualTo(Remark.of("unrated.rated", List.of(), List.of(2025)));
    }

    @Test
    void whatTheRegisterTellsIsToldApartFromWhatAPersonMustJudge() {
        var standard = standard(
                true,
                clause(1, 1, ALL, RATED),
                clause(1, 2, ALL, JUDGED),
                clause(2, 1, ALL, JUDGED),
                clause(3, 1, ALL, new Requirement.Unblocked()));
        var clear = known().allComplete(1980, 2025);
        var short_ = judge(standard, clear, CommendationKind.MERIT);
        assertThat(short_.outcome()).isEqualTo(TO_JUDGE);
        assertThat(short_.measured()).isEqualTo(NOT_MET);
        var enough =
                judge(standard, known().allComplete(1980, 2025).rated(Rating.EXCELLENT, 2025), CommendationKind.MERIT);
        assertThat(enough.outcome()).isEqualTo(TO_JUDGE);
        assertThat(enough.measured()).isEqualTo(MET);
        var nothingAsked = judge(standard(true, clause(1, 1, ALL, JUDGED)), known(), CommendationKind.MERIT);
        assertThat(nothingAsked.measured()).isEqualTo(TO_JUDGE);
    }

    /** Addition of a favourable fact that nothing has used never makes any clause, group or standard worse. */
    @RepeatedTest(300)
    void aFavourableFactNeverRemovesEligibility(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var facts = facts(random);
        var question = question(random);
        var standard = anything(random);
        var before = Judge.judge(standard, facts, question);
        var after = Judge.judge(standard, favoured(facts, random), question);
        assertThat(after.outcome()).isGreaterThanOrEqualTo(before.outcome());
        assertThat(after.measured()).isGreaterThanOrEqualTo(before.measured());
        for (int i = 0; i < before.findings().size(); i++) {
            assertThat(after.findings().get(i).outcome())
                    .as("clause %s", before.findings().get(i))
                    .isGreaterThanOrEqualTo(before.findings().get(i).outcome());
        }
    }

    /** The order in which facts were entered does not matter, and the same input gives the same answer. */
    @RepeatedTest(300)
    void orderDoesNotMatterAndTheAnswerStays(RepetitionInfo repetition) {
        var random = new Random(10_000 + repetition.getCurrentRepetition());
        var facts = facts(random);
        var question = question(random);
        var standard = anything(random);
        var first = Judge.judge(standard, facts, question);
        assertThat(Judge.judge(standard, facts, question)).isEqualTo(first);
        assertThat(Judge.judge(standard, shuffled(facts, random), question)).isEqualTo(first);
    }

    /** With empty registers nothing that the register could show is "not met". */
    @Test
    void whatIsMissingIsNotKnown() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var findings = Judge.judge(anything(random), known().of(RecipientKind.PERSON), question(random));
            findings.findings().stream()
                    .filter(f -> !(f.clause().requirement() instanceof Requirement.CampaignLasted))
                    .forEach(f -> assertThat(f.outcome()).isNotEqualTo(NOT_MET).isNotEqualTo(MET));
        }
    }

    private static Findings judge(Standard standard, Known known, CommendationKind kind) {
        return Judge.judge(
                standard,
                known.of(RecipientKind.PERSON),
                new Question(2025, kind, LocalDate.parse("2025-12-15"), null, Known.LEVELS));
    }

    private static Question question(Random random) {
        int year = 2021 + random.nextInt(5);
        return new Question(
                year,
                CommendationKind.MERIT,
                LocalDate.of(year, 12, 1).plusDays(random.nextInt(120)),
                random.nextBoolean() ? random.nextInt(5) : null,
                Known.LEVELS);
    }

    private static Standard anything(Random random) {
        var awards = List.copyOf(Known.LEVELS.keySet()).stream().sorted().toList();
        Set<String> some = Set.of(awards.get(random.nextInt(awards.size())));
        var since = random.nextBoolean() ? awards.get(random.nextInt(awards.size())) : null;
        var level = InitiativeLevel.values()[random.nextInt(3)];
        var requirements = List.of(
                new Requirement.Held(some),
                new Requirement.Consecutive(some, 1 + random.nextInt(4), since),
                new Requirement.Won(some, 1 + random.nextInt(3), 1 + random.nextInt(5), since),
                new Requirement.Rated(Rating.values()[random.nextInt(3)], 1 + random.nextInt(4), some, since),
                new Requirement.Initiatives(1 + random.nextInt(3), level, level, 1 + random.nextInt(5), since),
                new Requirement.Share(Headcount.ADVANCED, 70, random.nextBoolean()),
                new Requirement.Count(Headcount.FIGHTERS, 1, null),
                new Requirement.CampaignLasted(3),
                new Requirement.Unblocked(),
                new Requirement.Judged());
        var clauses = new ArrayList<Clause>();
        for (var requirement : requirements) {
            clauses.add(clause(1 + clauses.size() / 3, 1 + random.nextInt(2), ALL, requirement));
        }
        return new Standard(
                new AwardRevisionId(1), "X", random.nextBoolean(), RecipientKind.PERSON, List.copyOf(clauses));
    }

    private static NomineeFacts facts(Random random) {
        var known = known();
        var awards = List.copyOf(Known.LEVELS.keySet()).stream().sorted().toList();
        var levels = InitiativeLevel.values();
        for (int i = random.nextInt(14); i > 0; i--) {
            known.honour(
                    awards.get(random.nextInt(awards.size())),
                    2015 + random.nextInt(11),
                    random.nextInt(6) > 0,
                    CommendationKind.values()[random.nextInt(4)]);
        }
        for (int year = 2018; year <= 2025; year++) {
            if (random.nextInt(4) > 0) {
                if (random.nextInt(6) == 0) {
                    known.onMaternityLeave(year, null);
                } else {
                    known.rated(Rating.values()[random.nextInt(3)], year);
                }
            }
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            known.initiative(
                    2019 + random.nextInt(7),
                    levels[random.nextInt(3)],
                    levels[random.nextInt(3)],
                    random.nextInt(4) == 0,
                    random.nextInt(4) == 0);
        }
        if (random.nextBoolean()) {
            known.members(
                    2021 + random.nextInt(5), Map.of(Headcount.MEMBERS, 10, Headcount.ADVANCED, random.nextInt(11)));
        }
        if (random.nextInt(3) == 0) {
            int year = 2017 + random.nextInt(8);
            known.disciplined(year + "-03-01", (year + 1) + "-02-27");
        }
        if (random.nextInt(4) == 0) {
            known.proceeding("2021-05-01", random.nextBoolean() ? "2022-06-01" : null, random.nextBoolean());
        }
        for (var register : Register.values()) {
            int from = 1980 + random.nextInt(50);
            known.complete(register, from, Math.max(from, 2010 + random.nextInt(17)));
        }
        return known.of(RecipientKind.PERSON);
    }

    private static NomineeFacts favoured(NomineeFacts facts, Random random) {
        var honours = new ArrayList<>(facts.honours());
        var ratings = new ArrayList<>(facts.ratings());
        var initiatives = new ArrayList<>(facts.initiatives());
        int year = 2017 + random.nextInt(9);
        switch (random.nextInt(3)) {
            case 0 -> {
                var awards =
                        List.copyOf(Known.LEVELS.keySet()).stream().sorted().toList();
                honours.add(new NomineeFacts.HonourFact(
                        900,
                        awards.get(random.nextInt(awards.size())),
                        year,
                        true,
                        CommendationKind.MERIT,
                        "",
                        Known.given(year, LocalDate.of(year, 12, 1), NomineeFacts.Standing.STANDS)));
            }
            case 1 -> ratings.add(new NomineeFacts.RatingFact(901, year, Rating.EXCELLENT, false));
            default ->
                initiatives.add(new NomineeFacts.InitiativeFact(
                        902, year, InitiativeLevel.NATION, InitiativeLevel.NATION, false, false, "", null));
        }
        return new NomineeFacts(
                facts.kind(),
                honours,
                ratings,
                initiatives,
                facts.headcounts(),
                facts.disciplines(),
                facts.proceedings(),
                facts.completeness(),
                facts.predecessors(),
                facts.forces());
    }

    private static NomineeFacts shuffled(NomineeFacts facts, Random random) {
        return new NomineeFacts(
                facts.kind(),
                shuffled(facts.honours(), random),
                shuffled(facts.ratings(), random),
                shuffled(facts.initiatives(), random),
                shuffled(facts.headcounts(), random),
                shuffled(facts.disciplines(), random),
                shuffled(facts.proceedings(), random),
                facts.completeness(),
                facts.predecessors(),
                facts.forces());
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        var mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
