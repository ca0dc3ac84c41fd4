package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.catalogue.Headcount.ADVANCED;
import static vn.vinhdanh.core.catalogue.Headcount.DISCIPLINED;
import static vn.vinhdanh.core.catalogue.Headcount.FIGHTERS;
import static vn.vinhdanh.core.catalogue.Headcount.MEMBERS;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.catalogue.Requirement.CampaignLasted;
import vn.vinhdanh.core.catalogue.Requirement.Count;
import vn.vinhdanh.core.catalogue.Requirement.Judged;
import vn.vinhdanh.core.catalogue.Requirement.Share;
import vn.vinhdanh.core.catalogue.Requirement.Unblocked;
import vn.vinhdanh.core.evidence.Register;

/** Members of a collective, the length of a campaign, and what forbids a proposal. */
class CollectiveAndBlockingPolicyTest {

    private static final Share SEVENTY = new Share(ADVANCED, 70, false);
    private static final Share MORE_THAN_HALF = new Share(ADVANCED, 50, true);
    private static final Count ONE_FIGHTER = new Count(FIGHTERS, 1, null);
    private static final Count NOBODY_DISCIPLINED = new Count(DISCIPLINED, 0, 0);
    private static final Unblocked UNBLOCKED = new Unblocked();

    @Test
    void seventyPercentExactlyIsMetOneMemberShortIsNot() {
        var exact = known().members(2025, Map.of(MEMBERS, 40, ADVANCED, 28)).on(SEVENTY);
        assertThat(exact.outcome()).isEqualTo(MET);
        assertThat(exact.evidence()).containsExactly(new Evidence(Evidence.Kind.HEADCOUNT, 1, 2025, ""));
        assertThat(exact.remark())
                .isEqualTo(Remark.of("share.met", List.of(), List.of(2025), ADVANCED.ordinal(), 28, 40, 70));
        var oneShort = known().members(2025, Map.of(MEMBERS, 40, ADVANCED, 27)).on(SEVENTY);
        assertThat(oneShort.outcome()).isEqualTo(NOT_MET);
        assertThat(oneShort.remark().key()).isEqualTo("eligibility.share.too-few");
        assertThat(known().members(2025, Map.of(MEMBERS, 42, ADVANCED, 30))
                        .on(SEVENTY)
                        .outcome())
                .isEqualTo(MET);
        assertThat(known().members(2025, Map.of(MEMBERS, 42, ADVANCED, 29))
                        .on(SEVENTY)
                        .outcome())
                .isEqualTo(NOT_MET);
    }

