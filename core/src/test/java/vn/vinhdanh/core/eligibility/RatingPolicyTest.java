package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.catalogue.Rating.COMPLETED;
import static vn.vinhdanh.core.catalogue.Rating.EXCELLENT;
import static vn.vinhdanh.core.catalogue.Rating.GOOD;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.Requirement.Rated;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.shared.CommendationKind;

/** Ratings of years in a row. */
class RatingPolicyTest {

    private static final Rated TWO_YEARS = new Rated(EXCELLENT, 2, Set.of(), null);
    private static final Rated GOOD_THIS_YEAR = new Rated(GOOD, 1, Set.of(), null);
    private static final Rated OR_TITLE = new Rated(EXCELLENT, 2, Set.of("TTLDXS"), null);

    @Test
    void aRatingAsGoodOrBetterIsEnough() {
        assertThat(known().rated(GOOD, 2025).on(GOOD_THIS_YEAR).outcome()).isEqualTo(MET);
        assertThat(known().rated(EXCELLENT, 2025).on(GOOD_THIS_YEAR).outcome()).isEqualTo(MET);
        var lower = known().rated(COMPLETED, 2025).on(GOOD_THIS_YEAR);
        assertThat(lower.outcome()).isEqualTo(NOT_MET);
        assertThat(lower.remark()).isEqualTo(Remark.of("rated.lower", List.of(), List.of(2025), GOOD.ordinal()));
        assertThat(lower.evidence()).containsExactly(new Evidence(Evidence.Kind.RATING, 1, 2025, ""));
    }

    @Test
    void bothYearsInARowAreMetOneShortIsNot() {
        var both = known().rated(EXCELLENT, 2025, 2024).on(TWO_YEARS);
        assertThat(both.outcome()).isEqualTo(MET);
        assertThat(both.remark()).isEqualTo(Remark.of("rated.met", List.of(), List.of(2024, 2025), 0));
        assertThat(both.evidence()).extracting(Evidence::id).containsExactly(2L, 1L);
        assertThat(known().rated(EXCELLENT, 2025)
                        .rated(GOOD, 2024)
                        .on(TWO_YEARS)
                        .outcome())
                .isEqualTo(NOT_MET);
        assertThat(known().rated(EXCELLENT, 2025, 2023).on(TWO_YEARS).outcome()).isEqualTo(NOT_KNOWN);
    }

    @Test
    void aYearWithoutRatingIsNotKnownUnlessTheRegisterIsComplete() {
        var unknown = known().rated(EXCELLENT, 2025).on(TWO_YEARS);
        assertThat(unknown.outcome()).isEqualTo(NOT_KNOWN);
        assertThat(unknown.remark()).isEqualTo(Remark.of("rated.not-in-register", List.of(), List.of(2024), 0));
        var complete = known().rated(EXCELLENT, 2025)
                .complete(Register.RATINGS, 2024, 2024)
                .on(TWO_YEARS);
        assertThat(complete.outcome()).isEqualTo(NOT_MET);
        assertThat(complete.remark()).isEqualTo(Remark.of("rated.not-rated", List.of(), List.of(2024), 0));
    }

