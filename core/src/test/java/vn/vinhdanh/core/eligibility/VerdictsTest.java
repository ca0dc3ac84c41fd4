package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.catalogue.InitiativeLevel.GRASSROOTS;
import static vn.vinhdanh.core.catalogue.Rating.COMPLETED;
import static vn.vinhdanh.core.catalogue.Rating.EXCELLENT;
import static vn.vinhdanh.core.catalogue.Rating.GOOD;
import static vn.vinhdanh.core.eligibility.Known.clause;
import static vn.vinhdanh.core.eligibility.Known.given;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Known.standard;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;
import static vn.vinhdanh.core.shared.CommendationKind.CAMPAIGN;
import static vn.vinhdanh.core.shared.CommendationKind.CAREER;
import static vn.vinhdanh.core.shared.CommendationKind.MERIT;
import static vn.vinhdanh.core.shared.CommendationKind.SUDDEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.catalogue.Requirement.Consecutive;
import vn.vinhdanh.core.catalogue.Requirement.Held;
import vn.vinhdanh.core.catalogue.Requirement.Initiatives;
import vn.vinhdanh.core.catalogue.Requirement.Rated;
import vn.vinhdanh.core.catalogue.Requirement.Unblocked;
import vn.vinhdanh.core.catalogue.Requirement.Won;
import vn.vinhdanh.core.catalogue.Sureness;
import vn.vinhdanh.core.evidence.Register;
import vn.vinhdanh.core.organisation.Forces;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;

/** What a lawyer would ask: never met nor refused where it is not so, each with the sentence that is true of the case. */
class VerdictsTest {

    private static final Consecutive THREE = new Consecutive(Set.of("CSTDCS"), 3, null);
    private static final Consecutive ONE = new Consecutive(Set.of("LDTT"), 1, null);
    private static final Consecutive FIVE_SINCE = new Consecutive(Set.of("TTLDXS"), 5, "BKTTG");
    private static final Held HELD = new Held(Set.of("BKT"));
    private static final Won TWO_FLAGS = new Won(Set.of("CTDT"), 2, 5, null);
    private static final Rated TWO_YEARS = new Rated(EXCELLENT, 2, Set.of(), null);
    private static final Rated FIVE_OR_TITLE = new Rated(GOOD, 5, Set.of("TTLDXS"), null);
    private static final Initiatives TWO = new Initiatives(2, GRASSROOTS, GRASSROOTS, 2, null);

    /** A case: what is known, what is asked, what must come out and be said. */
    private record Case(String name, Known known, Requirement asked, Outcome outcome, String... remarks) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Known three() {
        return known().honour("CSTDCS", 2023, 2024, 2025);
    }

    private static Known two() {
        return known().honour("CSTDCS", 2023, 2024).allComplete(1980, 2025);
    }