    @Test
    void moreThanHalfIsNotHalf() {
        assertThat(known().members(2025, Map.of(MEMBERS, 40, ADVANCED, 20))
                        .on(MORE_THAN_HALF)
                        .outcome())
                .isEqualTo(NOT_MET);
        assertThat(known().members(2025, Map.of(MEMBERS, 40, ADVANCED, 21))
                        .on(MORE_THAN_HALF)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void aCountThatWasNotCertifiedIsNotKnown() {
        var otherYear = known().members(2024, Map.of(MEMBERS, 40, ADVANCED, 40)).on(SEVENTY);
        assertThat(otherYear.outcome()).isEqualTo(NOT_KNOWN);
        assertThat(otherYear.remark())
                .isEqualTo(Remark.of("count.not-known", List.of(), List.of(2025), ADVANCED.ordinal()));
        assertThat(known().members(2025, Map.of(MEMBERS, 40)).on(SEVENTY).outcome())
                .isEqualTo(NOT_KNOWN);
        assertThat(known().members(2025, Map.of(ADVANCED, 40)).on(SEVENTY).outcome())
                .isEqualTo(NOT_KNOWN);
        assertThat(known().members(2025, Map.of(MEMBERS, 0, ADVANCED, 0))
                        .on(SEVENTY)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
        assertThat(known().on(ONE_FIGHTER).outcome()).isEqualTo(NOT_KNOWN);
        assertThat(known().on(ONE_FIGHTER).evidence()).isEmpty();
    }

    @Test
    void theLatestCertificateOfAYearIsRead() {
        assertThat(known().members(2025, Map.of(MEMBERS, 40, ADVANCED, 10))
                        .members(2025, Map.of(MEMBERS, 40, ADVANCED, 30))
                        .on(SEVENTY)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void atLeastOneAndAtMostNone() {
        assertThat(known().members(2025, Map.of(FIGHTERS, 1)).on(ONE_FIGHTER).outcome())
                .isEqualTo(MET);
        var none = known().members(2025, Map.of(FIGHTERS, 0)).on(ONE_FIGHTER);
        assertThat(none.outcome()).isEqualTo(NOT_MET);
        assertThat(none.remark())
                .isEqualTo(Remark.of("count.too-few", List.of(), List.of(2025), FIGHTERS.ordinal(), 0, 1));
        var clean = known().members(2025, Map.of(DISCIPLINED, 0)).on(NOBODY_DISCIPLINED);
        assertThat(clean.outcome()).isEqualTo(MET);
        assertThat(clean.remark())
                .isEqualTo(Remark.of("count.met", List.of(), List.of(2025), DISCIPLINED.ordinal(), 0, 0));
        var one = known().members(2025, Map.of(DISCIPLINED, 1)).on(NOBODY_DISCIPLINED);
        assertThat(one.outcome()).isEqualTo(NOT_MET);
        assertThat(one.remark())
                .isEqualTo(Remark.of("count.too-many", List.of(), List.of(2025), DISCIPLINED.ordinal(), 1, 0));
    }

    @Test
    void aCampaignOfThreeYearsIsLongEnough() {
        var asked = new CampaignLasted(3);
        var met = known().on(asked, true, 2025, "2025-12-15", 3);
        assertThat(met.outcome()).isEqualTo(MET);
        assertThat(met.remark()).isEqualTo(Remark.of("campaign.met", List.of(), List.of(), 3, 3));
        var tooShort = known().on(asked, true, 2025, "2025-12-15", 2);
        assertThat(tooShort.outcome()).isEqualTo(NOT_MET);
        assertThat(tooShort.remark()).isEqualTo(Remark.of("campaign.too-short", List.of(), List.of(), 3, 2));
        var unknown = known().on(asked);
        assertThat(unknown.outcome()).isEqualTo(NOT_KNOWN);
        assertThat(unknown.remark()).isEqualTo(Remark.of("campaign.not-known", List.of(), List.of(), 3));
    }

    @Test
    void nobodyIsFreeOfProceedingsUntilTheRegistersAreComplete() {
        var unknown = known().on(UNBLOCKED);
        assertThat(unknown.outcome()).isEqualTo(NOT_KNOWN);
        assertThat(unknown.remark()).isEqualTo(Remark.of("unblocked.not-known", List.of(), List.of(2025)));
        var nextYear = known().allComplete(2025, 2025).on(UNBLOCKED, true, 2025, "2026-01-15", null);
        assertThat(nextYear.outcome()).isEqualTo(NOT_KNOWN);
        assertThat(nextYear.remark().years()).containsExactly(2026);
        var free = known().allComplete(2025, 2025).on(UNBLOCKED);
        assertThat(free.outcome()).isEqualTo(MET);
        assertThat(free.remark()).isEqualTo(Remark.of("unblocked.met"));
        assertThat(known().complete(Register.DISCIPLINES, 2025, 2025)
                        .on(UNBLOCKED)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
        assertThat(known().complete(Register.PROCEEDINGS, 2025, 2025)
                        .on(UNBLOCKED)
                        .outcome())
                .isEqualTo(NOT_KNOWN);
    }

    @Test
    void aDisciplineInForceOnTheDayOfReceptionBlocks() {
        for (var inForce : List.of("2025-12-15", "2025-01-10")) {
            var finding = known().allComplete(2025, 2025)
                    .disciplined(inForce, "2026-01-09")
                    .on(UNBLOCKED);
            assertThat(finding.outcome()).isEqualTo(NOT_MET);
            assertThat(finding.remark()).isEqualTo(Remark.of("unblocked.disciplined"));
            assertThat(finding.evidence()).extracting(Evidence::kind).containsExactly(Evidence.Kind.DISCIPLINE);
        }
        assertThat(known().allComplete(2025, 2025)
                        .disciplined("2025-01-01", "2025-12-15")
                        .on(UNBLOCKED)
                        .outcome())
                .isEqualTo(NOT_MET);
        assertThat(known().allComplete(2025, 2025)
                        .disciplined("2025-01-01", "2025-12-14")
                        .on(UNBLOCKED)
                        .outcome())
                .isEqualTo(MET);
        assertThat(known().allComplete(2025, 2025)
                        .disciplined("2025-12-16", "2026-12-15")
                        .on(UNBLOCKED)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void anOpenProceedingBlocksAndAnUncertainEntryIsForAPersonToSettle() {
        var open = known().allComplete(2025, 2025)
                .proceeding("2025-12-15", null, true)
                .on(UNBLOCKED);
        assertThat(open.outcome()).isEqualTo(NOT_MET);
        assertThat(open.remark()).isEqualTo(Remark.of("unblocked.open"));
        assertThat(open.evidence()).containsExactly(new Evidence(Evidence.Kind.PROCEEDING, 1, 2025, "Thanh tra"));
        assertThat(known().allComplete(2025, 2025)
                        .proceeding("2025-12-16", null, true)
                        .on(UNBLOCKED)
                        .outcome())
                .isEqualTo(MET);
        assertThat(known().allComplete(2025, 2025)
                        .proceeding("2025-03-01", "2025-12-15", true)
                        .on(UNBLOCKED)
                        .outcome())
                .isEqualTo(MET);
        assertThat(known().allComplete(2025, 2025)
                        .proceeding("2025-03-01", "2025-12-16", true)
                        .on(UNBLOCKED)
                        .outcome())
                .isEqualTo(NOT_MET);
        var uncertain = known().proceeding("2025-03-01", null, false).on(UNBLOCKED);
        assertThat(uncertain.outcome()).isEqualTo(TO_JUDGE);
        assertThat(uncertain.remark()).isEqualTo(Remark.of("unblocked.uncertain"));
    }

    @Test
    void whatOnlyAPersonCanJudgeIsNeverPassed() {
        var finding = known().allComplete(1980, 2026).on(new Judged());
        assertThat(finding.outcome()).isEqualTo(TO_JUDGE);
        assertThat(finding.remark()).isEqualTo(Remark.of("judged"));
    }
}
