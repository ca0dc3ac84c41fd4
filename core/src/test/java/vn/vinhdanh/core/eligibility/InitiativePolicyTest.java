package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.catalogue.InitiativeLevel.GRASSROOTS;
import static vn.vinhdanh.core.catalogue.InitiativeLevel.NATION;
import static vn.vinhdanh.core.catalogue.InitiativeLevel.PROVINCE;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.Requirement.Initiatives;
import vn.vinhdanh.core.evidence.Register;

/** Recognised initiatives, their scope and their use. */
class InitiativePolicyTest {

    private static final Initiatives ONE_PROVINCIAL = new Initiatives(1, PROVINCE, PROVINCE, 3, null);
    private static final Initiatives TWO = new Initiatives(2, GRASSROOTS, GRASSROOTS, 2, null);

    @Test
    void exactlyEnoughIsMetOneShortIsNot() {
        var two = known().initiative(2025, GRASSROOTS, GRASSROOTS)
                .initiative(2024, GRASSROOTS, GRASSROOTS)
                .on(TWO);
        assertThat(two.outcome()).isEqualTo(MET);
        assertThat(two.evidence())
                .containsExactly(
                        new Evidence(Evidence.Kind.INITIATIVE, 2, 2024, "Sáng kiến 2024"),
                        new Evidence(Evidence.Kind.INITIATIVE, 1, 2025, "Sáng kiến 2025"));
        assertThat(two.remark()).isEqualTo(Remark.of("initiatives.met", List.of(), List.of(2024, 2025), 2, 2, 0, 0));
        var one = known().initiative(2025, GRASSROOTS, GRASSROOTS);
        assertThat(one.on(TWO).outcome()).isEqualTo(NOT_KNOWN);
        assertThat(one.on(TWO).remark().key()).isEqualTo("eligibility.initiatives.not-known");
        assertThat(one.complete(Register.INITIATIVES, 2025, 2025).on(TWO).outcome())
                .isEqualTo(NOT_KNOWN);
        var complete = one.complete(Register.INITIATIVES, 2024, 2024).on(TWO);
        assertThat(complete.outcome()).isEqualTo(NOT_MET);
        assertThat(complete.remark())
                .isEqualTo(Remark.of("initiatives.too-few", List.of(), List.of(2024, 2025), 1, 2, 0, 0));
    }

