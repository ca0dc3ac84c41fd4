package vn.vinhdanh.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.vinhdanh.journeys.LoadedDemonstration.Count;

/** The demonstration as {@code --demo} loads it into an empty database, small. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadedDemonstrationTest {

    private LoadedDemonstration loaded;

    @BeforeAll
    void isLoaded() throws Exception {
        var missing = RunningPlatform.missing();
        assumeTrue(missing == null, "Journeys are skipped, " + missing);
        loaded = RunningPlatform.shared().loaded();
        assumeTrue(loaded != null, "A platform that runs already has been changed since");
    }

    private long count(Count what) {
        return Objects.requireNonNull(loaded).count(what);
    }

    @Test
    void everyTitleWasInForceAndWithinTheCompetenceOfTheAuthority() {
        assertThat(count(Count.HONOURS)).isBetween(280L, 1_600L);
        assertThat(count(Count.OUT_OF_FORCE_OR_COMPETENCE)).isZero();
        assertThat(count(Count.OF_UNITS_THAT_WERE_NOT)).isZero();
        assertThat(count(Count.NUMBERS_BELOW_THE_INVENTED_ONES)).isZero();
        assertThat(count(Count.DISTRICTS_AFTER_THEIR_END)).isZero();
        assertThat(count(Count.COMMUNES_BEFORE_THEIR_BEGINNING)).isZero();
    }

    @Test
    void theSeasonOf2021HasItsSixteenBlocsWithSignedPacts() {
        assertThat(count(Count.BLOCS_OF_2021_WITH_SIGNED_PACTS)).isEqualTo(16);
    }

    @Test
    void decisionsNameTheCampaignTheySumUp() {
        assertThat(count(Count.DECISIONS_OF_A_LONG_CAMPAIGN)).isPositive();
        assertThat(count(Count.DECISIONS_OF_YEARLY_CAMPAIGNS)).isPositive();
        assertThat(count(Count.DECISIONS_OF_NO_CAMPAIGN)).isPositive();
    }

    @Test
    void everythingIsMarkedAndSomeDecisionsHaveTheirPaper() {
        assertThat(count(Count.UNMARKED)).isZero();
        assertThat(count(Count.PAPERS)).isBetween(10L, 60L);
    }

    @Test
    void whatItsCitizensWroteCameInByTheDoorsOfTheInbox() {
        assertThat(count(Count.APPROVED_COMMENTS)).isPositive();
        assertThat(count(Count.ERROR_REPORTS)).isPositive();
    }

    @Test
    void whatIsKnownAsTextOnlyIsNoUnitOfTheDirectory() {
        assertThat(count(Count.UNITS_AS_TEXT)).isPositive();
        assertThat(count(Count.UNITS_AS_TEXT_OF_OTHER_NAMES)).isZero();
        assertThat(count(Count.UNITS_AS_TEXT_IN_THE_DIRECTORY)).isZero();
    }

    @Test
    void anAnnouncementWaitsForTheLeaderWhoHadNoPartInIt() {
        assertThat(count(Count.ARTICLES_WAITING)).isEqualTo(1);
        assertThat(count(Count.ARTICLES_WAITING_FOR_NO_LEADER)).isZero();
    }
}
