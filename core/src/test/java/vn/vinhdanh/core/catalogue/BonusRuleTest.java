package vn.vinhdanh.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.RecipientKind;

class BonusRuleTest {

    private static final HouseholdRule ONCE = households(false);
    private static final HouseholdRule TWICE = households(true);

    private static HouseholdRule households(boolean twice) {
        return new HouseholdRule(
                LocalDate.of(2025, 7, 1), null, new BigDecimal("1.50"), twice, "Điều 54", Sureness.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, true, 0.3, 2340000, 702000, 710000",
        "PERSON, true, 0.3, 2530000, 759000, 760000",
        "PERSON, true, 1.0, 2340000, 2340000, 2340000",
        "PERSON, true, 1.0, 2530000, 2530000, 2530000",
        "PERSON, true, 3.0, 2340000, 7020000, 7020000",
        "PERSON, true, 3.0, 2530000, 7590000, 7590000",
        "PERSON, true, 4.5, 2340000, 10530000, 10530000",
        "PERSON, true, 4.5, 2530000, 11385000, 11390000",
        "COLLECTIVE, true, 0.8, 2340000, 1872000, 1880000",
        "COLLECTIVE, true, 0.8, 2530000, 2024000, 2030000",
        "COLLECTIVE, true, 1.5, 2340000, 3510000, 3510000",
        "COLLECTIVE, true, 1.5, 2530000, 3795000, 3800000",
        "COLLECTIVE, true, 8, 2340000, 18720000, 18720000",
        "COLLECTIVE, true, 8, 2530000, 20240000, 20240000",
        "COLLECTIVE, true, 12, 2340000, 28080000, 28080000",
        "COLLECTIVE, true, 12, 2530000, 30360000, 30360000",
        "PERSON, false, 1.5, 2340000, 3510000, 3510000",
        "PERSON, false, 1.5, 2530000, 3795000, 3800000",
        "COLLECTIVE, false, 3, 2340000, 7020000, 7020000",
        "COLLECTIVE, false, 3, 2530000, 7590000, 7590000",
        "HOUSEHOLD, false, 1.5, 2340000, 5265000, 5270000",
        "HOUSEHOLD, false, 1.5, 2530000, 5692500, 5700000",
        "HOUSEHOLD, false, 0.3, 2530000, 1138500, 1140000"
    })
    void multipliesTheBaseSalaryAndRoundsUpToTensOfThousands(
            RecipientKind kind, boolean title, String multiple, long salary, long exact, long paid) {
        var bonus = bonus(kind, title, multiple, salary, ONCE);
        assertThat(bonus.exact()).isEqualByComparingTo(BigDecimal.valueOf(exact));
        assertThat(bonus.amount()).isEqualTo(paid);
    }

    /** The open question of the decree: once on the product, or twice. For a giấy khen at 2,340,000 đồng it differs. */
    @ParameterizedTest
    @CsvSource({
        "1.5, 2340000, 5270000, 5270000",
        "1.5, 2530000, 5700000, 5700000",
        "0.3, 2530000, 1140000, 1140000",
        "0.3, 2340000, 1060000, 1070000"
    })
    void roundsAHouseholdsBonusOnceUnlessToldTwice(String multiple, long salary, long once, long twice) {
        assertThat(bonus(RecipientKind.HOUSEHOLD, false, multiple, salary, ONCE).amount())
                .isEqualTo(once);
        assertThat(bonus(RecipientKind.HOUSEHOLD, false, multiple, salary, TWICE)
                        .amount())
                .isEqualTo(twice);
    }

    @Test
    void showsItsArithmetic() {
        var vietnamese = Locale.forLanguageTag("vi");
        assertThat(bonus(RecipientKind.PERSON, false, "1.5", 2_340_000, ONCE).arithmetic(vietnamese))
                .isEqualTo("1,5 × 2.340.000 đồng = 3.510.000 đồng");
        assertThat(bonus(RecipientKind.PERSON, true, "0.3", 2_340_000, ONCE).arithmetic(vietnamese))
                .isEqualTo("0,3 × 2.340.000 đồng = 702.000 đồng; làm tròn lên hàng chục nghìn: 710.000 đồng");
        assertThat(bonus(RecipientKind.HOUSEHOLD, false, "1.5", 2_530_000, ONCE).arithmetic(Locale.ENGLISH))
                .isEqualTo("1.5 × 1.5 × 2,530,000 VND = 5,692,500 VND; rounded up to tens of thousands: 5,700,000 VND");
    }

