package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;
import static vn.vinhdanh.core.shared.CommendationKind.MERIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Headcount;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Standard;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/**
 * Each clause of each standard that the catalogue is delivered with, in every regime: exactly met, one short, a gap, the wrong year, a
 * thematic honour, a discipline in between, maternity leave, nothing known.
 */
@CoreTest
class StandardsOfTheSeedTest {

    private static final int YEAR = 2025;
    private static final int EARLIER = 1990;

    private final AwardCatalogue catalogue;
    private final AwardStandards standards;
    private List<Standard> all = List.of();
    private Map<String, AwardLevel> levels = Map.of();

    StandardsOfTheSeedTest(AwardCatalogue catalogue, AwardStandards standards) {
        this.catalogue = catalogue;
        this.standards = standards;
    }

    @BeforeEach
    void read() {
        all = Officials.asSpecialist(() -> {
            var revisions = catalogue.all();
            levels = revisions.stream()
                    .collect(Collectors.toMap(AwardSummary::code, AwardSummary::level, (one, same) -> one));
            return standards
                    .standards(revisions.stream().map(AwardSummary::revision).toList())
                    .values()
                    .stream()
                    .flatMap(kinds -> kinds.values().stream())
                    .toList();
        });
        assertThat(all).hasSizeGreaterThan(100);
    }

    @Test
    void everyAwardThatAClauseNamesIsInTheCatalogue() {
        for (Standard standard : all) {
            assertThat(levels.keySet()).as(standard.awardCode()).containsAll(Facts.awards(standard));
        }
    }

    @Test
    void exactlyEnoughIsMet() {
        eachClause(clause -> assertThat(outcome(clause, meeting(clause.requirement(), 0)))
                .as("%s", clause)
                .isEqualTo(MET));
    }

    @Test
    void withNothingKnownNothingIsMetNorRefused() {
        eachClause(
                clause -> assertThat(outcome(clause, known())).as("%s", clause).isEqualTo(NOT_KNOWN));
    }

    @Test
    void oneShortIsNotMetWhereTheRegistersAreCompleteAndNotKnownElsewhere() {
        eachClause(clause -> {
            var asked = clause.requirement();
            if (asked instanceof Requirement.Share || asked instanceof Requirement.Count) {
                assertThat(outcome(clause, meeting(asked, 1))).as("%s", clause).isEqualTo(NOT_MET);
            } else if (!(asked instanceof Requirement.Unblocked || asked instanceof Requirement.CampaignLasted)) {
                assertThat(outcome(clause, meeting(asked, 1))).as("%s", clause).isEqualTo(NOT_KNOWN);
                assertThat(outcome(clause, meeting(asked, 1).allComplete(1960, YEAR)))
                        .as("%s", clause)
                        .isEqualTo(NOT_MET);
            }
        });
    }

    @Test
    void aGapInTheStreakBreaksIt() {
        var found = new TreeSet<String>();
        eachClause(clause -> {
            var facts = switch (clause.requirement()) {
                case Requirement.Consecutive asked
                when asked.years() > 2 ->
                    since(known(), asked.since())
                            .honour(asked.awards().iterator().next(), spanWithout(asked.years(), YEAR - 1));
                case Requirement.Rated asked
                when asked.years() > 2 ->
                    since(known(), asked.since()).rated(asked.least(), spanWithout(asked.years(), YEAR - 1));
                default -> null;
            };
            if (facts != null) {
                assertThat(outcome(clause, facts)).as("%s", clause).isEqualTo(NOT_KNOWN);
                assertThat(outcome(clause, facts.allComplete(1960, YEAR)))
                        .as("%s", clause)
                        .isEqualTo(NOT_MET);
                found.add(clause.requirement().toString());
            }
        });
        assertThat(found).hasSizeGreaterThan(2);
    }

    @Test
    void theStreakOfTheYearBeforeIsOfTheWrongYear() {
        eachClause(clause -> {
            var facts = switch (clause.requirement()) {
                case Requirement.Consecutive asked ->
                    since(known(), asked.since())
                            .honour(asked.awards().iterator().next(), span(asked.years(), YEAR - 1));
                case Requirement.Rated asked ->
                    since(known(), asked.since()).rated(asked.least(), span(asked.years(), YEAR - 1));
                default -> null;
            };
            if (facts != null) {
                assertThat(outcome(clause, facts.allComplete(1960, YEAR)))
                        .as("%s", clause)
                        .isEqualTo(mayLieApart(clause) ? TO_JUDGE : NOT_MET);
            }
        });
    }

