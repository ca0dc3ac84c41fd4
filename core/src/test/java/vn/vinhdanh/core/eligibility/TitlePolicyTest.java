package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.Requirement.Consecutive;
import vn.vinhdanh.core.catalogue.Requirement.Held;
import vn.vinhdanh.core.catalogue.Requirement.Won;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.shared.CommendationKind;

/** Awards given before: in a row, once, so many times. */
class TitlePolicyTest {

    private static final Consecutive THREE_IN_A_ROW = new Consecutive(Set.of("CSTDCS"), 3, null);
    private static final Consecutive FIVE_SINCE = new Consecutive(Set.of("TTLDXS"), 5, "BKTTG");
    private static final Held HELD = new Held(Set.of("BKT"));
    private static final Won TWO_FLAGS = new Won(Set.of("CTDT"), 2, 5, null);

    @Test
    void exactlyThreeInARowIsMetWithTheThreeAsEvidence() {
        var finding = known().honour("CSTDCS", 2025, 2023, 2024).on(THREE_IN_A_ROW);
        assertThat(finding.outcome()).isEqualTo(MET);
        assertThat(finding.evidence()).extracting(Evidence::year).containsExactly(2023, 2024, 2025);
        assertThat(finding.evidence()).extracting(Evidence::id).containsExactly(2L, 3L, 1L);
        assertThat(finding.evidence()).allSatisfy(e -> assertThat(e.kind()).isEqualTo(Evidence.Kind.HONOUR));
        assertThat(finding.remark().key()).isEqualTo("eligibility.consecutive.met");
        assertThat(finding.remark().awards()).containsExactly("CSTDCS");
        assertThat(finding.remark().years()).containsExactly(2023, 2024, 2025);
    }

    @Test
    void oneShortIsNotKnownUntilTheRegisterIsCompleteAndThenNotMet() {
        var short2 = known().honour("CSTDCS", 2024, 2025);
        var unknown = short2.on(THREE_IN_A_ROW);
        assertThat(unknown.outcome()).isEqualTo(NOT_KNOWN);
        assertThat(unknown.remark())
                .isEqualTo(Remark.of("consecutive.not-in-register", List.of("CSTDCS"), List.of(2023)));
        var complete = short2.complete(Register.GRASSROOTS_HONOURS, 2023, 2023).on(THREE_IN_A_ROW);
        assertThat(complete.outcome()).isEqualTo(NOT_MET);
        assertThat(complete.remark()).isEqualTo(Remark.of("consecutive.not-given", List.of("CSTDCS"), List.of(2023)));
    }