    @Test
    void addsWhatTheProvincePaysBeside() {
        var supplement = new LocalSupplement(
                "BKT", RecipientKind.PERSON, new BigDecimal("0.55"), "01/2026/NQ-HĐND", LocalDate.of(2026, 1, 1), null);
        var answer = BonusRule.reckon(
                false, RecipientKind.PERSON, multiple("1.5"), ONCE, salary(2_530_000, Sureness.VERIFIED), supplement);
        var bonus = java.util.Objects.requireNonNull(answer.bonus());
        assertThat(bonus.national()).isEqualTo(3_800_000);
        assertThat(bonus.supplementAmount()).isEqualTo(1_400_000);
        assertThat(bonus.amount()).isEqualTo(5_200_000);
        assertThat(bonus.arithmetic(Locale.forLanguageTag("vi")))
                .contains("01/2026/NQ-HĐND")
                .endsWith("tổng cộng 5.200.000 đồng");
    }

    @Test
    void neverGuesses() {
        var known = salary(2_340_000, Sureness.VERIFIED);
        assertThat(BonusRule.reckon(false, RecipientKind.COLLECTIVE, multiple("1.5"), ONCE, known, null)
                        .gap())
                .isEqualTo(BonusGap.MULTIPLE_UNKNOWN);
        assertThat(BonusRule.reckon(true, RecipientKind.HOUSEHOLD, multiple("0.3"), ONCE, known, null)
                        .gap())
                .as("the household rule is for forms only")
                .isEqualTo(BonusGap.MULTIPLE_UNKNOWN);
        assertThat(BonusRule.reckon(false, RecipientKind.HOUSEHOLD, multiple("0.3"), null, known, null)
                        .gap())
                .isEqualTo(BonusGap.MULTIPLE_UNKNOWN);
        assertThat(BonusRule.reckon(false, RecipientKind.PERSON, multiple("0.3"), ONCE, null, null)
                        .gap())
                .isEqualTo(BonusGap.SALARY_UNKNOWN);
    }

    @Test
    void isAsSureAsItsWeakestPart() {
        var bonus = BonusRule.reckon(
                        false,
                        RecipientKind.PERSON,
                        multiple("1.5"),
                        ONCE,
                        salary(1_490_000, Sureness.UNCONFIRMED),
                        null)
                .bonus();
        assertThat(java.util.Objects.requireNonNull(bonus).sureness()).isEqualTo(Sureness.UNCONFIRMED);
    }

    @Test
    void paysOnlyTheHighestOfSeveralTitlesForTheSamePeriod() {
        var in2025 = AchievementPeriod.year(2025);
        var settled = BonusRule.settle(List.of(
                claim("LĐTT", 1, true, in2025, 710_000),
                claim("CSTĐCS", 1, true, in2025, 2_340_000),
                claim("CSTĐ tỉnh", 1, true, new AchievementPeriod(2023, 2025, false), 7_020_000),
                claim("Bằng khen", 1, false, in2025, 3_510_000),
                claim("LĐTT của người khác", 2, true, in2025, 710_000),
                claim("LĐTT năm trước", 1, true, AchievementPeriod.year(2024), 710_000)));
        assertThat(settled.notPaid()).isEqualTo(Map.of("LĐTT", "CSTĐCS"));
        assertThat(settled.toJudge()).isEmpty();
    }

    @Test
    void aSchoolYearBesideAYearOfItIsForAPersonToJudge() {
        var school = new AchievementPeriod(2024, 2025, true);
        var settled = BonusRule.settle(List.of(
                claim("LĐTT năm học", 1, true, school, 710_000),
                claim("CSTĐCS 2025", 1, true, AchievementPeriod.year(2025), 2_340_000),
                claim("LĐTT 2023", 1, true, AchievementPeriod.year(2023), 710_000),
                claim("Giấy khen năm học", 1, false, school, 710_000),
                claim("LĐTT 2024 của người khác", 2, true, AchievementPeriod.year(2024), 710_000)));
        assertThat(settled.toJudge()).isEqualTo(Map.of("LĐTT năm học", "CSTĐCS 2025"));
        assertThat(settled.notPaid()).isEmpty();
    }