    @Test
    void honoursForCampaignsAndSuddenMeritDoNotCount() {
        for (var kind : List.of(CommendationKind.CAMPAIGN, CommendationKind.SUDDEN)) {
            eachClause(clause -> {
                var facts = switch (clause.requirement()) {
                    case Requirement.Held asked ->
                        known().honour(asked.awards().iterator().next(), EARLIER, true, kind);
                    case Requirement.Consecutive asked ->
                        since(known(), asked.since())
                                .honour(asked.awards().iterator().next(), YEAR, true, kind);
                    case Requirement.Won asked ->
                        since(known(), asked.since())
                                .honour(asked.awards().iterator().next(), YEAR, true, kind);
                    default -> null;
                };
                if (facts != null) {
                    assertThat(outcome(clause, facts)).as("%s", clause).isEqualTo(NOT_KNOWN);
                }
            });
        }
    }

    @Test
    void aDisciplineThatEndedWithinTheSpanTakesWhatWasBefore() {
        eachClause(clause -> {
            int years = switch (clause.requirement()) {
                case Requirement.Consecutive asked -> asked.years();
                case Requirement.Rated asked -> asked.years();
                default -> 0;
            };
            if (years > 1) {
                var facts = meeting(clause.requirement(), 0).disciplined((YEAR - 1) + "-03-01", YEAR + "-02-28");
                assertThat(outcome(clause, facts)).as("%s", clause).isEqualTo(NOT_MET);
            } else if (years == 1) {
                var facts = meeting(clause.requirement(), 0).disciplined((YEAR - 1) + "-03-01", YEAR + "-02-28");
                assertThat(outcome(clause, facts)).as("%s", clause).isEqualTo(TO_JUDGE);
            }
        });
    }

    @Test
    void aDisciplineOrAnOpenProceedingBlocks() {
        eachClause(clause -> {
            if (clause.requirement() instanceof Requirement.Unblocked) {
                var disciplined = known().allComplete(1960, YEAR).disciplined("2025-06-01", "2026-05-31");
                assertThat(outcome(clause, disciplined)).isEqualTo(NOT_MET);
                var examined = known().allComplete(1960, YEAR).proceeding("2025-06-01", null, true);
                assertThat(outcome(clause, examined)).isEqualTo(NOT_MET);
                var uncertain = known().allComplete(1960, YEAR).proceeding("2025-06-01", null, false);
                assertThat(outcome(clause, uncertain)).isEqualTo(TO_JUDGE);
            }
        });
    }

    @Test
    void aYearOfMaternityLeaveIsNeverMetNorRefused() {
        eachClause(clause -> {
            if (clause.requirement() instanceof Requirement.Rated asked && asked.years() > 1) {
                var facts = since(known(), asked.since())
                        .rated(asked.least(), spanWithout(asked.years(), YEAR))
                        .onMaternityLeave(YEAR, null);
                assertThat(outcome(clause, facts)).as("%s", clause).isEqualTo(TO_JUDGE);
            }
        });
    }

    @Test
    void whoWasRatedTooLowIsNotSavedByTheAlternativeForThoseWhomNobodyRates() {
        var advanced = all.stream()
                .filter(s -> s.awardCode().equals("LDTT"))
                .filter(s -> s.clauses().stream().anyMatch(c -> c.requirement() instanceof Requirement.Unrated))
                .toList();
        assertThat(advanced).hasSize(3);
        for (Standard standard : advanced) {
            var tooLow = judge(standard, known().rated(Rating.COMPLETED, YEAR).allComplete(1960, YEAR), MERIT);
            boolean read = standard.clauses().stream()
                    .filter(c -> c.requirement() instanceof Requirement.Rated)
                    .allMatch(c -> c.sureness() == Sureness.VERIFIED);
            assertThat(tooLow.outcome())
                    .as("the law as amended in 2026 is unread and refuses nobody: %s", standard)
                    .isEqualTo(read ? NOT_MET : TO_JUDGE);
            assertThat(tooLow.measured()).isEqualTo(NOT_MET);
            var well = judge(standard, known().rated(Rating.GOOD, YEAR).allComplete(1960, YEAR), MERIT);
            assertThat(well.outcome()).isEqualTo(TO_JUDGE);
            assertThat(well.measured()).isEqualTo(MET);
            var worker = judge(standard, known().allComplete(1960, YEAR - 1).allComplete(YEAR, YEAR), MERIT);
            assertThat(worker.outcome()).isEqualTo(TO_JUDGE);
            assertThat(worker.measured()).isEqualTo(NOT_MET);
            var unknown = judge(standard, known(), MERIT);
            assertThat(unknown.measured()).isEqualTo(NOT_KNOWN);
        }
    }