    @Test
    void aTitleStandsInForTheRatingOfItsYear() {
        var finding = known().rated(EXCELLENT, 2025).honour("TTLDXS", 2024).on(OR_TITLE);
        assertThat(finding.outcome()).isEqualTo(MET);
        assertThat(finding.evidence())
                .extracting(Evidence::kind)
                .containsExactly(Evidence.Kind.HONOUR, Evidence.Kind.RATING);
        assertThat(finding.remark().awards()).containsExactly("TTLDXS");
        var longer = known().rated(EXCELLENT, 2025)
                .honour("TTLDXS", 2024, false, CommendationKind.MERIT)
                .on(OR_TITLE);
        assertThat(longer.outcome()).as("of a longer period people judge").isEqualTo(TO_JUDGE);
        assertThat(longer.remark())
                .isEqualTo(Remark.of("instead.period", List.of("TTLDXS"), List.of(2024))
                        .naming(List.of("QĐ 2024")));
        assertThat(known().rated(EXCELLENT, 2025)
                        .honour("TTLDXS", 2023)
                        .on(OR_TITLE)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void maternityLeaveCountsAsTime() {
        var bridged =
                known().onMaternityLeave(2024, null).rated(EXCELLENT, 2025).on(TWO_YEARS);
        assertThat(bridged.outcome())
                .as("it counts as time, but nobody has said how well it was done")
                .isEqualTo(TO_JUDGE);
        assertThat(bridged.remark()).isEqualTo(Remark.of("rated.maternity", List.of(), List.of(2024), 0));
        assertThat(bridged.article()).isEqualTo("Nghị định 152/2025/NĐ-CP, Điều 4, khoản 5");
        assertThat(bridged.evidence()).hasSize(2);
        var alone = known().onMaternityLeave(2025, null).on(GOOD_THIS_YEAR);
        assertThat(alone.outcome()).isEqualTo(TO_JUDGE);
        assertThat(alone.remark().key()).isEqualTo("eligibility.rated.maternity");
        assertThat(known().onMaternityLeave(2025, EXCELLENT).on(GOOD_THIS_YEAR).outcome())
                .isEqualTo(MET);
        assertThat(known().onMaternityLeave(2025, COMPLETED).on(GOOD_THIS_YEAR).outcome())
                .isEqualTo(NOT_MET);
        assertThat(known().onMaternityLeave(2024, null)
                        .rated(GOOD, 2025)
                        .on(TWO_YEARS)
                        .outcome())
                .isEqualTo(NOT_MET);
    }

    @Test
    void aRatingMissingWithoutLeaveIsNotLeave() {
        var none = known();
        none.rated(EXCELLENT, 2025);
        assertThat(none.on(TWO_YEARS).outcome()).isEqualTo(NOT_KNOWN);
    }

    @Test
    void yearsBeforeTheEndOfADisciplineDoNotCount() {
        var before = known().rated(EXCELLENT, 2024, 2025)
                .disciplined("2024-03-01", "2025-02-28")
                .on(TWO_YEARS);
        assertThat(before.outcome()).isEqualTo(NOT_MET);
        assertThat(before.remark()).isEqualTo(Remark.of("rated.disciplined", List.of(), List.of(2024), 0));
        assertThat(before.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.DISCIPLINE);
        var ended = known().rated(EXCELLENT, 2024, 2025)
                .disciplined("2023-03-01", "2024-02-28")
                .on(TWO_YEARS);
        assertThat(ended.outcome()).isEqualTo(TO_JUDGE);
        assertThat(ended.remark().key()).isEqualTo("eligibility.rated.discipline-ended");
        assertThat(ended.evidence()).extracting(Evidence::kind).contains(Evidence.Kind.DISCIPLINE);
        var leave = known().onMaternityLeave(2024, null)
                .rated(EXCELLENT, 2025)
                .disciplined("2023-03-01", "2024-02-28")
                .on(TWO_YEARS);
        assertThat(leave.outcome()).isEqualTo(TO_JUDGE);
        var onlyDoubtful = known().onMaternityLeave(2025, null)
                .rated(EXCELLENT, 2024)
                .disciplined("2023-03-01", "2024-02-28")
                .on(TWO_YEARS);
        assertThat(onlyDoubtful.outcome()).isEqualTo(TO_JUDGE);
        assertThat(onlyDoubtful.remarks())
                .containsExactly(
                        Remark.of("rated.discipline-ended", List.of(), List.of(2024), 0),
                        Remark.of("rated.maternity", List.of(), List.of(2025), 0));
        assertThat(onlyDoubtful.article())
                .isEqualTo("Nghị định 152/2025/NĐ-CP, Điều 4, khoản 4; Nghị định 152/2025/NĐ-CP, Điều 4, khoản 5");
    }

    @Test
    void onlyYearsSinceTheAwardCount() {
        var since = new Rated(EXCELLENT, 2, Set.of(), "BKT");
        assertThat(known().rated(EXCELLENT, 2024, 2025).on(since).remark().key())
                .isEqualTo("eligibility.since.not-known");
        assertThat(known().rated(EXCELLENT, 2024, 2025)
                        .honour("BKT", 2023)
                        .on(since)
                        .outcome())
                .isEqualTo(MET);
        var late = known().rated(EXCELLENT, 2024, 2025).honour("BKT", 2024).on(since);
        assertThat(late.outcome()).isEqualTo(NOT_MET);
        assertThat(late.remark().key()).isEqualTo("eligibility.rated.before-since");
    }
}