    static Stream<Case> cases() {
        return Stream.of(
                // a decision awaiting approval is neither given nor missing
                new Case("the year in a draft", two().awaiting("CSTDCS", 2025), THREE, NOT_KNOWN, "instead.awaiting"),
                new Case(
                        "two years in drafts",
                        known().honour("CSTDCS", 2025)
                                .awaiting("CSTDCS", 2023, 2024)
                                .allComplete(1980, 2025),
                        THREE,
                        NOT_KNOWN,
                        "instead.awaiting"),
                new Case(
                        "a draft beside the same approved",
                        three().awaiting("CSTDCS", 2025),
                        THREE,
                        MET,
                        "consecutive.met"),
                new Case(
                        "held in a draft",
                        known().awaiting("BKT", 2020).allComplete(1980, 2025),
                        HELD,
                        NOT_KNOWN,
                        "instead.awaiting"),
                new Case(
                        "counted from an award in a draft",
                        known().awaiting("BKTTG", 2019)
                                .honour("TTLDXS", 2021, 2022, 2023, 2024, 2025)
                                .allComplete(1980, 2025),
                        FIVE_SINCE,
                        NOT_KNOWN,
                        "instead.awaiting"),
                new Case(
                        "one of two flags in a draft",
                        known().honour("CTDT", 2022).awaiting("CTDT", 2024).allComplete(1980, 2025),
                        TWO_FLAGS,
                        NOT_KNOWN,
                        "won.not-known",
                        "instead.awaiting"),
                new Case(
                        "two flags needed, none given, one in a draft",
                        known().awaiting("CTDT", 2024).allComplete(1980, 2025),
                        TWO_FLAGS,
                        NOT_MET,
                        "won.too-few",
                        "instead.awaiting"),
                new Case(
                        "a title in a draft in place of a rating",
                        known().rated(GOOD, 2021, 2022, 2023, 2024)
                                .awaiting("TTLDXS", 2025)
                                .allComplete(1980, 2025),
                        FIVE_OR_TITLE,
                        NOT_KNOWN,
                        "instead.awaiting"),
                // annulled: it was given, and does not stand
                new Case(
                        "an annulled year",
                        two().annulled("CSTDCS", 2025, "77/QĐ-UBND"),
                        THREE,
                        NOT_MET,
                        "instead.annulled"),
                new Case(
                        "an annulled year, register open",
                        known().honour("CSTDCS", 2023, 2024).annulled("CSTDCS", 2025, "77/QĐ-UBND"),
                        THREE,
                        NOT_KNOWN,
                        "instead.annulled"),
                new Case(
                        "held and annulled",
                        known().annulled("BKT", 2020, "77/QĐ-UBND").allComplete(1980, 2025),
                        HELD,
                        NOT_MET,
                        "instead.annulled"),
                new Case(
                        "annulled, and given again",
                        three().annulled("CSTDCS", 2025, "77/QĐ-UBND"),
                        THREE,
                        MET,
                        "consecutive.met"),
                new Case(
                        "counted from an annulled award",
                        known().annulled("BKTTG", 2019, "77/QĐ-TTg")
                                .honour("TTLDXS", 2021, 2022, 2023, 2024, 2025)
                                .allComplete(1980, 2025),
                        FIVE_SINCE,
                        NOT_MET,
                        "instead.annulled"),
                // decided after the day of reception: not held then
                new Case(
                        "decided the day after",
                        two().decided("CSTDCS", 2025, "2025-12-16"),
                        THREE,
                        NOT_MET,
                        "instead.decided-after"),
                new Case(
                        "decided on the day",
                        two().decided("CSTDCS", 2025, "2025-12-15"),
                        THREE,
                        MET,
                        "consecutive.met"),
                new Case(
                        "decided the day after, register open",
                        known().honour("CSTDCS", 2023, 2024).decided("CSTDCS", 2025, "2025-12-16"),
                        THREE,
                        NOT_KNOWN,
                        "instead.decided-after"),
                new Case(
                        "held by a decision still to come",
                        known().decided("BKT", 2020, "2026-02-01").allComplete(1980, 2025),
                        HELD,
                        NOT_MET,
                        "instead.decided-after"),
                new Case(
                        "counted from an award decided later",
                        known().decided("BKTTG", 2020, "2026-01-05")
                                .honour("TTLDXS", 2021, 2022, 2023, 2024, 2025)
                                .allComplete(1980, 2025),
                        FIVE_SINCE,
                        NOT_MET,
                        "instead.decided-after"),
                // thematic and sudden merit
                new Case(
                        "held for a campaign only",
                        known().honour("BKT", 2020, true, CAMPAIGN).allComplete(1980, 2025),
                        HELD,
                        NOT_MET,
                        "instead.thematic"),
                new Case(
                        "flags of campaigns",
                        known().honour("CTDT", 2022)
                                .honour("CTDT", 2024, true, CAMPAIGN)
                                .allComplete(1980, 2025),
                        TWO_FLAGS,
                        NOT_MET,
                        "won.too-few",
                        "instead.thematic"),
                // units taken over
                new Case(
                        "a year of a predecessor",
                        known().honour("CSTDCS", 2025)
                                .ofPredecessor("CSTDCS", 2023, 2024)
                                .began(2025)
                                .allComplete(1980, 2025),
                        THREE,
                        TO_JUDGE,
                        "instead.predecessor"),
                new Case(
                        "a year before it began, nothing known of predecessors",
                        known().honour("CSTDCS", 2025).began(2025).allComplete(1980, 2025),
                        THREE,
                        NOT_KNOWN,
                        "consecutive.of-predecessors"),
                new Case(
                        "one year of a predecessor, one of nobody",
                        known().honour("CSTDCS", 2025)
                                .ofPredecessor("CSTDCS", 2024)
                                .began(2025)
                                .allComplete(1980, 2025),
                        THREE,
                        NOT_KNOWN,
                        "consecutive.of-predecessors",
                        "instead.predecessor"),
                new Case(
                        "a year of its own without it",
                        known().honour("CSTDCS", 2025)
                                .ofPredecessor("CSTDCS", 2023)
                                .began(2023)
                                .allComplete(1980, 2025),
                        THREE,
                        NOT_MET,
                        "consecutive.not-given",
                        "instead.predecessor"),
                new Case(
                        "held by a predecessor",
                        known().ofPredecessor("BKT", 2018).began(2025).allComplete(1980, 2025),
                        HELD,
                        TO_JUDGE,
                        "instead.predecessor"),
                new Case(
                        "held by nobody known, with predecessors",
                        known().began(2025).allComplete(1980, 2025),
                        HELD,
                        NOT_KNOWN,
                        "held.not-known"),
                new Case(
                        "flags of both",
                        known().honour("CTDT", 2025)
                                .ofPredecessor("CTDT", 2022)
                                .began(2024)
                                .allComplete(1980, 2025),
                        TWO_FLAGS,
                        TO_JUDGE,
                        "won.not-known",
                        "instead.predecessor"),
                new Case(
                        "ratings of years before it began",
                        known().rated(GOOD, 2024, 2025).began(2023).allComplete(1980, 2025),
                        FIVE_OR_TITLE,
                        NOT_KNOWN,
                        "rated.of-predecessors"),
                new Case(
                        "titles of a predecessor in place of ratings",
                        known().rated(GOOD, 2023, 2024, 2025)
                                .ofPredecessor("TTLDXS", 2021, 2022)
                                .began(2023)
                                .allComplete(1980, 2025),
                        FIVE_OR_TITLE,
                        TO_JUDGE,
                        "instead.predecessor"),
                // school years
                new Case(
                        "three school years, received in December",
                        known().schoolYears("CSTDCS", 2023, 2024, 2025),
                        THREE,
                        TO_JUDGE,
                        "consecutive.school-year-only"),
                new Case(
                        "three school years, and a fourth begun",
                        known().schoolYears("CSTDCS", 2023, 2024, 2025)
                                .honour(
                                        "CSTDCS",
                                        2026,
                                        true,
                                        MERIT,
                                        new NomineeFacts.Given(
                                                2025,
                                                true,
                                                LocalDate.of(2025, 12, 1),
                                                NomineeFacts.Standing.STANDS,
                                                "",
                                                false)),
                        THREE,
                        MET,
                        "consecutive.met"),
                new Case(
                        "a school year in a draft fills half of the gap",
                        known().honour("CSTDCS", 2023)
                                .awaitingSchoolYear("CSTDCS", 2025)
                                .honour("CSTDCS", 2025)
                                .allComplete(1980, 2025),
                        THREE,
                        NOT_KNOWN,
                        "instead.awaiting-school-year"),
                new Case(
                        "the title of the school year in place of ratings",
                        known().schoolYears("TTLDXS", 2021, 2022, 2023, 2024, 2025),
                        FIVE_OR_TITLE,
                        TO_JUDGE,
                        "rated.school-year-only"),
                new Case(
                        "half of a year without a rating filled by the school year after",
                        known().rated(GOOD, 2021, 2022, 2023, 2025)
                                .schoolYears("TTLDXS", 2025)
                                .allComplete(1980, 2025),
                        FIVE_OR_TITLE,
                        TO_JUDGE,
                        "rated.school-year"),
                // an honour for several years
                new Case(
                        "two years in one honour",
                        known().honour("CSTDCS", 2023)
                                .period("CSTDCS", 2024, 2025)
                                .allComplete(1980, 2025),
                        THREE,
                        TO_JUDGE,
                        "instead.period"),
                new Case(
                        "all years in one honour",
                        known().period("CSTDCS", 2023, 2025).allComplete(1980, 2025),
                        THREE,
                        TO_JUDGE,
                        "instead.period"),
                new Case(
                        "an honour for years that end after the year judged",
                        two().honour(
                                        "CSTDCS",
                                        2026,
                                        false,
                                        MERIT,
                                        given(2025, LocalDate.of(2025, 11, 1), NomineeFacts.Standing.STANDS)),
                        THREE,
                        TO_JUDGE,
                        "instead.period"),
                new Case(
                        "an honour for years decided after the day of reception",
                        two().period("CSTDCS", 2025, 2026),
                        THREE,
                        NOT_MET,
                        "instead.decided-after"),
                new Case(
                        "one of the years in no honour",
                        known().period("CSTDCS", 2024, 2025).allComplete(1980, 2025),
                        THREE,
                        NOT_MET,
                        "consecutive.not-given",
                        "instead.period"),
                new Case(
                        "two years in one honour in a draft",
                        known().honour("CSTDCS", 2023)
                                .period("CSTDCS", 2024, 2025, NomineeFacts.Standing.AWAITING)
                                .allComplete(1980, 2025),
                        THREE,
                        NOT_KNOWN,
                        "instead.awaiting"),
                new Case(
                        "two years in one honour that was annulled",
                        known().honour("CSTDCS", 2023)
                                .period("CSTDCS", 2024, 2025, NomineeFacts.Standing.ANNULLED)
                                .allComplete(1980, 2025),
                        THREE,
                        NOT_MET,
                        "instead.annulled"),
                new Case(
                        "a title for several years in place of ratings",
                        known().rated(GOOD, 2021, 2022, 2023)
                                .period("TTLDXS", 2024, 2025)
                                .allComplete(1980, 2025),
                        FIVE_OR_TITLE,
                        TO_JUDGE,
                        "instead.period"),
                new Case(
                        "a flag for years that lie partly before the span",
                        known().period("CTDT", 2019, 2022).honour("CTDT", 2025).allComplete(1980, 2025),
                        TWO_FLAGS,
                        TO_JUDGE,
                        "won.period"),
                new Case(
                        "a flag for years within the span",
                        known().period("CTDT", 2021, 2023).honour("CTDT", 2025),
                        TWO_FLAGS,
                        MET,
                        "won.met"),
                new Case(
                        "counted from an award for years up to the year judged",
                        known().period("BKTTG", 2020, 2025)
                                .honour("TTLDXS", 2021, 2022, 2023, 2024, 2025)
                                .allComplete(1980, 2025),
                        FIVE_SINCE,
                        TO_JUDGE,
                        "instead.period"),
                new Case(
                        "school years after a calendar year",
                        known().honour("CSTDCS", 2023).schoolYears("CSTDCS", 2024, 2025),
                        THREE,
                        TO_JUDGE,
                        "consecutive.school-year"),
                new Case(
                        "a calendar year after school years",
                        known().schoolYears("CSTDCS", 2023, 2024).honour("CSTDCS", 2025),
                        THREE,
                        TO_JUDGE,
                        "consecutive.school-year"),
                new Case(
                        "half of the gap filled by the school year after",
                        known().honour("CSTDCS", 2023)
                                .schoolYears("CSTDCS", 2025)
                                .allComplete(1980, 2025),
                        THREE,
                        TO_JUDGE,
                        "consecutive.school-year"),
                new Case(
                        "one school year for one year",
                        known().schoolYears("LDTT", 2025),
                        ONE,
                        TO_JUDGE,
                        "consecutive.school-year-only"),
                new Case(
                        "a flag of the school year at the edge of the span",
                        known().schoolYears("CTDT", 2021).honour("CTDT", 2025).allComplete(1980, 2025),
                        TWO_FLAGS,
                        TO_JUDGE,
                        "won.school-year"),
                new Case(
                        "a school year's title among ratings",
                        known().rated(GOOD, 2021, 2022, 2023, 2024).schoolYears("TTLDXS", 2025),
                        FIVE_OR_TITLE,
                        TO_JUDGE,
                        "rated.school-year"),
                // maternity leave
                new Case(
                        "no title in a year on leave",
                        known().honour("CSTDCS", 2023, 2025)
                                .onMaternityLeave(2024, null)
                                .allComplete(1980, 2025),
                        THREE,
                        TO_JUDGE,
                        "consecutive.maternity"),
                new Case(
                        "on leave and rated well",
                        known().onMaternityLeave(2024, EXCELLENT).rated(EXCELLENT, 2025),
                        TWO_YEARS,
                        MET,
                        "rated.met"),
                new Case(
                        "on leave both years",
                        known().onMaternityLeave(2024, null)
                                .onMaternityLeave(2025, null)
                                .allComplete(1980, 2025),
                        TWO_YEARS,
                        TO_JUDGE,
                        "rated.maternity"),
                new Case(
                        "on leave, and lower the other year",
                        known().onMaternityLeave(2024, null)
                                .rated(COMPLETED, 2025)
                                .allComplete(1980, 2025),
                        TWO_YEARS,
                        NOT_MET,
                        "rated.lower",
                        "rated.maternity"),
                // years before the end of a discipline
                new Case(
                        "held before a discipline that ended in between",
                        known().honour("BKT", 2018)
                                .disciplined("2020-03-01", "2021-02-28")
                                .allComplete(1980, 2025),
                        HELD,
                        TO_JUDGE,
                        "held.discipline-ended"),
                new Case(
                        "held before a discipline, and after it again",
                        known().honour("BKT", 2018, 2023).disciplined("2020-03-01", "2021-02-28"),
                        HELD,
                        MET,
                        "held.met"),
                new Case(
                        "a flag of a year before the end of a discipline",
                        known().honour("CTDT", 2021, 2025)
                                .disciplined("2021-05-01", "2022-04-30")
                                .allComplete(1980, 2025),
                        TWO_FLAGS,
                        NOT_MET,
                        "won.disciplined"),
                // the other door of a year: an award in place of the rating, of a register that is not complete
                new Case(
                        "not rated, and the titles not declared",
                        known().rated(GOOD, 2021, 2022, 2023, 2024).complete(Register.RATINGS, 1980, 2025),
                        FIVE_OR_TITLE,
                        NOT_KNOWN,
                        "rated.not-in-register"),
                new Case(
                        "rated lower, and the titles not declared",
                        known().rated(GOOD, 2021, 2022, 2023, 2024)
                                .rated(COMPLETED, 2025)
                                .complete(Register.RATINGS, 1980, 2025),
                        FIVE_OR_TITLE,
                        NOT_KNOWN,
                        "rated.lower-unless-award"),
                // a streak that has been rewarded
                new Case("a year rewarded before", three().honour("X", 2024), THREE, TO_JUDGE, "used-up"),
                new Case(
                        "a reward that awaits approval",
                        three().awaiting("X", 2024),
                        THREE,
                        NOT_KNOWN,
                        "used-up.awaiting"),
                new Case(
                        "a reward decided after the day of reception",
                        three().decided("X", 2024, "2025-12-16"),
                        THREE,
                        TO_JUDGE,
                        "used-up.later"),
                new Case(
                        "a reward of a unit taken over",
                        three().ofPredecessor("X", 2024).began(2022),
                        THREE,
                        TO_JUDGE,
                        "used-up.predecessor"),
                new Case(
                        "rewarded, and again in a draft",
                        three().honour("X", 2023).awaiting("X", 2024),
                        THREE,
                        NOT_KNOWN,
                        "used-up.awaiting",
                        "used-up"),
                new Case(
                        "rated years whose reward awaits approval",
                        known().rated(EXCELLENT, 2024, 2025).awaiting("X", 2024),
                        TWO_YEARS,
                        NOT_KNOWN,
                        "used-up.awaiting"),
                new Case(
                        "flags whose reward was decided after the day of reception",
                        known().honour("CTDT", 2022, 2025).decided("X", 2023, "2026-01-10"),
                        TWO_FLAGS,
                        TO_JUDGE,
                        "used-up.later"),
                new Case(
                        "a draft for a movement rewards no streak",
                        three().honour(
                                        "X",
                                        2024,
                                        true,
                                        CAMPAIGN,
                                        given(2024, LocalDate.of(2024, 12, 1), NomineeFacts.Standing.AWAITING)),
                        THREE,
                        MET,
                        "consecutive.met"),
                new Case("rewarded before the streak", three().honour("X", 2022), THREE, MET, "consecutive.met"),
                new Case(
                        "rewarded for a campaign",
                        three().honour("X", 2024, true, CAMPAIGN),
                        THREE,
                        MET,
                        "consecutive.met"),
                new Case(
                        "rewarded and annulled",
                        three().annulled("X", 2024, "77/QĐ-UBND"),
                        THREE,
                        MET,
                        "consecutive.met"),
                new Case(
                        "rated years rewarded before",
                        known().rated(EXCELLENT, 2024, 2025).honour("X", 2024),
                        TWO_YEARS,
                        TO_JUDGE,
                        "used-up"),
                new Case(
                        "flags rewarded before",
                        known().honour("CTDT", 2022, 2025).honour("X", 2023),
                        TWO_FLAGS,
                        TO_JUDGE,
                        "used-up"),
                // initiatives
                new Case(
                        "one initiative used, one not",
                        known().initiative(2025, GRASSROOTS, GRASSROOTS, true, true)
                                .initiative(2024, GRASSROOTS, GRASSROOTS)
                                .allComplete(1980, 2025),
                        TWO,
                        TO_JUDGE,
                        "initiatives.reused"),
                new Case(
                        "an initiative of a year before the end of a discipline",
                        known().initiative(2024, GRASSROOTS, GRASSROOTS)
                                .initiative(2025, GRASSROOTS, GRASSROOTS)
                                .disciplined("2024-02-01", "2025-01-31")
                                .allComplete(1980, 2025),
                        TWO,
                        NOT_MET,
                        "initiatives.too-few"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachCaseHasItsVerdictAndItsSentences(Case of) {
        var finding = of.known().on(of.asked());
        assertThat(finding.remarks())
                .extracting(r -> r.key().substring("eligibility.".length()))
                .contains(of.remarks());
        assertThat(finding.outcome()).isEqualTo(of.outcome());
        assertThat(finding.remarks())
                .filteredOn(r ->
                        r.key().startsWith("eligibility.instead.") || r.key().startsWith("eligibility.used-up"))
                .allSatisfy(r -> assertThat(r.decisions()).isNotEmpty());
    }

    @Test
    void aSentenceNamesTheDecisionItIsAbout() {
        assertThat(two().annulled("CSTDCS", 2025, "77/QĐ-UBND").on(THREE).remark())
                .isEqualTo(Remark.of("instead.annulled", List.of("CSTDCS"), List.of(2025))
                        .naming(List.of("77/QĐ-UBND")));
        assertThat(two().awaiting("CSTDCS", 2025).on(THREE).remark())
                .isEqualTo(Remark.of("instead.awaiting", List.of("CSTDCS"), List.of(2025))
                        .naming(List.of("QĐ 2025")));
        assertThat(two().awaiting("CSTDCS", 2025).on(THREE).evidence())
                .extracting(Evidence::year)
                .containsExactly(2023, 2024, 2025);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, MET",
        "2025-07-10, MET",
        "2025-09-30, MET",
        "2025-10-01, TO_JUDGE",
        "2025-12-31, TO_JUDGE",
        "2026-02-10, TO_JUDGE"
    })
    void schoolYearsAloneAreEnoughWhereOnlyTheSchoolYearCanBeMeant(String received, Outcome outcome) {
        var finding = known().schoolYears("CSTDCS", 2023, 2024, 2025).on(THREE, true, 2025, received, null);
        assertThat(finding.outcome()).isEqualTo(outcome);
        assertThat(finding.remark().key())
                .isEqualTo("eligibility.consecutive." + (outcome == MET ? "met" : "school-year-only"));
        assertThat(finding.remark().years()).isEqualTo(outcome == MET ? List.of(2023, 2024, 2025) : List.of(2025));
    }

    /** A judgement that was kept is judged again by the reading under which it was made. */
    @Test
    void whatWasKeptUnderTheSecondReadingIsJudgedAgainAsItWas() {
        var then = new Question(2025, MERIT, LocalDate.parse("2025-12-15"), null, Known.LEVELS, Question.CAUTIOUS);
        assertThat(underReading(then, three().awaiting("X", 2024), THREE))
                .isEqualTo(Remark.of("consecutive.met", List.of("CSTDCS"), List.of(2023, 2024, 2025)));
        assertThat(underReading(then, known().schoolYears("CSTDCS", 2023, 2024, 2025), THREE)
                        .key())
                .isEqualTo("eligibility.consecutive.met");
        assertThat(underReading(then, two().period("CSTDCS", 2024, 2025), THREE))
                .isEqualTo(Remark.of("consecutive.not-given", List.of("CSTDCS"), List.of(2025)));
        assertThat(underReading(then, known().period("CTDT", 2019, 2022).honour("CTDT", 2025), TWO_FLAGS)
                        .key())
                .isEqualTo("eligibility.won.met");
        assertThat(underReading(then, three().ofPredecessor("X", 2024).began(2022), THREE)
                        .key())
                .isEqualTo("eligibility.consecutive.met");
    }

    private static Remark underReading(Question question, Known known, Requirement asked) {
        return Judge.judge(standard(true, clause(1, 1, Set.of(), asked)), known.of(RecipientKind.PERSON), question)
                .findings()
                .getFirst()
                .remark();
    }

    private static Findings judge(Known known, CommendationKind kind, String received, boolean title) {
        return Judge.judge(
                standard(title, clause(1, 1, Set.of(), new Rated(GOOD, 1, Set.of(), null))),
                known.rated(GOOD, 2025).of(RecipientKind.PERSON),
                new Question(2025, kind, LocalDate.parse(received), null, Known.LEVELS));
    }

    private static void note(Findings findings, Outcome outcome, String key, String... decisions) {
        assertThat(findings.notes()).singleElement().satisfies(n -> {
            assertThat(n.outcome()).isEqualTo(outcome);
            assertThat(n.remark().key()).isEqualTo("eligibility." + key);
            assertThat(n.remark().decisions()).containsExactly(decisions);
        });
        assertThat(findings.outcome()).isEqualTo(outcome);
        assertThat(findings.measured()).isEqualTo(outcome);
    }

    @Test
    void anAwardHeldForTheYearIsNotProposedAgainAndTheDecisionIsNamed() {
        assertThat(judge(known(), MERIT, "2025-12-15", true).outcome()).isEqualTo(MET);
        note(judge(known().honour("X", 2025), MERIT, "2025-12-15", true), NOT_MET, "already.held", "QĐ 2025");
        assertThat(judge(known().honour("X", 2024), MERIT, "2025-12-15", true).outcome())
                .as("of another year")
                .isEqualTo(MET);
        assertThat(judge(known().annulled("X", 2025, "77/QĐ-UBND"), MERIT, "2025-12-15", true)
                        .outcome())
                .as("annulled")
                .isEqualTo(MET);
        note(
                judge(known().decided("X", 2025, "2026-01-20"), MERIT, "2025-12-15", true),
                TO_JUDGE,
                "already.later",
                "QĐ 2025");
        note(judge(known().awaiting("X", 2025), MERIT, "2025-12-15", true), TO_JUDGE, "already.awaiting", "QĐ 2025");
        note(judge(known().schoolYears("X", 2025), MERIT, "2025-12-15", true), TO_JUDGE, "already.overlaps", "QĐ 2025");
        note(
                judge(known().ofPredecessor("X", 2025).began(2025), MERIT, "2025-12-15", true),
                TO_JUDGE,
                "already.predecessor",
                "QĐ 2025");
        note(
                judge(
                        known().honour(
                                        "X",
                                        2027,
                                        false,
                                        MERIT,
                                        given(2023, LocalDate.of(2025, 6, 1), NomineeFacts.Standing.STANDS)),
                        MERIT,
                        "2025-12-15",
                        false),
                TO_JUDGE,
                "already.overlaps",
                "QĐ 2027");
    }

    @Test
    void formsForOtherAchievementsOfTheYearMayStandBesideEachOther() {
        assertThat(judge(known().honour("X", 2025, true, CAMPAIGN), MERIT, "2025-12-15", false)
                        .outcome())
                .isEqualTo(MET);
        note(
                judge(known().honour("X", 2025, true, SUDDEN), SUDDEN, "2025-12-15", false),
                TO_JUDGE,
                "already.overlaps",
                "QĐ 2025");
        note(
                judge(known().honour("X", 2025, true, CAMPAIGN), MERIT, "2025-12-15", true),
                TO_JUDGE,
                "already.overlaps",
                "QĐ 2025");
        note(
                judge(known().honour("X", 2025, false, CAREER), CAREER, "2025-12-15", false),
                NOT_MET,
                "already.held",
                "QĐ 2025");
    }

    @Test
    void nothingMeasuredButNotBlockedIsForPeople() {
        var standard = standard(false, clause(1, 1, Set.of(), new Unblocked()));
        var findings = Judge.judge(
                standard,
                known().allComplete(2025, 2025).of(RecipientKind.PERSON),
                new Question(2025, MERIT, LocalDate.parse("2025-12-15"), null, Known.LEVELS));
        assertThat(findings.findings()).extracting(Finding::outcome).containsExactly(MET);
        assertThat(findings.outcome()).isEqualTo(TO_JUDGE);
        assertThat(findings.measured()).isEqualTo(TO_JUDGE);
        assertThat(findings.notes()).extracting(Note::remark).containsExactly(Remark.of("nothing-measured"));
        var campaign = standard(
                false,
                clause(1, 1, Set.of(), new Unblocked()),
                clause(2, 1, Set.of(), new Requirement.CampaignLasted(3)));
        assertThat(Judge.judge(
                                campaign,
                                known().allComplete(2025, 2025).of(RecipientKind.PERSON),
                                new Question(2025, CAMPAIGN, LocalDate.parse("2025-12-15"), 5, Known.LEVELS))
                        .outcome())
                .isEqualTo(TO_JUDGE);
    }

    @Test
    void aYearBeforeTheEndOfADisciplineDoesNotCountWhateverIsAsked() {
        var before = judge(known().disciplined("2025-02-01", "2026-01-31"), MERIT, "2026-03-01", true);
        assertThat(before.notes()).extracting(Note::outcome).containsExactly(NOT_MET);
        assertThat(before.notes().getFirst().article()).isEqualTo("Nghị định 152/2025/NĐ-CP, Điều 4, khoản 4");
        var ended = judge(known().disciplined("2024-04-01", "2025-03-31"), MERIT, "2025-12-15", true);
        assertThat(ended.outcome()).isEqualTo(TO_JUDGE);
        assertThat(judge(known().disciplined("2025-02-01", "2026-01-31"), SUDDEN, "2026-03-01", false)
                        .notes())
                .as("a single deed has its day")
                .extracting(Note::outcome)
                .containsExactly(TO_JUDGE);
        assertThat(judge(known().disciplined("2023-12-01", "2024-11-30"), MERIT, "2025-12-15", true)
                        .outcome())
                .isEqualTo(MET);
    }

    @Test
    void meritOfAYearThatHasHardlyBegunIsForPeople() {
        note(judge(known(), MERIT, "2025-05-31", true), TO_JUDGE, "year.unfinished");
        assertThat(judge(known(), MERIT, "2025-06-01", true).outcome()).isEqualTo(MET);
        assertThat(judge(known(), SUDDEN, "2025-02-01", false).notes()).isEmpty();
    }

    @Test
    void whoMayNotSeeDisciplinesLearnsOfNoneByANote() {
        var blocked = standard(
                true,
                clause(1, 1, Set.of(), new Unblocked()),
                clause(2, 1, Set.of(), new Initiatives(1, GRASSROOTS, GRASSROOTS, 1, null)));
        var question = new Question(2025, MERIT, LocalDate.parse("2026-03-01"), null, Known.LEVELS);
        var disciplined = Judge.judge(
                        blocked, known().disciplined("2025-02-01", "2026-01-31").of(RecipientKind.PERSON), question)
                .shown(false);
        assertThat(disciplined.notes()).isEmpty();
        assertThat(disciplined.outcome()).isNotEqualTo(NOT_MET);
        var won = known().honour("CTDT", 2021, 2025)
                .disciplined("2021-05-01", "2022-04-30")
                .allComplete(1980, 2025)
                .on(TWO_FLAGS);
        assertThat(won.discreet().outcome())
                .as("a number that is too small would tell")
                .isEqualTo(TO_JUDGE);
        assertThat(won.discreet().evidence()).extracting(Evidence::kind).containsOnly(Evidence.Kind.HONOUR);
    }

    @Test
    void beforeTheDecreeOf2025ItsArticlesAreNotCited() {
        var of2024 = known().honour("CSTDCS", 2021, 2023)
                .honour("CSTDCS", 2022, true, CAMPAIGN)
                .on(THREE, true, 2023, "2024-03-01", null);
        assertThat(of2024.article()).isEqualTo("Nghị định 98/2023/NĐ-CP (nguyên tắc khen thưởng)");
        var of2023 = known().honour("CSTDCS", 2020, 2022)
                .honour("CSTDCS", 2021, true, CAMPAIGN)
                .on(THREE, true, 2022, "2023-12-31", null);
        assertThat(of2023.article()).isEqualTo("Nghị định 91/2017/NĐ-CP (nguyên tắc khen thưởng)");
    }

    @Test
    void anAlternativeOfTheForcesIsOpenToThemClosedToCiviliansAndForPeopleWhereNobodyHasSaid() {
        var forces = new Clause(
                1,
                2,
                Set.of(),
                true,
                new Rated(GOOD, 1, Set.of(), null),
                "Luật số 06/2022/QH15, Điều 22",
                "Mưu trí, sáng tạo trong chiến đấu",
                "Resourceful in combat",
                Sureness.VERIFIED,
                false);
        var standard =
                standard(true, clause(1, 1, Set.of(), new Initiatives(1, GRASSROOTS, GRASSROOTS, 1, null)), forces);
        var question = new Question(2025, MERIT, LocalDate.parse("2025-12-15"), null, Known.LEVELS);
        var soldier = Judge.judge(
                standard, known().rated(GOOD, 2025).forces(Forces.ARMED).of(RecipientKind.PERSON), question);
        assertThat(soldier.outcome()).isEqualTo(MET);
        var official = Judge.judge(
                standard,
                known().rated(GOOD, 2025)
                        .forces(Forces.CIVIL)
                        .allComplete(1980, 2025)
                        .of(RecipientKind.PERSON),
                question);
        assertThat(official.outcome()).isEqualTo(NOT_MET);
        assertThat(official.findings().getLast().remark()).isEqualTo(Remark.of("forces.civil"));
        var somebody = Judge.judge(
                standard, known().rated(GOOD, 2025).allComplete(1980, 2025).of(RecipientKind.PERSON), question);
        assertThat(somebody.outcome()).isEqualTo(TO_JUDGE);
        assertThat(somebody.findings().getLast().remarks())
                .extracting(Remark::key)
                .containsExactly("eligibility.forces.not-known", "eligibility.rated.met");
    }

    @Test
    void whatIsShownDependsOnTheMarkOfTheClauseNotOnItsSentence() {
        var marked = new Clause(1, 1, Set.of(), false, new Held(Set.of("BKT")), "", "", "", Sureness.VERIFIED, true);
        var finding = Judge.judge(
                        standard(true, marked),
                        known().honour("BKT", 2020).of(RecipientKind.PERSON),
                        new Question(2025, MERIT, LocalDate.parse("2025-12-15"), null, Known.LEVELS))
                .shown(false)
                .findings()
                .getFirst();
        assertThat(finding.remark()).isEqualTo(Remark.of("confidential"));
        assertThat(finding.outcome()).isEqualTo(TO_JUDGE);
        var told = new Finding(
                clause(1, 1, Set.of(), new Held(Set.of("BKT"))),
                MET,
                List.of(),
                Remark.of("held.disciplined-in-name-only"),
                "",
                List.of());
        assertThat(told.discreet()).isEqualTo(told);
    }
}
