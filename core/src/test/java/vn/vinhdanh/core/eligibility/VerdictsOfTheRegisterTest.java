package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.InitiativeLevel;
import vn.vinhdanh.core.catalogue.Rating;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.evidence.InitiativeAuthor;
import vn.vinhdanh.core.evidence.InitiativeBook;
import vn.vinhdanh.core.evidence.InitiativeDraft;
import vn.vinhdanh.core.evidence.InitiativeKind;
import vn.vinhdanh.core.evidence.InitiativeUse;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.SuccessionKind;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** Verdicts on what really stands in the registers: decisions on their way, annulled, of units taken over, of people who moved. */
@CoreTest
class VerdictsOfTheRegisterTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 10);

    private final EligibilityJudging judging;
    private final EligibilitySurvey survey;
    private final InitiativeBook initiatives;
    private final Province province;

    VerdictsOfTheRegisterTest(
            EligibilityJudging judging, EligibilitySurvey survey, InitiativeBook initiatives, BeanFactory beans) {
        this.judging = judging;
        this.survey = survey;
        this.initiatives = initiatives;
        province = new Province(beans);
    }

    @Test
    void aTitleIsAskedForEmulationOnlyAndAYearNotBeforeItBegins() {
        var unit = unit();
        var person = province.person("Trần Thị Loại Hình", unit);
        for (var kind : CommendationKind.values()) {
            var ask = new EligibilityAsk("CSTDT", 2025, kind, FEBRUARY, null);
            if (Set.of(CommendationKind.MERIT, CommendationKind.CAMPAIGN).contains(kind)) {
                assertThat(judge(person, ask)).isNotNull();
            } else {
                assertThatThrownBy(() -> judge(person, ask)).isInstanceOf(EligibilityProblem.NotForKind.class);
                assertThatThrownBy(() -> survey(unit, ask)).isInstanceOf(EligibilityProblem.NotForKind.class);
            }
        }
        assertThat(judge(person, new EligibilityAsk("BKT", 2025, CommendationKind.SUDDEN, FEBRUARY, null)))
                .as("forms are given for all kinds")
                .isNotNull();
        var ahead = ask("LDTT", 2027);
        assertThatThrownBy(() -> judge(person, ahead)).isInstanceOf(EligibilityProblem.YearAhead.class);
        assertThatThrownBy(() -> survey(unit, ahead)).isInstanceOf(EligibilityProblem.YearAhead.class);
        assertThat(judge(person, ask("LDTT", 2026)).findings().notes())
                .extracting(n -> n.remark().key())
                .containsExactly("eligibility.year.unfinished");
    }

    @Test
    void aDecisionOnItsWayIsNeitherGivenNorMissing() {
        var unit = unit();
        province.declare(unit, 2022, 2026, Register.values());
        for (var status : List.of("DRAFT", "SUBMITTED")) {
            var person = province.person("Lê Văn Chờ Duyệt", unit);
            province.honour(person, "CSTDCS", 2023);
            province.honour(person, "CSTDCS", 2024);
            var number = province.honour(person, "CSTDCS", 2025, LocalDate.of(2025, 12, 20), status, unit);
            var finding = finding(judge(person, ask("CSTDT", 2025)), Requirement.Consecutive.class);
            assertThat(finding.outcome()).isEqualTo(Outcome.NOT_KNOWN);
            assertThat(finding.remark())
                    .isEqualTo(Remark.of("instead.awaiting", List.of("CSTDCS"), List.of(2025))
                            .naming(List.of(number)));
        }
    }

    @Test
    void anAnnulledHonourIsSaidToBeAnnulledByItsDecision() {
        var unit = unit();
        province.declare(unit, 2022, 2026, Register.values());
        var person = province.person("Lê Văn Hủy Bỏ", unit);
        province.honour(person, "CSTDCS", 2023);
        province.honour(person, "CSTDCS", 2024);
        province.annul(
                province.honour(person, "CSTDCS", 2025, LocalDate.of(2025, 12, 20), "PUBLISHED", unit), "99/QĐ-UBND");
        var finding = finding(judge(person, ask("CSTDT", 2025)), Requirement.Consecutive.class);
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(finding.remark())
                .isEqualTo(Remark.of("instead.annulled", List.of("CSTDCS"), List.of(2025))
                        .naming(List.of("99/QĐ-UBND")));
    }

    @Test
    void anAwardHeldForTheYearIsNamedAndNothingIsCompared() {
        var unit = unit();
        var person = province.person("Lê Thị Đã Tặng", unit);
        var number = province.honour(person, "LDTT", 2025, LocalDate.of(2025, 12, 20), "PUBLISHED", unit);
        province.rate(person, Rating.GOOD, 2025);
        var judged = judge(person, ask("LDTT", 2025));
        assertThat(judged.findings().outcome()).isEqualTo(Outcome.NOT_MET);
        assertThat(judged.findings().notes())
                .extracting(Note::remark)
                .containsExactly(Remark.of("already.held", List.of("LDTT"), List.of(2025))
                        .naming(List.of(number)));
        assertThat(judged.newer()).as("nothing is left to ask").isNull();
        assertThat(survey(unit, ask("LDTT", 2025))
                        .rows()
                        .getFirst()
                        .lacks()
                        .getFirst()
                        .key())
                .isEqualTo("eligibility.already.held");
        var open = judge(province.person("Lê Thị Chưa Tặng", unit), ask("LDTT", 2025));
        assertThat(open.newer()).isNotNull();
        assertThat(open.newer().read()).as("nobody has read Law 06/2026/QH16").isFalse();
        assertThat(open.newer().transitionVi()).doesNotContain("có lợi");
    }

    @Test
    void aYearOfTheUnitsACollectiveTookOverIsForPeople() {
        for (var kind : List.of(SuccessionKind.MERGE, SuccessionKind.RENAME)) {
            var old = unit();
            var oldName = "Sở Cũ " + Ids.code(Ids.next());
            var former = province.unit(oldName);
            var unit = province.successor("Sở Mới " + Ids.code(Ids.next()), former, LocalDate.of(2025, 3, 1), kind);
            province.declare(unit, 1980, 2026, Register.values());
            province.declare(old, 1980, 2026, Register.values());
            var before = province.collective(oldName, former);
            var collective = province.collective("Sở Mới", unit);
            province.honour(before, "TTLDXS", 2024);
            var given = province.honour(collective, "TTLDXS", 2025, LocalDate.of(2026, 1, 5), "APPROVED", unit);
            var finding = finding(judge(collective, ask("BKT", 2025)), Requirement.Rated.class);
            assertThat(finding.outcome()).as(kind.name()).isEqualTo(Outcome.TO_JUDGE);
            assertThat(finding.remark().key()).isEqualTo("eligibility.instead.predecessor");
            assertThat(finding.remark().years()).containsExactly(2024);
            assertThat(finding.evidence()).extracting(Evidence::label).contains(given);
            var alone = province.collective("Phòng Mới", unit);
            province.honour(alone, "TTLDXS", 2025, LocalDate.of(2026, 1, 5), "APPROVED", unit);
            var rows = survey(unit, ask("BKT", 2025)).rows();
            assertThat(rows)
                    .as("one by one as all together")
                    .allSatisfy(r -> assertThat(judge(r.recipient(), ask("BKT", 2025))
                                    .findings()
                                    .outcome())
                            .isEqualTo(r.outcome()));
        }
    }

    @Test
    void anHonourPrintedWithTheFormerUnitIsThePredecessors() {
        var former = unit();
        var unit = province.successor(
                "Sở Đổi Tên " + Ids.code(Ids.next()), former, LocalDate.of(2025, 3, 1), SuccessionKind.RENAME);
        var collective = province.collective("Sở Đổi Tên", unit);
        province.honour(collective, "TTLDXS", 2024, LocalDate.of(2025, 1, 20), "APPROVED", former);
        province.honour(collective, "TTLDXS", 2025, LocalDate.of(2026, 1, 20), "APPROVED", unit);
        var finding = finding(judge(collective, ask("BKT", 2025)), Requirement.Rated.class);
        assertThat(finding.outcome()).isEqualTo(Outcome.TO_JUDGE);
        assertThat(finding.remark().key()).isEqualTo("eligibility.instead.predecessor");
    }

    @Test
    void yearsInAUnitWhoseRegistersAreNotDeclaredAreNotKnown() {
        var former = unit();
        var unit = unit();
        province.declare(unit, 2022, 2026, Register.values());
        var moved = province.person("Đỗ Thị Chuyển", unit);
        province.honour(moved, "CSTDCS", 2023, LocalDate.of(2024, 1, 20), "APPROVED", former);
        province.honour(moved, "CSTDCS", 2025, LocalDate.of(2026, 1, 20), "APPROVED", unit);
        var finding = finding(judge(moved, ask("CSTDT", 2025)), Requirement.Consecutive.class);
        assertThat(finding.outcome())
                .as("2024 may have been spent in the unit before")
                .isEqualTo(Outcome.NOT_KNOWN);
        assertThat(finding.remark().years()).containsExactly(2024);
        province.declare(former, 2024, 2024, Register.values());
        assertThat(finding(judge(moved, ask("CSTDT", 2025)), Requirement.Consecutive.class)
                        .outcome())
                .as("both registers are complete")
                .isEqualTo(Outcome.NOT_MET);
        var stayed = province.person("Đỗ Thị Ở Lại", unit);
        province.honour(stayed, "CSTDCS", 2023, LocalDate.of(2024, 1, 20), "APPROVED", unit);
        province.honour(stayed, "CSTDCS", 2025, LocalDate.of(2026, 1, 20), "APPROVED", unit);
        assertThat(finding(judge(stayed, ask("CSTDT", 2025)), Requirement.Consecutive.class)
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, false", "SUBMITTED, false", "DRAFT, false", "APPROVED, true"})
    void anHonourTellsOfAFormerUnitWhateverBecameOfIt(String status, boolean annulled) {
        var former = unit();
        var unit = unit();
        province.declare(unit, 2022, 2026, Register.values());
        var moved = province.person("Đỗ Thị Từng Ở", unit);
        var there = province.honour(moved, "LDTT", 2022, LocalDate.of(2023, 1, 20), status, former);
        if (annulled) {
            province.annul(there, "97/QĐ-UBND");
        }
        province.honour(moved, "CSTDCS", 2025, LocalDate.of(2026, 1, 20), "APPROVED", unit);
        var finding = finding(judge(moved, ask("CSTDT", 2025)), Requirement.Consecutive.class);
        assertThat(finding.outcome())
                .as("2023 and 2024 may have been spent in either unit")
                .isEqualTo(Outcome.NOT_KNOWN);
        assertThat(finding.remark())
                .isEqualTo(Remark.of("consecutive.not-in-register", List.of("CSTDCS"), List.of(2023, 2024)));
        province.declare(former, 2023, 2024, Register.values());
        assertThat(finding(judge(moved, ask("CSTDT", 2025)), Requirement.Consecutive.class)
                        .outcome())
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void ofYearsOfWhichTheRegisterDoesNotKnowWhereAPersonWasNothingIsMissing() {
        var unit = unit();
        province.declare(unit, 1980, 2026, Register.values());
        var newcomer = province.person("Đỗ Thị Mới Đến", unit);
        province.rate(newcomer, Rating.EXCELLENT, 2024);
        var judged = judge(newcomer, ask("CSTDT", 2025));
        assertThat(judged.findings().outcome()).isNotEqualTo(Outcome.NOT_MET);
        assertThat(finding(judged, Requirement.Consecutive.class).remark())
                .isEqualTo(Remark.of("consecutive.not-placed", List.of("CSTDCS"), List.of(2023, 2024, 2025)));
        assertThat(finding(judge(newcomer, ask("LDTT", 2025)), Requirement.Rated.class)
                        .remark()
                        .key())
                .isEqualTo("eligibility.rated.not-placed");
        assertThat(finding(judge(newcomer, ask("BKTTG", 2025)), Requirement.Held.class)
                        .outcome())
                .as("never given here, but nobody knows elsewhere")
                .isEqualTo(Outcome.NOT_KNOWN);
        assertThat(finding(judged, Requirement.Unblocked.class).outcome())
                .as("what is being examined now is known of the unit of today")
                .isEqualTo(Outcome.MET);

        province.honour(newcomer, "LDTT", 2023, LocalDate.of(2024, 1, 20), "APPROVED", unit);
        var known = finding(judge(newcomer, ask("CSTDT", 2025)), Requirement.Consecutive.class);
        assertThat(known.outcome()).as("there since 2023").isEqualTo(Outcome.NOT_MET);
        assertThat(known.remark())
                .isEqualTo(Remark.of("consecutive.not-given", List.of("CSTDCS"), List.of(2023, 2024, 2025)));
    }

    @Test
    void aRewardOnItsWayLeavesAStreakUnknown() {
        var unit = unit();
        province.declare(unit, 2022, 2026, Register.values());
        var person = province.person("Lê Văn Đã Thưởng", unit);
        for (int year : List.of(2023, 2024, 2025)) {
            province.honour(person, "CSTDCS", year, LocalDate.of(2026, 1, 5), "APPROVED", unit);
        }
        var number = province.honour(person, "CSTDT", 2024, LocalDate.of(2025, 12, 20), "SUBMITTED", unit);
        var finding = finding(judge(person, ask("CSTDT", 2025)), Requirement.Consecutive.class);
        assertThat(finding.outcome()).isEqualTo(Outcome.NOT_KNOWN);
        assertThat(finding.remark())
                .isEqualTo(Remark.of("used-up.awaiting", List.of("CSTDT"), List.of(2024))
                        .naming(List.of(number)));
        assertThat(finding.article()).isEqualTo("Luật số 06/2022/QH15, Điều 5");
    }

    @Test
    void anInitiativeRecordedForThisProposalIsNotUsed() {
        var person = province.person("Phan Thị Sáng Kiến", unit());
        for (var of : List.of("CSTDT", "BKT")) {
            var id = Officials.as(
                    "chuyenvien",
                    Role.SPECIALIST,
                    () -> initiatives.enter(new InitiativeDraft(
                            "Sáng kiến " + of,
                            InitiativeKind.INITIATIVE,
                            of.equals("CSTDT") ? 2025 : 2022,
                            InitiativeLevel.PROVINCE,
                            InitiativeLevel.PROVINCE,
                            LocalDate.of(2025, 10, 1),
                            "UBND tỉnh",
                            "1/QĐ",
                            "",
                            List.of(new InitiativeAuthor(person, 100)),
                            List.of(new InitiativeUse(
                                    person, of, of.equals("CSTDT") ? 2025 : 2022, of.equals("CSTDT"))))));
            assertThat(id).isNotNull();
        }
        assertThat(finding(judge(person, ask("CSTDT", 2025)), Requirement.Initiatives.class)
                        .outcome())
                .isEqualTo(Outcome.MET);
        var other = finding(
                judge(person, new EligibilityAsk("CSTDT", 2024, CommendationKind.MERIT, FEBRUARY, null)),
                Requirement.Initiatives.class);
        assertThat(other.outcome()).isEqualTo(Outcome.TO_JUDGE);
        assertThat(other.article()).contains("5007");
    }

    @Test
    void untilTwentyTwentyThreeTheCapOfFifteenPercentIsCountedUnitByUnit() {
        var unit = unit();
        var decided = LocalDate.of(2023, 11, 20);
        for (int i = 0; i < 13; i++) {
            var person = province.person("Người Thứ " + i, unit);
            province.honour(person, "LDTT", 2023, decided, "APPROVED", unit);
            if (i == 0) {
                province.honour(person, "CSTDCS", 2023, LocalDate.of(2023, 12, 1), "APPROVED", unit);
            }
            if (i == 1) {
                initiative(person, 2023);
                province.declare(unit, 2022, 2023, Register.values());
            }
        }
        var ask = new EligibilityAsk("CSTDCS", 2023, CommendationKind.MERIT, LocalDate.of(2023, 12, 20), null);
        var caps = survey(unit, ask).caps();
        assertThat(caps).singleElement().satisfies(cap -> {
            assertThat(cap.percent()).isEqualTo(15);
            assertThat(cap.advanced()).isEqualTo(13);
            assertThat(cap.most()).as("13 × 15 % = 1.95, rounded down").isEqualTo(1);
            assertThat(cap.given()).isEqualTo(1);
            assertThat(cap.mayBeProposed()).isEqualTo(1);
            assertThat(cap.exceeded()).isTrue();
        });
        assertThat(survey(
                                unit,
                                new EligibilityAsk(
                                        "CSTDCS", 2023, CommendationKind.MERIT, LocalDate.of(2024, 1, 1), null))
                        .caps())
                .as("gone with the Law of 2022")
                .isEmpty();
        assertThat(survey(
                                unit,
                                new EligibilityAsk(
                                        "LDTT", 2023, CommendationKind.MERIT, LocalDate.of(2023, 12, 20), null))
                        .caps())
                .isEmpty();
    }

    @Test
    void whatIsKeptTodaySaysTheSameTomorrow() {
        var unit = unit();
        var person = province.person("Lý Thị Lưu Giữ", unit);
        province.honour(person, "CSTDCS", 2023);
        province.honour(person, "CSTDCS", 2024, LocalDate.of(2025, 1, 20), "SUBMITTED", unit);
        province.annul(
                province.honour(person, "CSTDCS", 2025, LocalDate.of(2025, 12, 20), "PUBLISHED", unit), "98/QĐ-UBND");
        initiative(person, 2025);
        var kept = Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.keep(person, ask("CSTDT", 2025)));
        var then = Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.get(kept))
                .findings();
        assertThat(Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.again(kept)))
                .isEqualTo(then);
        assertThat(then.findings())
                .flatExtracting(Finding::remarks)
                .extracting(Remark::key)
                .contains("eligibility.instead.awaiting", "eligibility.instead.annulled");
    }

    private void initiative(RecipientId person, int year) {
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> initiatives.enter(new InitiativeDraft(
                        "Sáng kiến",
                        InitiativeKind.INITIATIVE,
                        year,
                        InitiativeLevel.PROVINCE,
                        InitiativeLevel.PROVINCE,
                        LocalDate.of(year, 10, 1),
                        "Sở",
                        "1/QĐ",
                        "",
                        List.of(new InitiativeAuthor(person, 100)),
                        List.of())));
    }

    private UnitId unit() {
        return province.unit("Sở Phán Quyết " + Ids.code(Ids.next()));
    }

    private Survey survey(@Nullable UnitId unit, EligibilityAsk ask) {
        return Officials.as("chuyenvien", Role.SPECIALIST, () -> survey.ask(unit, ask, n -> {}));
    }

    private Judgement judge(RecipientId person, EligibilityAsk ask) {
        return Officials.as("chuyenvien", Role.SPECIALIST, () -> judging.judge(person, ask));
    }

    private static EligibilityAsk ask(String award, int year) {
        return new EligibilityAsk(award, year, CommendationKind.MERIT, FEBRUARY, null);
    }

    private static Finding finding(Judgement judgement, Class<? extends Requirement> asked) {
        return judgement.findings().findings().stream()
                .filter(f -> asked.isInstance(f.clause().requirement()))
                .findFirst()
                .orElseThrow();
    }
}