    /** Every kind, everybody, every regime: where a group holds no condition that was read, it refuses nobody whatever is known. */
    @Test
    void conditionsOfWhichNoneWasReadNeverRefuse() {
        var refused = new TreeSet<String>();
        var opened = new TreeSet<String>();
        for (Standard standard : all) {
            var groups = standard.clauses().stream().collect(Collectors.groupingBy(Clause::group));
            for (CommendationKind kind : CommendationKind.values()) {
                var findings = judge(standard, known().allComplete(1960, YEAR), kind);
                findings.groups().forEach((group, outcome) -> {
                    boolean unread = groups.getOrDefault(group, List.of()).stream()
                            .allMatch(c -> c.sureness() == Sureness.UNCONFIRMED && !c.forces());
                    if (unread && outcome == NOT_MET) {
                        refused.add(standard.awardCode() + " " + standard.revision() + " " + kind + " " + group);
                    }
                    if (findings.findings().stream()
                            .anyMatch(f ->
                                    f.clause().group() == group && f.remark().equals(Remark.of("unconfirmed")))) {
                        opened.add(standard.awardCode());
                    }
                });
            }
        }
        assertThat(refused).isEmpty();
        assertThat(opened)
                .as("the law of 2003, and the one as amended in 2026")
                .contains("BKT", "BKB", "CSTDCS", "CSTDT");
    }

    @Test
    void aKindThatAnArticleReadInPartDoesNotNameIsForPeople() {
        for (Standard standard : all) {
            if (Set.of("BKTTG", "BKT", "BKB", "HCLD3").contains(standard.awardCode())) {
                for (CommendationKind kind : CommendationKind.values()) {
                    var findings = judge(standard, known().allComplete(1960, YEAR), kind);
                    assertThat(findings.findings())
                            .as("%s %s", standard.awardCode(), kind)
                            .noneMatch(f -> f.remark().equals(Remark.of("other-kind")));
                }
            }
        }
    }

    @Test
    void whatOnlyAPersonCanJudgeDoesNotHideWhatTheRegisterTells() {
        for (Standard standard : all) {
            if (standard.awardCode().equals("CSTDCS")
                    && standard.clauses().stream().anyMatch(c -> c.requirement() instanceof Requirement.Initiatives)) {
                var without = judge(standard, known().rated(Rating.GOOD, YEAR).allComplete(1960, YEAR), MERIT);
                assertThat(without.measured()).as("%s", standard).isEqualTo(NOT_MET);
                var excellent = judge(
                        standard,
                        known().rated(Rating.EXCELLENT, YEAR)
                                .initiative(YEAR, InitiativeLevel.GRASSROOTS, InitiativeLevel.GRASSROOTS)
                                .honour("LDTT", YEAR)
                                .allComplete(1960, YEAR),
                        MERIT);
                assertThat(excellent.measured()).as("%s", standard).isEqualTo(MET);
            }
        }
    }

    @Test
    void whoeverMeetsEveryClauseIsAtMostToBeJudged() {
        for (Standard standard : all) {
            var facts = known().allComplete(1960, YEAR);
            var counts = new EnumMap<Headcount, Integer>(Headcount.class);
            var kinds = new TreeSet<CommendationKind>();
            for (Clause clause : standard.clauses()) {
                add(facts, counts, clause.requirement(), 0);
                kinds.addAll(clause.kinds());
            }
            if (!counts.isEmpty()) {
                facts.members(YEAR, counts);
            }
            kinds.add(CommendationKind.MERIT);
            for (CommendationKind kind : kinds) {
                var findings = judge(standard, facts, kind);
                if (findings.findings().stream().noneMatch(f -> f.remark().equals(Remark.of("other-kind")))) {
                    assertThat(findings.outcome())
                            .as("%s for %s, %s", standard.awardCode(), standard.recipientKind(), kind)
                            .isGreaterThanOrEqualTo(TO_JUDGE);
                }
            }
        }
    }

