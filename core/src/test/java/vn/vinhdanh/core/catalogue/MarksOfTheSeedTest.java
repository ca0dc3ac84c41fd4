package vn.vinhdanh.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

/** How sure each entry is, against what was read: as law, in the regulation of another province, or only remembered. */
@CoreTest
class MarksOfTheSeedTest {

    private static final LocalDate BEFORE = LocalDate.of(2023, 6, 1);
    private static final LocalDate IN_2024 = LocalDate.of(2024, 6, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEXT = LocalDate.of(2026, 11, 1);

    private final AwardCatalogue catalogue;
    private final AwardHistory history;
    private final AwardStandards standards;
    private final Bonuses bonuses;
    private final Regimes regimes;

    MarksOfTheSeedTest(
            AwardCatalogue catalogue,
            AwardHistory history,
            AwardStandards standards,
            Bonuses bonuses,
            Regimes regimes) {
        this.catalogue = catalogue;
        this.history = history;
        this.standards = standards;
        this.bonuses = bonuses;
        this.regimes = regimes;
    }

    @ParameterizedTest
    @CsvSource({
        "LDTT, VERIFIED, VERIFIED",
        "CSTT, VERIFIED, VERIFIED",
        "CSTDCS, VERIFIED, VERIFIED",
        "CSTDT, VERIFIED, VERIFIED",
        "CSTDB, VERIFIED, VERIFIED",
        "CSTDTQ, VERIFIED, VERIFIED",
        "KNC, VERIFIED, VERIFIED",
        "DHK, VERIFIED, VERIFIED",
        "TTLDTT, CORROBORATED, CORROBORATED",
        "DVTT, CORROBORATED, CORROBORATED",
        "TTLDXS, CORROBORATED, CORROBORATED",
        "DVQT, CORROBORATED, CORROBORATED",
        "CTDT, CORROBORATED, CORROBORATED",
        "CTDB, CORROBORATED, CORROBORATED",
        "CTDCP, CORROBORATED, CORROBORATED",
        "BKT, CORROBORATED, CORROBORATED",
        "BKB, CORROBORATED, CORROBORATED",
        "BKTTG, CORROBORATED, CORROBORATED",
        "GKS, CORROBORATED, CORROBORATED",
        "GKX, CORROBORATED, CORROBORATED",
        "GKDN, CORROBORATED, CORROBORATED",
        "GKHDQT, CORROBORATED, CORROBORATED",
        "XPTB, UNCONFIRMED, CORROBORATED",
        "TTDPVH, UNCONFIRMED, UNCONFIRMED",
        "GDVH, UNCONFIRMED, UNCONFIRMED",
        "HUYCTNXP, UNCONFIRMED, UNCONFIRMED",
        "HUYCCSVV1, UNCONFIRMED, UNCONFIRMED"
    })
    void anAwardIsAsSureAsItsArticleWasRead(String code, Sureness in2024, Sureness today) {
        Officials.run("a", Role.SPECIALIST, () -> {
            assertThat(award(code, IN_2024).sureness()).isEqualTo(in2024);
            assertThat(award(code, TODAY).sureness()).isEqualTo(today);
        });
    }

    @Test
    void noAwardIsVerifiedBesideThoseWhoseArticleWasRead() {
        Officials.run("a", Role.SPECIALIST, () -> {
            for (var day : List.of(BEFORE, IN_2024, TODAY, NEXT)) {
                assertThat(catalogue.on(day).stream()
                                .filter(a -> !a.code().startsWith("THU")
                                        && !a.nameVi().contains("(thử)"))
                                .filter(a -> a.sureness() == Sureness.VERIFIED)
                                .map(AwardSummary::code))
                        .as("%s", day)
                        .isSubsetOf("LDTT", "CSTT", "CSTDCS", "CSTDT", "CSTDB", "CSTDTQ", "KNC", "DHK");
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "TTLDTT, COLLECTIVE", "DVTT, COLLECTIVE", "TTLDXS, COLLECTIVE", "DVQT, COLLECTIVE", "GKX, PERSON",
        "GKS, COLLECTIVE", "BKT, COLLECTIVE", "BKT, HOUSEHOLD", "TTDPVH, COLLECTIVE", "XPTB, COLLECTIVE"
    })
    void aStandardReadElsewhereIsNotReadInTheLaw(String code, RecipientKind kind) {
        Officials.run("a", Role.SPECIALIST, () -> {
            for (var day : List.of(IN_2024, TODAY)) {
                assertThat(clauses(code, kind, day).stream()
                                .filter(c -> !(c.requirement() instanceof Requirement.Unblocked))
                                .map(Clause::sureness))
                        .as("%s", day)
                        .isNotEmpty()
                        .doesNotContain(Sureness.VERIFIED);
            }
        });
    }

    @Test
    void articles21And22OpenAnAlternativeToTheForcesOnly() {
        Officials.run("a", Role.SPECIALIST, () -> {
            for (var code : List.of("CSTDTQ", "CSTDT", "CSTDB")) {
                for (var day : List.of(IN_2024, TODAY, NEXT)) {
                    var forces = clauses(code, RecipientKind.PERSON, day).stream()
                            .filter(Clause::forces)
                            .toList();
                    assertThat(forces).as("%s %s", code, day).singleElement().satisfies(c -> {
                        assertThat(c.requirement()).isEqualTo(new Requirement.Judged());
                        assertThat(c.wordingVi()).contains("chiến đấu", "ảnh hưởng");
                        assertThat(c.sureness()).isEqualTo(day.equals(NEXT) ? Sureness.UNCONFIRMED : Sureness.VERIFIED);
                    });
                    assertThat(clauses(code, RecipientKind.PERSON, day).stream()
                                    .filter(c -> c.group() == forces.getFirst().group() && !c.forces()))
                            .as("it stands beside the initiative")
                            .anyMatch(c -> c.requirement() instanceof Requirement.Initiatives);
                }
            }
            for (var day : List.of(IN_2024, TODAY, NEXT)) {
                assertThat(clauses("CSTDCS", RecipientKind.PERSON, day).stream()
                                .filter(Clause::forces)
                                .toList())
                        .as("article 23, %s", day)
                        .singleElement()
                        .satisfies(c -> assertThat(c.wordingVi()).contains("chiến đấu"));
            }
            assertThat(clauses("CSTDTQ", RecipientKind.PERSON, BEFORE)).noneMatch(Clause::forces);
        });
    }

    @Test
    void article43AsksForFiveYearsTwoExcellentAndAFighterOfTheProvince() {
        Officials.run("a", Role.SPECIALIST, () -> {
            var clauses = clauses("HCLD2", RecipientKind.PERSON, TODAY);
            assertThat(clauses.stream()
                            .filter(c -> c.sureness() == Sureness.VERIFIED)
                            .map(Clause::requirement))
                    .contains(
                            new Requirement.Held(java.util.Set.of("HCLD3")),
                            new Requirement.Rated(Rating.GOOD, 5, java.util.Set.of(), "HCLD3"),
                            new Requirement.RatedTimes(Rating.EXCELLENT, 2, 5, "HCLD3"),
                            new Requirement.Won(java.util.Set.of("CSTDT", "CSTDB"), 1, 5, "HCLD3"));
        });
    }

    @Test
    void article44AsksForFiveYearsOneExcellentAndThreeFightersSinceTheCertificate() {
        Officials.run(
                "a",
                Role.SPECIALIST,
                () -> assertThat(clauses("HCLD3", RecipientKind.PERSON, TODAY).stream()
                                .filter(c -> c.legalRef().endsWith("Điều 44, khoản 1, điểm e")))
                        .allMatch(c -> c.sureness() == Sureness.CORROBORATED)
                        .extracting(Clause::requirement)
                        .containsExactly(
                                new Requirement.Rated(Rating.GOOD, 5, java.util.Set.of(), "BKTTG"),
                                new Requirement.RatedTimes(Rating.EXCELLENT, 1, 5, "BKTTG"),
                                new Requirement.Won(java.util.Set.of("CSTDCS"), 3, 50, "BKTTG")));
    }

    @Test
    void whatIsOnlyPartlyKnownLeavesADoorToPeople() {
        Officials.run("a", Role.SPECIALIST, () -> {
            for (var code : List.of("HCLD1", "HCLD2", "HCLD3", "BKTTG")) {
                for (var kind : List.of(RecipientKind.PERSON, RecipientKind.COLLECTIVE)) {
                    for (var day : List.of(IN_2024, TODAY, NEXT)) {
                        var byGroup = clauses(code, kind, day).stream()
                                .filter(c -> c.kinds().isEmpty() || c.kinds().contains(CommendationKind.MERIT))
                                .filter(c -> !(c.requirement() instanceof Requirement.Unblocked))
                                .collect(Collectors.groupingBy(
                                        Clause::group, Collectors.groupingBy(Clause::alternative)));
                        assertThat(byGroup.values())
                                .as("%s %s %s", code, kind, day)
                                .allMatch(alternatives -> alternatives.values().stream()
                                        .anyMatch(all -> all.stream()
                                                .allMatch(c -> c.requirement() instanceof Requirement.Judged)));
                    }
                }
            }
        });
    }

    @Test
    void whatWasSupersededStaysReadable() {
        Officials.run("a", Role.SPECIALIST, () -> {
            var old = new AwardRevisionId(1211);
            assertThat(catalogue.get(old).nameVi()).isEqualTo("Bằng khen của Thủ tướng Chính phủ");
            assertThat(standards.standard(old, RecipientKind.PERSON).clauses().stream()
                            .map(Clause::requirement))
                    .contains(new Requirement.Rated(Rating.EXCELLENT, 5, java.util.Set.of(), null));
            assertThat(catalogue.get(new AwardRevisionId(1213)).nameVi()).isEqualTo("Cờ thi đua của UBND tỉnh");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "HCSV, 46",
        "HCHCM, 30.5",
        "HCDL1, 15",
        "HCDL2, 12.5",
        "HCDL3, 10.5",
        "HCQC1, 15",
        "HCQC2, 12.5",
        "HCQC3, 10.5",
        "HCLD1, 9",
        "HCLD2, 7.5",
        "HCLD3, 4.5",
        "HCBVTQ1, 9",
        "HCCC2, 7.5",
        "HCCC3, 4.5"
    })
    void ordersPayPersonsByDecree98AndLikelyTheSameToday(String code, BigDecimal multiple) {
        Officials.run("a", Role.SPECIALIST, () -> {
            var then = bonus(code, RecipientKind.PERSON, IN_2024);
            assertThat(then.multiple()).isEqualByComparingTo(multiple);
            assertThat(then.sureness()).isEqualTo(Sureness.VERIFIED);
            assertThat(then.legalRef()).isEqualTo("Nghị định 98/2023/NĐ-CP, Điều 55, khoản 1");
            var now = bonus(code, RecipientKind.PERSON, TODAY);
            assertThat(now.multiple()).isEqualByComparingTo(multiple);
            assertThat(now.sureness()).isEqualTo(Sureness.CORROBORATED);
        });
    }

    @ParameterizedTest
    @CsvSource({"BKTTG, PERSON, 3.5", "BKT, PERSON, 1.5", "BKB, PERSON, 1.5", "BKTTG, COLLECTIVE, 7"})
    void meritPaysWhatWasRead(String code, RecipientKind kind, BigDecimal multiple) {
        Officials.run("a", Role.SPECIALIST, () -> {
            assertThat(bonus(code, kind, TODAY).multiple()).isEqualByComparingTo(multiple);
            assertThat(bonus(code, kind, TODAY).sureness()).isEqualTo(Sureness.VERIFIED);
            assertThat(bonus(code, kind, NEXT).sureness()).isEqualTo(Sureness.UNCONFIRMED);
        });
    }

    @Test
    void theCommemorativeBadgeHasACeilingAndNoGuessedMultiple() {
        Officials.run("a", Role.SPECIALIST, () -> {
            var award = award("KNC", TODAY);
            assertThat(award.standard()).contains("không quá 0,6 lần mức lương cơ sở");
            var answer = bonuses.of(award.revision(), RecipientKind.PERSON, TODAY);
            assertThat(answer.gap()).isEqualTo(BonusGap.MULTIPLE_UNKNOWN);
            assertThat(answer.ceiling())
                    .isEqualTo(new BonusCeiling(
                            "KNC", new BigDecimal("0.6"), "Nghị định 152/2025/NĐ-CP, Điều 54, khoản 1"));
            assertThat(bonuses.ceilings(LocalDate.of(2025, 6, 30))).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2017-07-01, UNCONFIRMED",
        "2018-07-01, UNCONFIRMED",
        "2019-07-01, UNCONFIRMED",
        "2023-07-01, UNCONFIRMED",
        "2024-07-01, VERIFIED",
        "2026-07-01, VERIFIED"
    })
    void onlyBaseSalariesThatWereReadAreVerified(LocalDate day, Sureness sureness) {
        Officials.run(
                "a",
                Role.SPECIALIST,
                () -> assertThat(bonuses.baseSalary(day).orElseThrow().sureness())
                        .isEqualTo(sureness));
    }

    @ParameterizedTest
    @CsvSource({"CSTDCS, FRAMED", "CSTDTQ, FRAMED", "CSTDT, FRAMED_WITH_BADGE", "CSTDB, FRAMED_WITH_BADGE"})
    void fightersAreGivenAFramedCertificate(String code, CertificateObject object) {
        Officials.run("a", Role.SPECIALIST, () -> {
            for (var day : List.of(TODAY, NEXT)) {
                assertThat(history.of(code).stream()
                                .filter(r -> r.live() && r.award().inForceOn(day))
                                .map(AwardRevision::certificateObject))
                        .containsExactly(object);
            }
        });
    }

    @Test
    void theFlagIsOfTheProvinceAndListsThatNameItsCommitteeAreUnderstood() {
        Officials.run("a", Role.SPECIALIST, () -> {
            assertThat(award("CTDT", TODAY).nameVi()).isEqualTo("Cờ thi đua của tỉnh");
            for (var written :
                    List.of("Cờ thi đua của UBND tỉnh", "Cờ thi đua của tỉnh", "Cờ thi đua của Bộ, ban, ngành, tỉnh")) {
                assertThat(catalogue.resolve(written, TODAY))
                        .as(written)
                        .extracting(AwardSummary::code)
                        .containsExactly("CTDT");
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "15-2003-QH11, -, 2004-07-01",
                "06-2022-QH15, -, 2024-01-01",
                "98-2023-ND-CP, 2023-12-31, 2024-01-01",
                "152-2025-ND-CP, 2025-06-14, 2025-07-01",
                "15-2025-TT-BNV, 2025-08-04, 2025-08-05",
                "18-2025-TT-BNV, 2025-10-08, -",
                "06-2026-QH16, 2026-04-23, 2026-10-01"
            })
    void instrumentsHaveTheDayOfSigningAndTheDayInForceAsFarAsKnown(
            String code,
            @org.jspecify.annotations.Nullable LocalDate signed,
            @org.jspecify.annotations.Nullable LocalDate inForce) {
        Officials.run("a", Role.SPECIALIST, () -> {
            var instrument = catalogue.instruments().stream()
                    .filter(i -> i.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            assertThat(instrument.issuedOn()).isEqualTo(signed);
            assertThat(instrument.validFrom()).isEqualTo(inForce);
        });
    }

    @Test
    void aRegimeThatNobodyHasReadSaysSo() {
        Officials.run(
                "a",
                Role.SPECIALIST,
                () -> assertThat(regimes.all().stream().collect(Collectors.toMap(Regime::code, Regime::unread)))
                        .isEqualTo(Map.of("R2003", false, "R2022", false, "R2025", false, "R2026", true)));
    }

    private AwardSummary award(String code, LocalDate day) {
        return catalogue.find(code, day).orElseThrow();
    }

    private List<Clause> clauses(String code, RecipientKind kind, LocalDate day) {
        return standards.standard(award(code, day).revision(), kind).clauses();
    }

    private BonusMultiple bonus(String code, RecipientKind kind, LocalDate day) {
        var revision = award(code, day).revision();
        return Objects.requireNonNull(bonuses.multiples(List.of(revision))
                .getOrDefault(revision, Map.of())
                .get(kind));
    }
}
