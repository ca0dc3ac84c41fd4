package vn.vinhdanh.core.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.core.catalogue.InitiativeLevel.NATION;
import static vn.vinhdanh.core.catalogue.InitiativeLevel.PROVINCE;
import static vn.vinhdanh.core.catalogue.Rating.EXCELLENT;
import static vn.vinhdanh.core.catalogue.Rating.GOOD;
import static vn.vinhdanh.core.eligibility.Known.known;
import static vn.vinhdanh.core.eligibility.Outcome.MET;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_KNOWN;
import static vn.vinhdanh.core.eligibility.Outcome.NOT_MET;
import static vn.vinhdanh.core.eligibility.Outcome.TO_JUDGE;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.AwardStandards;
import vn.vinhdanh.core.catalogue.AwardSummary;
import vn.vinhdanh.core.catalogue.Clause;
import vn.vinhdanh.core.catalogue.Requirement;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** What a lawyer would ask of the standards in force on the day a dossier is received: the verdict on a clause and its sentences. */
@CoreTest
class VerdictsOnTheLawTest {

    private static final String TODAY = "2026-02-10";
    private static final List<Integer> FIVE = List.of(2021, 2022, 2023, 2024, 2025);

    private final AwardCatalogue catalogue;
    private final AwardStandards standards;

    VerdictsOnTheLawTest(AwardCatalogue catalogue, AwardStandards standards) {
        this.catalogue = catalogue;
        this.standards = standards;
    }

    /** A case: the award and the kind of clause looked at, the year, what is known, what must come out and be said. */
    private record Case(
            String name,
            String award,
            Class<? extends Requirement> clause,
            int year,
            String received,
            Known known,
            Outcome outcome,
            Remark... remarks) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Known complete() {
        return known().allComplete(1970, 2026);
    }

    private static Case national(String name, int year, String received, Known known, Outcome outcome, Remark... said) {
        return new Case(name, "CSTDTQ", Requirement.Consecutive.class, year, received, known, outcome, said);
    }

    private static Case national(String name, Known known, Outcome outcome, Remark... said) {
        return national(name, 2025, TODAY, known, outcome, said);
    }

    private static Remark apart(String key, List<Integer> years, Integer... numbers) {
        return Remark.of("apart." + key, List.of("CSTDB", "CSTDT"), years, numbers);
    }

    private static Known fighterSince2020() {
        return complete()
                .honour("BKT", 2020)
                .rated(GOOD, FIVE.stream().mapToInt(y -> y).toArray());
    }