    @Test
    void completenessOfAnotherRegisterOrYearSaysNothing() {
        assertThat(known().honour("CSTDCS", 2024, 2025)
                        .complete(Register.PROVINCE_HONOURS, 2020, 2025)
                        .complete(Register.GRASSROOTS_HONOURS, 2024, 2025)
                        .on(THREE_IN_A_ROW)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void aGapBreaksTheStreakHoweverManyLieBefore() {
        var finding = known().honour("CSTDCS", 2019, 2020, 2021, 2022, 2023, 2025)
                .allComplete(2015, 2025)
                .on(THREE_IN_A_ROW);
        assertThat(finding.outcome()).isEqualTo(NOT_MET);
        assertThat(finding.remark().years()).containsExactly(2024);
        assertThat(finding.evidence()).extracting(Evidence::year).containsExactly(2023, 2025);
    }

    @Test
    void theStreakEndsWithTheYearJudged() {
        var finding = known().honour("CSTDCS", 2022, 2023, 2024)
                .allComplete(2015, 2025)
                .on(THREE_IN_A_ROW);
        assertThat(finding.outcome()).isEqualTo(NOT_MET);
        assertThat(finding.remark().years()).containsExactly(2025);
        assertThat(known().honour("CSTDCS", 2022, 2023, 2024)
                        .on(THREE_IN_A_ROW, true, 2024, "2025-02-01", null)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void aThematicHonourDoesNotCountAndTheRemarkSaysSo() {
        var thematic = known().honour("CSTDCS", 2023, 2025).honour("CSTDCS", 2024, true, CommendationKind.CAMPAIGN);
        assertThat(thematic.on(THREE_IN_A_ROW).outcome()).isEqualTo(NOT_KNOWN);
        assertThat(thematic.on(THREE_IN_A_ROW).remark())
                .isEqualTo(Remark.of("instead.thematic", List.of("CSTDCS"), List.of(2024))
                        .naming(List.of("QĐ 2024")));
        assertThat(thematic.on(THREE_IN_A_ROW).article()).isEqualTo("Nghị định 152/2025/NĐ-CP, Điều 4, khoản 3");
        var complete = thematic.allComplete(2020, 2025).on(THREE_IN_A_ROW);
        assertThat(complete.outcome()).isEqualTo(NOT_MET);
        assertThat(complete.remark().key()).isEqualTo("eligibility.instead.thematic");
        assertThat(known().honour("CSTDCS", 2023, 2025)
                        .honour("CSTDCS", 2024, true, CommendationKind.SUDDEN)
                        .on(THREE_IN_A_ROW)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
        assertThat(known().honour("CSTDCS", 2023, 2025)
                        .honour("LDTT", 2024, true, CommendationKind.CAMPAIGN)
                        .allComplete(2020, 2025)
                        .on(THREE_IN_A_ROW)
                        .remark()
                        .key())
                .isEqualTo("eligibility.consecutive.not-given");
    }

    @Test
    void otherKindsCount() {
        assertThat(known().honour("CSTDCS", 2023, 2025)
                        .honour("CSTDCS", 2024, true, CommendationKind.CAREER)
                        .on(THREE_IN_A_ROW)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void anHonourForALongerPeriodMakesNoStreakButPeopleMayCountIt() {
        var finding = known().honour("CSTDCS", 2023, 2024)
                .honour("CSTDCS", 2025, false, CommendationKind.MERIT)
                .on(THREE_IN_A_ROW);
        assertThat(finding.outcome()).isEqualTo(TO_JUDGE);
        assertThat(finding.remark())
                .isEqualTo(Remark.of("instead.period", List.of("CSTDCS"), List.of(2025))
                        .naming(List.of("QĐ 2025")));
        assertThat(known().honour("CSTDCS", 2024)
                        .honour("CSTDCS", 2021, false, CommendationKind.MERIT)
                        .on(THREE_IN_A_ROW)
                        .outcome())
                .as("of years before")
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void aDisciplineThatEndedInMidStreakTakesTheYearsBeforeAndLeavesItsOwnYearToJudge() {
        var before = known().honour("CSTDCS", 2023, 2024, 2025)
                .disciplined("2023-06-01", "2024-05-31")
                .on(THREE_IN_A_ROW);
        assertThat(before.outcome()).isEqualTo(NOT_MET);
        assertThat(before.remark()).isEqualTo(Remark.of("consecutive.disciplined", List.of("CSTDCS"), List.of(2023)));
        assertThat(before.evidence())
                .extracting(Evidence::kind)
                .containsExactly(
                        Evidence.Kind.HONOUR, Evidence.Kind.DISCIPLINE, Evidence.Kind.HONOUR, Evidence.Kind.HONOUR);
        var ownYear = known().honour("CSTDCS", 2023, 2024, 2025)
                .disciplined("2022-06-01", "2023-05-31")
                .on(THREE_IN_A_ROW);
        assertThat(ownYear.outcome()).isEqualTo(TO_JUDGE);
        assertThat(ownYear.remark())
                .isEqualTo(Remark.of("consecutive.discipline-ended", List.of("CSTDCS"), List.of(2023)));
        var withTheYear = known().honour("CSTDCS", 2023, 2024, 2025)
                .disciplined("2022-01-01", "2022-12-31")
                .on(THREE_IN_A_ROW);
        assertThat(withTheYear.outcome()).isEqualTo(MET);
        assertThat(withTheYear.evidence()).extracting(Evidence::kind).containsOnly(Evidence.Kind.HONOUR);
    }

    @Test
    void aDisciplineAfterReceptionIsNotYetKnown() {
        assertThat(known().honour("CSTDCS", 2023, 2024, 2025)
                        .disciplined("2025-12-16", "2026-12-15")
                        .on(THREE_IN_A_ROW)
                        .outcome())
                .isEqualTo(MET);
        assertThat(known().honour("CSTDCS", 2023, 2024, 2025)
                        .disciplined("2025-12-15", "2026-12-14")
                        .on(THREE_IN_A_ROW)
                        .outcome())
                .isEqualTo(NOT_MET);
    }

    @Test
    void aStreakSinceAnAwardCountsFromItsFirstGiving() {
        var streak = known().honour("TTLDXS", 2021, 2022, 2023, 2024, 2025);
        assertThat(streak.on(FIVE_SINCE).outcome()).isEqualTo(NOT_KNOWN);
        assertThat(streak.on(FIVE_SINCE).remark()).isEqualTo(Remark.of("since.not-known", List.of("BKTTG"), List.of()));
        assertThat(streak.honour("BKTTG", 2020).on(FIVE_SINCE).outcome()).isEqualTo(MET);
        var late = known().honour("TTLDXS", 2021, 2022, 2023, 2024, 2025)
                .honour("BKTTG", 2021)
                .on(FIVE_SINCE);
        assertThat(late.outcome()).isEqualTo(NOT_MET);
        assertThat(late.remark()).isEqualTo(Remark.of("consecutive.before-since", List.of("TTLDXS"), List.of(2021)));
        assertThat(known().honour("TTLDXS", 2021, 2022, 2023, 2024, 2025)
                        .honour("BKTTG", 2024, 2020)
                        .on(FIVE_SINCE)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void anAwardNeverGivenInAWholeWorkingLifeIsNotMet() {
        var finding = known().allComplete(1985, 2024).on(FIVE_SINCE);
        assertThat(finding.outcome()).isEqualTo(NOT_MET);
        assertThat(finding.remark()).isEqualTo(Remark.of("since.never", List.of("BKTTG"), List.of()));
        assertThat(known().allComplete(1986, 2024).on(FIVE_SINCE).outcome()).isEqualTo(NOT_KNOWN);
    }

    @Test
    void heldIsMetByAnEarlierYearOnly() {
        var held = known().honour("BKT", 2020, 2015).on(HELD);
        assertThat(held.outcome()).isEqualTo(MET);
        assertThat(held.remark()).isEqualTo(Remark.of("held.met", List.of("BKT"), List.of(2015, 2020)));
        assertThat(held.evidence()).extracting(Evidence::year).containsExactly(2015, 2020);
        var sameYear = known().honour("BKT", 2025).on(HELD);
        assertThat(sameYear.outcome())
                .as("whether one of the year judged comes before it is for a person")
                .isEqualTo(TO_JUDGE);
        assertThat(sameYear.evidence()).extracting(Evidence::year).containsExactly(2025);
        assertThat(sameYear.remark())
                .isEqualTo(Remark.of("held.same-year", List.of("BKT"), List.of(2025))
                        .naming(List.of("QĐ 2025")));
        assertThat(known().honour("BKT", 2020, false, CommendationKind.CAMPAIGN)
                        .on(HELD)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
        assertThat(known().honour("BKT", 2020, false, CommendationKind.MERIT)
                        .on(HELD)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void neverHeldIsKnownOnlyOverAWorkingLife() {
        var never = known().complete(Register.PROVINCE_HONOURS, 1985, 2024).on(HELD);
        assertThat(never.outcome()).isEqualTo(NOT_MET);
        assertThat(never.remark()).isEqualTo(Remark.of("held.never", List.of("BKT"), List.of()));
        assertThat(known().complete(Register.PROVINCE_HONOURS, 1986, 2025)
                        .on(HELD)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void anAwardOfAnUnknownLevelIsNeverKnownToBeMissing() {
        assertThat(known().allComplete(1980, 2025)
                        .on(new Held(Set.of("NO-SUCH")))
                        .outcome())
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void wonCountsEachGivingWithinTheYears() {
        var two = known().honour("CTDT", 2021, 2025).on(TWO_FLAGS);
        assertThat(two.outcome()).isEqualTo(MET);
        assertThat(two.remark())
                .isEqualTo(Remark.of("won.met", List.of("CTDT"), List.of(2021, 2022, 2023, 2024, 2025), 2, 2, 5));
        assertThat(two.evidence()).hasSize(2);
        var one = known().honour("CTDT", 2020, 2025).on(TWO_FLAGS);
        assertThat(one.outcome()).isEqualTo(NOT_KNOWN);
        assertThat(one.evidence()).hasSize(1);
        assertThat(one.remark().key()).isEqualTo("eligibility.won.not-known");
        assertThat(one.remark().numbers()).containsExactly(1, 2, 5);
        var complete =
                known().honour("CTDT", 2020, 2025).allComplete(2021, 2025).on(TWO_FLAGS);
        assertThat(complete.outcome()).isEqualTo(NOT_MET);
        assertThat(complete.remark().key()).isEqualTo("eligibility.won.too-few");
        assertThat(known().honour("CTDT", 2020, 2025)
                        .allComplete(2022, 2025)
                        .on(TWO_FLAGS)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void wonAsksForDisciplineAndSinceToo() {
        var ownYear = known().honour("CTDT", 2023, 2025)
                .disciplined("2022-06-01", "2023-05-31")
                .on(TWO_FLAGS);
        assertThat(ownYear.outcome()).isEqualTo(TO_JUDGE);
        assertThat(ownYear.remark().key()).isEqualTo("eligibility.won.discipline-ended");
        assertThat(known().honour("CTDT", 2022, 2025)
                        .disciplined("2022-06-01", "2023-05-31")
                        .allComplete(2021, 2025)
                        .on(TWO_FLAGS)
                        .outcome())
                .isEqualTo(NOT_MET);
        var since = new Won(Set.of("CTDT"), 2, 5, "BKTTG");
        assertThat(known().honour("CTDT", 2022, 2025).on(since).remark().key())
                .isEqualTo("eligibility.since.not-known");
        assertThat(known().honour("CTDT", 2022, 2025)
                        .honour("BKTTG", 2021)
                        .on(since)
                        .outcome())
                .isEqualTo(MET);
        assertThat(known().honour("CTDT", 2022, 2025)
                        .honour("BKTTG", 2022)
                        .allComplete(2021, 2025)
                        .on(since)
                        .outcome())
                .isEqualTo(NOT_MET);
    }
}