    private void eachClause(Consumer<Clause> check) {
        for (Standard standard : all) {
            for (Clause clause : standard.clauses()) {
                if (!(clause.requirement() instanceof Requirement.Judged
                        || clause.requirement() instanceof Requirement.Unrated
                        || clause.requirement() instanceof Requirement.Capped)) {
                    check.accept(clause);
                }
            }
        }
    }

    private static boolean mayLieApart(Clause clause) {
        return clause.requirement() instanceof Requirement.Consecutive asked && asked.mayLieApart();
    }

    private Outcome outcome(Clause clause, Known facts) {
        var alone = new Clause(
                1,
                1,
                Set.of(),
                clause.requirement(),
                clause.legalRef(),
                clause.wordingVi(),
                clause.wordingEn(),
                clause.sureness());
        var campaign = clause.requirement() instanceof Requirement.CampaignLasted asked
                        && !facts.of(RecipientKind.PERSON)
                                .completeness()
                                .years()
                                .isEmpty()
                ? asked.years()
                : null;
        return judge(Known.standard(true, alone), facts, CommendationKind.MERIT, campaign)
                .findings()
                .getFirst()
                .outcome();
    }

    private Findings judge(Standard standard, Known facts, CommendationKind kind) {
        return judge(standard, facts, kind, 10);
    }

    private Findings judge(Standard standard, Known facts, CommendationKind kind, @Nullable Integer campaignYears) {
        return Judge.judge(
                standard,
                facts.of(standard.recipientKind()),
                new Question(YEAR, kind, LocalDate.of(YEAR, 12, 15), campaignYears, levels));
    }

    /** Facts that just meet a requirement, less so many. */
    private static Known meeting(Requirement requirement, int less) {
        var facts = known();
        if (requirement instanceof Requirement.Unblocked || requirement instanceof Requirement.CampaignLasted) {
            return facts.allComplete(1960, YEAR);
        }
        var counts = new EnumMap<Headcount, Integer>(Headcount.class);
        add(facts, counts, requirement, less);
        return counts.isEmpty() ? facts : facts.members(YEAR, counts);
    }

    private static void add(Known facts, Map<Headcount, Integer> counts, Requirement requirement, int less) {
        switch (requirement) {
            case Requirement.Held asked -> {
                if (less == 0) {
                    facts.honour(asked.awards().iterator().next(), EARLIER);
                }
            }
            case Requirement.Consecutive asked ->
                since(facts, asked.since()).honour(asked.awards().iterator().next(), span(asked.years() - less, YEAR));
            case Requirement.Won asked -> {
                since(facts, asked.since());
                for (int i = 0; i < asked.times() - less; i++) {
                    facts.honour(asked.awards().iterator().next(), YEAR - i % asked.years());
                }
            }
            case Requirement.Rated asked ->
                since(facts, asked.since()).rated(asked.least(), span(asked.years() - less, YEAR));
            case Requirement.RatedTimes asked ->
                since(facts, asked.since()).rated(asked.least(), span(asked.times() - less, YEAR));
            case Requirement.Initiatives asked -> {
                since(facts, asked.since());
                for (int i = 0; i < asked.count() - less; i++) {
                    facts.initiative(YEAR - i % asked.years(), asked.recognised(), asked.effect());
                }
            }
            case Requirement.Share asked -> {
                counts.put(Headcount.MEMBERS, 100);
                counts.merge(asked.of(), asked.percent() + (asked.above() ? 1 : 0) - less, Math::max);
            }
            case Requirement.Count asked -> {
                counts.putIfAbsent(Headcount.MEMBERS, 100);
                var most = asked.most();
                counts.merge(asked.of(), most == null ? asked.least() - less : most + less, Math::max);
            }
            default -> {}
        }
    }

    private static Known since(Known facts, @Nullable String since) {
        return since == null ? facts : facts.honour(since, EARLIER);
    }

    private static int[] span(int years, int last) {
        var span = new int[Math.max(years, 0)];
        for (int i = 0; i < span.length; i++) {
            span[i] = last - i;
        }
        return span;
    }

    private static int[] spanWithout(int years, int without) {
        var span = new ArrayList<Integer>();
        for (int year : span(years, YEAR)) {
            if (year != without) {
                span.add(year);
            }
        }
        return span.stream().mapToInt(y -> y).toArray();
    }
}