    @Test
    void onlyYearsOfTheSpanCount() {
        assertThat(known().initiative(2022, NATION, NATION).on(ONE_PROVINCIAL).outcome())
                .isEqualTo(NOT_KNOWN);
        assertThat(known().initiative(2023, NATION, NATION).on(ONE_PROVINCIAL).outcome())
                .isEqualTo(MET);
        assertThat(known().initiative(2026, NATION, NATION).on(ONE_PROVINCIAL).outcome())
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void bothRecognitionAndEffectMustReachTheLevel() {
        assertThat(known().initiative(2025, PROVINCE, PROVINCE)
                        .on(ONE_PROVINCIAL)
                        .outcome())
                .isEqualTo(MET);
        var low = known().initiative(2025, GRASSROOTS, PROVINCE).on(ONE_PROVINCIAL);
        assertThat(low.outcome()).isEqualTo(NOT_KNOWN);
        assertThat(low.remark().key()).isEqualTo("eligibility.initiatives.not-known-level");
        assertThat(low.evidence()).hasSize(1);
        var narrow = known().initiative(2025, PROVINCE, GRASSROOTS)
                .allComplete(2023, 2025)
                .on(ONE_PROVINCIAL);
        assertThat(narrow.outcome()).isEqualTo(NOT_MET);
        assertThat(narrow.remark().key()).isEqualTo("eligibility.initiatives.too-few-level");
        assertThat(narrow.remark().numbers()).containsExactly(0, 1, 1, 1);
    }

    @Test
    void reuseIsForTheCouncilWhateverItSupportedBefore() {
        var usedForTitle =
                known().initiative(2025, PROVINCE, PROVINCE, true, false).allComplete(2023, 2025);
        var usedForForm =
                known().initiative(2025, PROVINCE, PROVINCE, false, true).allComplete(2023, 2025);
        for (boolean title : List.of(true, false)) {
            for (var used : List.of(usedForTitle, usedForForm)) {
                var finding = used.on(ONE_PROVINCIAL, title, 2025, "2025-12-15", null);
                assertThat(finding.outcome()).isEqualTo(TO_JUDGE);
                assertThat(finding.remark().key()).isEqualTo("eligibility.initiatives.reused");
                assertThat(finding.article()).isEqualTo("Công văn số 5007/BNV-TĐKT năm 2023, mục III.5.c");
            }
        }
    }

    @Test
    void theUseRecordedForThisVeryProposalIsNoneBefore() {
        var forThis = known().initiative(
                        2025,
                        PROVINCE,
                        PROVINCE,
                        LocalDate.of(2025, 10, 1),
                        List.of(new NomineeFacts.UseFact("X", 2025)));
        assertThat(forThis.on(ONE_PROVINCIAL).outcome()).isEqualTo(MET);
        var lastYear = known().initiative(
                        2025,
                        PROVINCE,
                        PROVINCE,
                        LocalDate.of(2025, 10, 1),
                        List.of(new NomineeFacts.UseFact("X", 2024)));
        assertThat(lastYear.on(ONE_PROVINCIAL).outcome()).isEqualTo(TO_JUDGE);
    }

    @Test
    void oneRecognisedAfterTheDayOfReceptionDoesNotCountThen() {
        var late = known().initiative(2025, PROVINCE, PROVINCE, LocalDate.of(2025, 12, 16), List.of());
        assertThat(late.on(ONE_PROVINCIAL).outcome()).isEqualTo(NOT_KNOWN);
        var complete = late.allComplete(2023, 2025).on(ONE_PROVINCIAL);
        assertThat(complete.outcome()).isEqualTo(NOT_MET);
        assertThat(complete.remark().key()).isEqualTo("eligibility.initiatives.too-few-late");
        assertThat(known().initiative(2025, PROVINCE, PROVINCE, LocalDate.of(2025, 12, 15), List.of())
                        .on(ONE_PROVINCIAL)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void anUnusedOneBesideAReusedOneIsEnough() {
        assertThat(known().initiative(2025, PROVINCE, PROVINCE, true, false)
                        .initiative(2024, PROVINCE, PROVINCE)
                        .on(ONE_PROVINCIAL)
                        .outcome())
                .isEqualTo(MET);
        assertThat(known().initiative(2025, GRASSROOTS, GRASSROOTS, true, false)
                        .initiative(2024, GRASSROOTS, GRASSROOTS)
                        .on(TWO)
                        .outcome())
                .isEqualTo(TO_JUDGE);
    }

    @Test
    void disciplineAndSinceTakeYearsAway() {
        var ended = known().initiative(2024, PROVINCE, PROVINCE)
                .disciplined("2023-03-01", "2024-02-28")
                .on(ONE_PROVINCIAL);
        assertThat(ended.outcome()).isEqualTo(TO_JUDGE);
        assertThat(ended.remark().key()).isEqualTo("eligibility.initiatives.discipline-ended");
        assertThat(known().initiative(2023, PROVINCE, PROVINCE)
                        .disciplined("2023-03-01", "2024-02-28")
                        .on(ONE_PROVINCIAL)
                        .evidence())
                .as("who may not see disciplines must not learn of one by a number that is too small")
                .extracting(Evidence::kind)
                .containsExactly(Evidence.Kind.DISCIPLINE);
        var since = new Initiatives(1, PROVINCE, PROVINCE, 3, "BKTTG");
        assertThat(known().initiative(2024, PROVINCE, PROVINCE)
                        .on(since)
                        .remark()
                        .key())
                .isEqualTo("eligibility.since.not-known");
        assertThat(known().initiative(2024, PROVINCE, PROVINCE)
                        .honour("BKTTG", 2023)
                        .on(since)
                        .outcome())
                .isEqualTo(MET);
        assertThat(known().initiative(2024, PROVINCE, PROVINCE)
                        .honour("BKTTG", 2024)
                        .on(since)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
    }
}