    /** Claims of one day as title or form, period and amount; who is paid in all, who is not, of whom a person says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "three titles of one year | T 2025 710000; T 2025 2530000; T 2025 7590000 | 7590000 | 2 | 0",
                "a title and a form of one year | T 2025 2530000; F 2025 3800000 | 6330000 | 0 | 0",
                "two forms of one year | F 2025 3800000; F 2025 760000 | 4560000 | 0 | 0",
                "titles of two years | T 2024 760000; T 2025 760000 | 1520000 | 0 | 0",
                "titles of two school years | T 2023-2024 760000; T 2024-2025 760000 | 1520000 | 0 | 0",
                "two titles of one school year | T 2024-2025 760000; T 2024-2025 2530000 | 2530000 | 1 | 0",
                "a higher school year beside both its years | T 2024-2025 2530000; T 2024 760000; T 2025 760000 | 2530000 | 0 | 2",
                "a lower school year beside both its years | T 2024-2025 760000; T 2024 2530000; T 2025 2530000 | 5060000 | 0 | 1",
                "a school year beside a year that it leaves | T 2024-2025 760000; T 2026 760000 | 1520000 | 0 | 0",
                "a form of a school year beside a title of its year | F 2024-2025 1140000; T 2025 760000 | 1900000 | 0 | 0",
                "an unknown amount beside a known one | T 2025 0; T 2025 2530000 | 2530000 | 0 | 1",
                "an unknown amount beside two known ones | T 2025 0; T 2025 760000; T 2025 2530000 | 2530000 | 1 | 1",
                "an unknown amount of another year | T 2024 0; T 2025 2530000 | 2530000 | 0 | 0"
            })
    void settlesTheClaimsOfADay(String name, String claims, long paid, int notPaid, int toJudge) {
        var all = new ArrayList<BonusRule.Claim<String>>();
        for (var claim : claims.split(";")) {
            var parts = claim.strip().split(" ");
            var years = parts[1].split("-");
            var period = new AchievementPeriod(
                    Integer.parseInt(years[0]), Integer.parseInt(years[years.length - 1]), years.length == 2);
            all.add(claim(claim + all.size(), 1, parts[0].equals("T"), period, Long.parseLong(parts[2])));
        }
        var settled = BonusRule.settle(all);
        assertThat(all.stream()
                        .filter(c -> !settled.notPaid().containsKey(c.key())
                                && !settled.toJudge().containsKey(c.key()))
                        .mapToLong(BonusRule.Claim::amount)
                        .sum())
                .as(name)
                .isEqualTo(paid);
        assertThat(settled.notPaid()).as(name).hasSize(notPaid);
        assertThat(settled.toJudge()).as(name).hasSize(toJudge);
    }

    @Test
    void paysTheFirstOfEqualTitles() {
        var in2025 = AchievementPeriod.year(2025);
        assertThat(BonusRule.settle(List.of(
                                claim("first", 1, true, in2025, 710_000), claim("second", 1, true, in2025, 710_000)))
                        .notPaid())
                .isEqualTo(Map.of("second", "first"));
    }

    private static BonusRule.Claim<String> claim(
            String key, long recipient, boolean title, AchievementPeriod period, long amount) {
        return new BonusRule.Claim<>(key, recipient, title, period, amount);
    }

    private static Bonus bonus(
            RecipientKind kind, boolean title, String multiple, long salary, @Nullable HouseholdRule households) {
        var entered = kind == RecipientKind.COLLECTIVE
                ? Map.of(RecipientKind.COLLECTIVE, multiple(multiple).get(RecipientKind.PERSON))
                : multiple(multiple);
        return java.util.Objects.requireNonNull(
                BonusRule.reckon(title, kind, entered, households, salary(salary, Sureness.VERIFIED), null)
                        .bonus());
    }

    private static Map<RecipientKind, BonusMultiple> multiple(String multiple) {
        return Map.of(RecipientKind.PERSON, new BonusMultiple(new BigDecimal(multiple), "Điều 50", Sureness.VERIFIED));
    }

    private static BaseSalary salary(long amount, Sureness sureness) {
        return new BaseSalary(LocalDate.of(2024, 7, 1), null, amount, "", sureness, "");
    }
}
