package vn.vinhdanh.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** The law as it is shipped: regimes, revisions, standards and money on both sides of every boundary. */
@CoreTest
class LawOfTheSeedTest {

    private static final List<LocalDate> BOUNDARIES =
            List.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 7, 1), LocalDate.of(2026, 10, 1));

    private final AwardCatalogue catalogue;
    private final AwardHistory history;
    private final AwardStandards standards;
    private final Bonuses bonuses;
    private final Regimes regimes;
    private final JsonMapper json;

    LawOfTheSeedTest(
            AwardCatalogue catalogue,
            AwardHistory history,
            AwardStandards standards,
            Bonuses bonuses,
            Regimes regimes,
            JsonMapper json) {
        this.catalogue = catalogue;
        this.history = history;
        this.standards = standards;
        this.bonuses = bonuses;
        this.regimes = regimes;
        this.json = json;
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, R2003",
        "2024-01-01, R2022",
        "2025-06-30, R2022",
        "2025-07-01, R2025",
        "2026-09-30, R2025",
        "2026-10-01, R2026"
    })
    void oneRegimeADay(LocalDate day, String code) {
        Officials.run(
                "a", Role.SPECIALIST, () -> assertThat(regimes.on(day).code()).isEqualTo(code));
    }

    @Test
    void everyRevisionBeginsAndEndsWithItsRegime() {
        Officials.run("a", Role.SPECIALIST, () -> {
            for (var day : BOUNDARIES) {
                for (var award : shipped(catalogue.on(day.minusDays(1)))) {
                    assertThat(award.validTo()).as(award.code()).isEqualTo(day.minusDays(1));
                }
                for (var award : shipped(catalogue.on(day))) {
                    assertThat(award.validFrom()).as(award.code()).isEqualTo(day);
                }
            }
        });
    }

    /** Other tests add awards and revisions of their own, marked so. */
    private static List<AwardSummary> shipped(List<AwardSummary> awards) {
        return awards.stream()
                .filter(a -> !a.code().startsWith("THU") && !a.nameVi().contains("(thử)"))
                .toList();
    }

    @Test
    void holdsWellOverSixtyAwardsEachWithItsSource() {
        Officials.run("a", Role.SPECIALIST, () -> {
            assertThat(shipped(catalogue.on(LocalDate.of(2026, 8, 1)))).hasSizeGreaterThan(65);
            for (var revision : history.standing()) {
                assertThat(revision.surenessNote()).as(revision.award().code()).isNotEmpty();
                assertThat(revision.award().legalBasis()).isNotEmpty();
                assertThat(revision.instrument()).isNotNull();
                assertThat(revision.live()).isTrue();
            }
        });
    }

    @Test
    void whatComesInOctober2026IsNeverShownAsSure() {
        Officials.run("a", Role.SPECIALIST, () -> {
            var day = LocalDate.of(2026, 10, 1);
            assertThat(shipped(catalogue.on(day)))
                    .extracting(AwardSummary::sureness)
                    .containsOnly(Sureness.UNCONFIRMED);
            var revisions = shipped(catalogue.on(day)).stream()
                    .map(AwardSummary::revision)
                    .toList();
            assertThat(standards.standards(revisions).values())
                    .flatExtracting(byKind -> byKind.values())
                    .flatExtracting(Standard::clauses)
                    .extracting(Clause::sureness)
                    .containsOnly(Sureness.UNCONFIRMED);
        });
    }

    @Test
    void everyStandardReadInTheLawHasItsClausesAndReadsBackAsWritten() {
        Officials.run("a", Role.SPECIALIST, () -> {
            for (var day : List.of(LocalDate.of(2024, 6, 1), LocalDate.of(2026, 6, 1), LocalDate.of(2026, 11, 1))) {
                for (var code : List.of("LDTT", "CSTT", "CSTDCS", "CSTDT", "CSTDTQ")) {
                    assertThat(clauses(code, RecipientKind.PERSON, day))
                            .as(code)
                            .hasSizeGreaterThan(2);
                }
                for (var code : List.of("TTLDTT", "DVTT", "TTLDXS", "DVQT", "CTDT", "CTDCP", "XPTB", "TTDPVH")) {
                    assertThat(clauses(code, RecipientKind.COLLECTIVE, day))
                            .as(code)
                            .hasSizeGreaterThan(1);
                }
                for (var code : List.of("BKT", "BKTTG", "GKX", "HCLD3", "HCLD2", "HCLD1", "AHLD")) {
                    for (var kind : catalogue.find(code, day).orElseThrow().recipients()) {
                        assertThat(clauses(code, kind, day)).as(code + kind).hasSizeGreaterThan(1);
                    }
                }
                assertThat(clauses("GDVH", RecipientKind.HOUSEHOLD, day)).isNotEmpty();
            }
            var all = new ArrayList<Clause>();
            standards
                    .standards(
                            catalogue.all().stream().map(AwardSummary::revision).toList())
                    .values()
                    .forEach(byKind -> byKind.values().forEach(s -> all.addAll(s.clauses())));
            assertThat(all).hasSizeGreaterThan(700);
            var codes = catalogue.all().stream().map(AwardSummary::code).collect(Collectors.toSet());
            for (var clause : all) {
                var text = json.writeValueAsString(clause.requirement());
                assertThat(json.readValue(text, Requirement.class)).isEqualTo(clause.requirement());
                assertThat(codes).containsAll(named(clause.requirement()));
                assertThat(clause.wordingVi()).isNotEmpty();
                assertThat(clause.wordingEn()).isNotEmpty();
                assertThat(clause.legalRef()).isNotEmpty();
            }
        });
    }

    @Test
    void everyStandardAsksThatNothingBlocksAndNumbersItsGroupsWithoutGaps() {
        Officials.run(
                "a",
                Role.SPECIALIST,
                () -> standards
                        .standards(shipped(catalogue.all()).stream()
                                .map(AwardSummary::revision)
                                .toList())
                        .values()
                        .forEach(byKind -> byKind.values().forEach(standard -> {
                            assertThat(standard.clauses())
                                    .as(standard.awardCode())
                                    .extracting(Clause::requirement)
                                    .contains(new Requirement.Unblocked());
                            var groups = standard.clauses().stream()
                                    .map(Clause::group)
                                    .distinct()
                                    .toList();
                            for (int i = 0; i < groups.size(); i++) {
                                assertThat(groups).as(standard.awardCode()).contains(i + 1);
                            }
                        })));
    }

    @Test
    void theRulesBefore2024AreTheirOwn() {
        Officials.run("a", Role.SPECIALIST, () -> {
            var before = LocalDate.of(2023, 12, 31);
            var after = LocalDate.of(2024, 1, 1);
            assertThat(requirements("TTLDTT", RecipientKind.COLLECTIVE, before))
                    .contains(new Requirement.Share(Headcount.ADVANCED, 50, true));
            assertThat(requirements("TTLDTT", RecipientKind.COLLECTIVE, after))
                    .contains(new Requirement.Share(Headcount.ADVANCED, 70, false));
            var initiative =
                    new Requirement.Initiatives(1, InitiativeLevel.GRASSROOTS, InitiativeLevel.GRASSROOTS, 1, null);
            assertThat(clauses("CSTDCS", RecipientKind.PERSON, before).stream()
                            .filter(c -> c.requirement().equals(initiative)))
                    .as("obligatory: the only alternative of its group")
                    .allSatisfy(c -> assertThat(clauses("CSTDCS", RecipientKind.PERSON, before).stream()
                                    .filter(o -> o.group() == c.group())
                                    .count())
                            .isEqualTo(1))
                    .isNotEmpty();
            assertThat(clauses("CSTDCS", RecipientKind.PERSON, after).stream()
                            .filter(c -> c.requirement().equals(initiative)))
                    .allSatisfy(c -> assertThat(clauses("CSTDCS", RecipientKind.PERSON, after).stream()
                                    .filter(o -> o.group() == c.group())
                                    .count())
                            .isGreaterThan(1))
                    .isNotEmpty();
            assertThat(requirements("BKTTG", RecipientKind.PERSON, before))
                    .as("the five years and five initiatives are after the certificate of the province or ministry")
                    .contains(
                            new Requirement.Rated(Rating.EXCELLENT, 5, Set.of(), "BKT"),
                            new Requirement.Rated(Rating.EXCELLENT, 5, Set.of(), "BKB"),
                            new Requirement.Initiatives(
                                    5, InitiativeLevel.GRASSROOTS, InitiativeLevel.GRASSROOTS, 5, "BKT"));
            assertThat(requirements("BKTTG", RecipientKind.PERSON, after))
                    .contains(
                            new Requirement.Rated(Rating.GOOD, 5, Set.of(), null),
                            new Requirement.Won(Set.of("CSTDCS"), 3, 5, null))
                    .noneMatch(r -> r instanceof Requirement.Initiatives);
        });
    }

    @Test
    void aFlagForAThematicMovementAsksForThreeYears() {
        Officials.run("a", Role.SPECIALIST, () -> {
            var clauses = clauses("CTDT", RecipientKind.COLLECTIVE, LocalDate.of(2026, 6, 1));
            assertThat(clauses)
                    .anySatisfy(c -> assertThat(c.requirement()).isEqualTo(new Requirement.CampaignLasted(3)));
            assertThat(clauses.stream()
                            .filter(c -> c.requirement() instanceof Requirement.CampaignLasted)
                            .map(Clause::kinds))
                    .containsOnly(Set.of(CommendationKind.CAMPAIGN));
        });
    }

    @Test
    void streaksAreMarkedAsOurReadingOfTheirLastYear() {
        Officials.run(
                "a",
                Role.SPECIALIST,
                () -> standards
                        .standards(shipped(catalogue.all()).stream()
                                .map(AwardSummary::revision)
                                .toList())
                        .values()
                        .forEach(byKind -> byKind.values()
                                .forEach(standard -> standard.clauses().stream()
                                        .filter(c ->
                                                c.requirement() instanceof Requirement.Consecutive s && s.years() > 1)
                                        .forEach(c -> assertThat(c.sureness()).isNotEqualTo(Sureness.VERIFIED)))));
    }

    @ParameterizedTest
    @CsvSource({
        "BKT, PERSON, 2021-01-18, 1490000",
        "BKT, COLLECTIVE, 2021-01-18, 2980000",
        "BKT, PERSON, 2023-12-31, 1800000",
        "BKT, PERSON, 2024-01-01, 2700000",
        "LDTT, PERSON, 2024-06-30, 540000",
        "LDTT, PERSON, 2024-07-01, 710000",
        "CSTDCS, PERSON, 2025-06-30, 2340000",
        "TTLDTT, COLLECTIVE, 2025-07-01, 1880000",
        "TTLDXS, COLLECTIVE, 2026-06-30, 3510000",
        "TTLDXS, COLLECTIVE, 2026-07-01, 3800000",
        "CSTDTQ, PERSON, 2026-10-01, 11390000",
        "BKT, HOUSEHOLD, 2026-08-01, 5700000",
        "GKX, HOUSEHOLD, 2026-08-01, 1140000",
        "CTDT, COLLECTIVE, 2026-08-01, 20240000",
        "CTDCP, COLLECTIVE, 2026-08-01, 30360000"
    })
    void paysByTheDayOfTheDecision(String code, RecipientKind kind, LocalDate day, long amount) {
        Officials.run("a", Role.SPECIALIST, () -> {
            var revision = catalogue.find(code, day).orElseThrow().revision();
            var answer = bonuses.of(revision, kind, day);
            assertThat(answer.bonus()).isNotNull().extracting(Bonus::national).isEqualTo(amount);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GKS, PERSON, 2021-01-18, MULTIPLE_UNKNOWN",
        "BKT, HOUSEHOLD, 2021-01-18, MULTIPLE_UNKNOWN",
        "KNC, PERSON, 2026-08-01, MULTIPLE_UNKNOWN",
        "BKT, PERSON, 2016-05-01, SALARY_UNKNOWN"
    })
    void saysWhatIsNotKnown(String code, RecipientKind kind, LocalDate day, BonusGap gap) {
        Officials.run("a", Role.SPECIALIST, () -> {
            var revision = catalogue.find(code, day).orElseThrow().revision();
            assertThat(bonuses.of(revision, kind, day).gap()).isEqualTo(gap);
        });
    }

    @Test
    void theBaseSalaryChangesOnItsDay() {
        Officials.run("a", Role.SPECIALIST, () -> {
            assertThat(bonuses.baseSalary(LocalDate.of(2017, 6, 30))).isEmpty();
            assertThat(bonuses.baseSalary(LocalDate.of(2026, 6, 30))
                            .orElseThrow()
                            .amount())
                    .isEqualTo(2_340_000);
            assertThat(bonuses.baseSalary(LocalDate.of(2026, 7, 1))
                            .orElseThrow()
                            .amount())
                    .isEqualTo(2_530_000);
        });
    }

    private List<Clause> clauses(String code, RecipientKind kind, LocalDate day) {
        return standards
                .standard(catalogue.find(code, day).orElseThrow().revision(), kind)
                .clauses();
    }

    private List<Requirement> requirements(String code, RecipientKind kind, LocalDate day) {
        return clauses(code, kind, day).stream().map(Clause::requirement).toList();
    }

    private static Set<String> named(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Held r -> r.awards();
            case Requirement.Consecutive r -> r.awards();
            case Requirement.Won r -> r.awards();
            case Requirement.Rated r -> r.orAwards();
            default -> Set.of();
        };
    }
}