    static Stream<Case> cases() {
        return Stream.of(
                national(
                        "two turns of three years",
                        complete().honour("CSTDT", 2022, 2025),
                        TO_JUDGE,
                        apart("to-judge", List.of(2022, 2025), 2)),
                national(
                        "two turns seven years apart, the last before the year judged",
                        complete().honour("CSTDT", 2015, 2022),
                        TO_JUDGE,
                        apart("to-judge", List.of(2015, 2022), 2)),
                national(
                        "two turns under the law of 2003",
                        2022,
                        "2023-02-10",
                        complete().honour("CSTDT", 2019, 2022),
                        TO_JUDGE,
                        apart("to-judge", List.of(2019, 2022), 2)),
                national(
                        "two turns under the law as amended",
                        2026,
                        "2026-12-10",
                        complete().honour("CSTDT", 2023, 2026),
                        TO_JUDGE,
                        apart("to-judge", List.of(2023, 2026), 2)),
                national(
                        "adjoining years",
                        complete().honour("CSTDT", 2024, 2025),
                        MET,
                        Remark.of("consecutive.met", List.of("CSTDB", "CSTDT"), List.of(2024, 2025))),
                national(
                        "one turn only",
                        complete().honour("CSTDT", 2025),
                        NOT_MET,
                        apart("too-few", List.of(2025), 1, 2)),
                national("no turn", complete(), NOT_MET, apart("too-few", List.of(), 0, 2)),
                national(
                        "one turn, earlier registers not declared",
                        known().allComplete(2020, 2026).honour("CSTDT", 2025),
                        NOT_KNOWN,
                        apart("not-known", List.of(2025), 1, 2)),
                national(
                        "the titles of ministry and province for one year are one turn",
                        complete().honour("CSTDT", 2025).honour("CSTDB", 2025),
                        NOT_MET,
                        apart("too-few", List.of(2025), 1, 2)),
                national(
                        "the second turn awaits approval",
                        complete().honour("CSTDT", 2022).awaiting("CSTDT", 2025),
                        NOT_KNOWN,
                        apart("not-known", List.of(2022), 1, 2),
                        Remark.of("instead.awaiting", List.of("CSTDB", "CSTDT"), List.of(2025))
                                .naming(List.of("QĐ 2025"))),
                national(
                        "the second turn was annulled",
                        complete().honour("CSTDT", 2022).annulled("CSTDT", 2025, "QĐ 9"),
                        NOT_MET,
                        apart("too-few", List.of(2022), 1, 2),
                        Remark.of("instead.annulled", List.of("CSTDB", "CSTDT"), List.of(2025))
                                .naming(List.of("QĐ 9"))),
                national(
                        "two turns that were rewarded",
                        complete().honour("CSTDT", 2019, 2022).honour("CSTDTQ", 2022),
                        TO_JUDGE,
                        apart("to-judge", List.of(2019, 2022), 2),
                        Remark.of("used-up", List.of("CSTDTQ"), List.of(2022)).naming(List.of("QĐ 2022"))),
                national(
                        "a discipline ended between the turns",
                        complete().honour("CSTDT", 2021, 2025).disciplined("2022-06-01", "2023-05-31"),
                        NOT_MET,
                        apart("too-few", List.of(2025), 1, 2),
                        Remark.of("consecutive.disciplined", List.of("CSTDB", "CSTDT"), List.of(2021))),
                national(
                        "a discipline ended in the year of a turn",
                        complete().honour("CSTDT", 2022, 2025).disciplined("2021-06-01", "2022-05-31"),
                        TO_JUDGE,
                        apart("to-judge", List.of(2022, 2025), 2),
                        Remark.of("consecutive.discipline-ended", List.of("CSTDB", "CSTDT"), List.of(2022))),
                new Case(
                        "a title entered twice for one year is not two times",
                        "BKTTG",
                        Requirement.Won.class,
                        2025,
                        TODAY,
                        fighterSince2020().honour("CSTDCS", 2024, 2025, 2025),
                        TO_JUDGE,
                        Remark.of("won.same-year", List.of("CSTDCS"), List.of(2025), 2, 3)),
                new Case(
                        "three times beside one entered twice are enough",
                        "BKTTG",
                        Requirement.Won.class,
                        2025,
                        TODAY,
                        fighterSince2020().honour("CSTDCS", 2021, 2024, 2025, 2025),
                        MET,
                        Remark.of("won.met", List.of("CSTDCS"), FIVE, 4, 3, 5)),
                new Case(
                        "only the years after the earlier order are counted and said",
                        "HCLD2",
                        Requirement.Won.class,
                        2025,
                        TODAY,
                        complete()
                                .honour("HCLD3", 2022)
                                .rated(EXCELLENT, 2021, 2022, 2023, 2024, 2025)
                                .honour("CSTDT", 2021),
                        NOT_MET,
                        Remark.of("won.too-few", List.of("CSTDB", "CSTDT"), List.of(2023, 2024, 2025), 0, 1, 3)),
                new Case(
                        "an excellent year before the earlier order is not said to be missing",
                        "HCLD2",
                        Requirement.RatedTimes.class,
                        2025,
                        TODAY,
                        complete()
                                .honour("HCLD3", 2022)
                                .rated(EXCELLENT, 2021, 2022, 2023)
                                .rated(GOOD, 2024, 2025),
                        NOT_MET,
                        Remark.of("rated-times.too-few", List.of(), List.of(2023, 2024, 2025), 1, 2, 0)),
                new Case(
                        "excellent years that a discipline took away are said",
                        "HCLD2",
                        Requirement.RatedTimes.class,
                        2025,
                        TODAY,
                        complete()
                                .honour("HCLD3", 2019)
                                .rated(EXCELLENT, 2021, 2022)
                                .rated(GOOD, 2023, 2024, 2025)
                                .disciplined("2022-03-01", "2023-02-28"),
                        NOT_MET,
                        Remark.of("rated-times.too-few", List.of(), List.of(2023, 2024, 2025), 0, 2, 0),
                        Remark.of("rated.disciplined", List.of(), List.of(2021, 2022))),
                new Case(
                        "an initiative that a discipline took away is said",
                        "CSTDT",
                        Requirement.Initiatives.class,
                        2025,
                        TODAY,
                        complete().initiative(2023, PROVINCE, PROVINCE).disciplined("2023-03-01", "2024-02-28"),
                        NOT_MET,
                        Remark.of("initiatives.too-few", List.of(), List.of(2024, 2025), 0, 1, 1, 1),
                        Remark.of("rated.disciplined", List.of(), List.of(2023))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theClauseComesOutAndSaysSo(Case c) {
        Officials.run("chuyenvien", vn.vinhdanh.core.account.Role.SPECIALIST, () -> {
            var finding = judged(c).findings().stream()
                    .filter(f -> c.clause().isInstance(f.clause().requirement()))
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.outcome()).isEqualTo(c.outcome());
            assertThat(finding.remarks()).containsExactly(c.remarks());
        });
    }

    @Test
    void turnsThatLieApartAreNotRefusedAsAWhole() {
        Officials.run("chuyenvien", vn.vinhdanh.core.account.Role.SPECIALIST, () -> {
            var known = complete().honour("CSTDT", 2022, 2025).initiative(2024, PROVINCE, NATION);
            var findings = judged(national("", known, TO_JUDGE));
            assertThat(findings.outcome()).isEqualTo(TO_JUDGE);
            assertThat(findings.measured()).isEqualTo(TO_JUDGE);
            assertThat(findings.someNotMet()).isFalse();
        });
    }

    @Test
    void theTitleThatItselfAsksForYearsIsTheOnlyOneWhoseTimesLieApart() {
        Officials.run("chuyenvien", vn.vinhdanh.core.account.Role.SPECIALIST, () -> {
            for (var day : List.of("2023-06-30", "2024-03-01", TODAY, "2026-12-01")) {
                assertThat(clauses("CSTDTQ", day))
                        .as(day)
                        .filteredOn(c -> c.requirement() instanceof Requirement.Consecutive)
                        .singleElement()
                        .satisfies(c ->
                                assertThat(c.wordingVi()).contains("02 lần liên tục", "không nhất thiết liền nhau"))
                        .extracting(Clause::requirement)
                        .isEqualTo(new Requirement.Consecutive(java.util.Set.of("CSTDT", "CSTDB"), 2, null, true));
                assertThat(clauses("CSTDT", day))
                        .as(day)
                        .filteredOn(c -> c.requirement() instanceof Requirement.Consecutive)
                        .extracting(Clause::requirement)
                        .containsExactly(new Requirement.Consecutive(java.util.Set.of("CSTDCS"), 3, null));
            }
        });
    }

    private List<Clause> clauses(String award, String day) {
        var revision = catalogue.find(award, LocalDate.parse(day)).orElseThrow().revision();
        return standards.standard(revision, RecipientKind.PERSON).clauses();
    }

    private Findings judged(Case c) {
        var day = LocalDate.parse(c.received());
        var levels = catalogue.all().stream()
                .collect(Collectors.toMap(AwardSummary::code, AwardSummary::level, (one, same) -> one));
        var revision = catalogue.find(c.award(), day).orElseThrow().revision();
        return Judge.judge(
                standards.standard(revision, RecipientKind.PERSON),
                c.known().of(RecipientKind.PERSON),
                new Question(c.year(), CommendationKind.MERIT, day, null, levels));
    }
}
