package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.BonusGap;
import vn.vinhdanh.core.organisation.RecipientsApart;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Decisions;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class DecisionBonusesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    private static final AtomicInteger NUMBERS = new AtomicInteger(61_000);

    private final DecisionRegister register;
    private final DecisionApproval approval;
    private final DecisionQueries queries;
    private final DecisionBonuses bonuses;
    private final RecipientsApart apart;
    private final AwardCatalogue catalogue;
    private final HonourWithdrawal withdrawal;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    DecisionBonusesTest(
            DecisionRegister register,
            DecisionApproval approval,
            DecisionQueries queries,
            DecisionBonuses bonuses,
            RecipientsApart apart,
            AwardCatalogue catalogue,
            HonourWithdrawal withdrawal,
            JdbcClient jdbc,
            Schemas schemas) {
        this.withdrawal = withdrawal;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.register = register;
        this.approval = approval;
        this.queries = queries;
        this.bonuses = bonuses;
        this.apart = apart;
        this.catalogue = catalogue;
    }

    @Test
    void paysOnlyTheHighestTitleOfAPeriodAndSaysWhy() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var known = register.register(draft(DAY), List.of(honour("Đinh Thị Thưởng", "GKX", 2024, null, DAY)));
            long recipient =
                    queries.honours(known, 0, 10).getFirst().recipient().value();
            var id = register.register(
                    draft(DAY),
                    List.of(
                            honour("Đinh Thị Thưởng", "LDTT", 2025, recipient, DAY),
                            honour("Đinh Thị Thưởng", "CSTDCS", 2025, recipient, DAY),
                            honour("Đinh Thị Thưởng", "LDTT", 2024, recipient, DAY),
                            honour("Đinh Thị Thưởng", "BKT", 2025, recipient, DAY),
                            honour("Người Khác", "KNC", 2025, null, DAY)));

            var whole = bonuses.of(id);
            assertThat(whole.total()).isEqualTo(2_530_000L + 760_000L + 3_800_000L);
            assertThat(whole.paid()).isEqualTo(3);
            assertThat(whole.samePeriod()).isEqualTo(1);
            assertThat(whole.unknown()).isEqualTo(1);

            var page = bonuses.page(id, 0, 2);
            assertThat(page).hasSize(2);
            assertThat(page.getFirst().paidInstead()).isEqualTo("Chiến sĩ thi đua cơ sở");
            assertThat(page.getFirst().amount()).isZero();
            assertThat(page.get(1).amount()).isEqualTo(2_530_000L);
            assertThat(bonuses.page(id, 4, 10))
                    .singleElement()
                    .extracting(b -> b.answer().gap())
                    .isEqualTo(BonusGap.MULTIPLE_UNKNOWN);
            assertThat(bonuses.count(id)).isEqualTo(5);
        });
    }

    @Test
    void namesakesAreEachPaid() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var id = register.register(
                    draft(DAY),
                    List.of(
                            honour("Trần Trùng Tên", "LDTT", 2025, null, DAY),
                            honour("Trần Trùng Tên", "CSTDCS", 2025, null, DAY)));
            assertThat(bonuses.of(id).total()).isEqualTo(760_000L + 2_530_000L);
        });
    }

    /** A case: how the second is entered, and whether it is said that the two may be one. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Bà, Mai Thị Nhập Hai, Phòng Một, LDTT, 2025, true",
                "-, Mai Thị Nhập Hai, Phòng Một, LDTT, 2025, true",
                "Bà, MAI THỊ NHẬP HAI, PHÒNG MỘT, LDTT, 2025, true",
                "Bà, Mai Thị Nhập Hai, Phòng Một, CSTDCS, 2025, true",
                "Ông, Mai Thị Nhập Hai, Phòng Một, LDTT, 2025, false",
                "Bà, Mai Thị Nhấp Hai, Phòng Một, LDTT, 2025, false",
                "Bà, Mai Thị Nhập Hai, Phòng Hai, LDTT, 2025, false",
                "Bà, Mai Thị Nhập Hai, Phòng Một, LDTT, 2024, false",
                "Bà, Mai Thị Nhập Hai, Phòng Một, BKT, 2025, false"
            })
    void whoIsEnteredTwiceOnADayIsPaidTwiceAndItIsSaid(
            @Nullable String salutation, String name, String unit, String award, int year, boolean said) {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var day = LocalDate.of(2025, 8, 1).plusDays(NUMBERS.incrementAndGet() % 300);
            var first = register.register(
                    draft(day), List.of(entered("Bà", "Mai Thị Nhập Hai", "Phòng Một", "CSTDCS", 2025, day)));
            var second = register.register(
                    draft(day),
                    List.of(
                            honour("Người Không Liên Quan", "LDTT", 2025, null, day),
                            entered(salutation == null ? "" : salutation, name, unit, award, year, day)));
            register.submit(first, true);
            register.submit(second, true);

            var whole = bonuses.of(second);
            assertThat(whole.perhapsOne()).isEqualTo(said ? 1 : 0);
            assertThat(whole.paid()).as("nobody is taken for another").isEqualTo(2);
            var number = queries.get(first).fullNumber();
            var looked = bonuses.page(second, 1, 1).getFirst();
            assertThat(looked.perhapsOne()).isEqualTo(said ? "Chiến sĩ thi đua cơ sở (" + number + ")" : null);
            assertThat(looked.amount()).isPositive();
            assertThat(bonuses.page(second, 0, 1).getFirst().perhapsOne()).isNull();
        });
    }

    @Test
    void whoIsEnteredTwiceInOneDecisionIsSaidAtTheLowerTitleOnEveryPage() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var day = LocalDate.of(2026, 8, 12);
            var id = register.register(
                    draft(day),
                    List.of(
                            entered("Bà", "Mai Thị Một Danh Sách", "Phòng Một", "LDTT", 2025, day),
                            entered("Bà", "Mai Thị Một Danh Sách", "Phòng Một", "CSTDCS", 2025, day)));
            assertThat(bonuses.of(id).perhapsOne()).isEqualTo(1);
            assertThat(bonuses.page(id, 0, 1).getFirst().perhapsOne()).isEqualTo("Chiến sĩ thi đua cơ sở");
            assertThat(bonuses.page(id, 1, 1).getFirst().perhapsOne()).isNull();

            var alike = Objects.requireNonNull(bonuses.page(id, 0, 1).getFirst().alike());
            assertThatThrownBy(() -> apart.say(alike.one(), alike.other(), " ")).isInstanceOf(InvalidInput.class);
            apart.say(alike.other(), alike.one(), "Hai người, khác ngày sinh (hồ sơ cán bộ)");
            assertThat(bonuses.of(id).perhapsOne())
                    .as("an official found that they are two")
                    .isZero();
            assertThat(bonuses.page(id, 0, 1).getFirst())
                    .returns(null, HonourBonus::perhapsOne)
                    .returns(null, HonourBonus::alike);
            assertThat(jdbc.sql(
                                    schemas.in(
                                            "select concat(reason, '/', said_by) from {domain}.recipient_apart where one_id = ?"))
                            .param(alike.one().value())
                            .query(String.class)
                            .single())
                    .isEqualTo("Hai người, khác ngày sinh (hồ sơ cán bộ)/chuyenvien");
            assertThat(jdbc.sql(
                                    schemas.in(
                                            "select count(*) from {audit}.entry where verb = 'recipient.apart' and subject_id = ?"))
                            .param(Ids.code(alike.other().value()))
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
    }

    private HonourDraft entered(String salutation, String name, String unit, String award, int year, LocalDate day) {
        return new HonourDraft(
                RecipientKind.PERSON,
                salutation,
                name,
                null,
                "",
                unit,
                null,
                catalogue.find(award, day).orElseThrow().revision(),
                "",
                AchievementPeriod.year(year),
                CommendationKind.MERIT,
                null,
                null);
    }

    @Test
    void usesTheBaseSalaryOfTheDayOfTheDecision() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var before = LocalDate.of(2026, 6, 30);
            var id = register.register(draft(before), List.of(honour("Lê Ngày Cũ", "LDTT", 2025, null, before)));
            assertThat(bonuses.of(id).total()).isEqualTo(710_000L);
        });
    }

    @Test
    void ofSeveralDecisionsOfOneDayOnlyTheHighestTitleOfAPeriodIsPaid() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var day = LocalDate.of(2026, 8, 4);
            var first = register.register(
                    draft(day),
                    List.of(
                            honour("Phạm Hai Quyết Định", "LDTT", 2025, null, day),
                            honour("Phạm Hai Quyết Định", "BKT", 2025, null, day)));
            long recipient = queries.honours(first, 0, 1).getFirst().recipient().value();
            register.submit(first, true);
            var second = register.register(
                    draft(day), List.of(honour("Phạm Hai Quyết Định", "CSTDCS", 2025, recipient, day)));
            assertThat(bonuses.of(first).total()).as("a draft pays nothing yet").isEqualTo(760_000L + 3_800_000L);
            register.submit(second, true);

            var lower = bonuses.of(first);
            assertThat(lower.total()).isEqualTo(3_800_000L);
            assertThat(lower.samePeriod()).isEqualTo(1);
            var number = queries.get(second).fullNumber();
            assertThat(bonuses.page(first, 0, 1).getFirst().paidInstead())
                    .isEqualTo("Chiến sĩ thi đua cơ sở (" + number + ")");
            assertThat(bonuses.of(second).total()).isEqualTo(2_530_000L);

            var nextDay = day.plusDays(1);
            var third = register.register(
                    draft(nextDay), List.of(honour("Phạm Hai Quyết Định", "LDTT", 2025, recipient, nextDay)));
            assertThat(bonuses.of(third).total()).as("another day").isEqualTo(760_000L);
        });
    }

    @Test
    void theFiguresKnowWhatIsPaidAndADayIsSettledAgainWithEachOfItsDecisions() {
        var day = LocalDate.of(2026, 8, 21);
        var first = published(
                day,
                () -> List.of(
                        honour("Bùi Trong Số Liệu", "LDTT", 2025, null, day),
                        honour("Ngô Chưa Rõ Mức", "KNC", 2025, null, day)));
        assertThat(paid(first)).containsExactly("760000 PAID", "null UNKNOWN");

        long recipient = Officials.as(
                "chuyenvien",
                Role.SPECIALIST,
                () -> queries.honours(first, 0, 1).getFirst().recipient().value());
        var second = published(day, () -> List.of(honour("Bùi Trong Số Liệu", "CSTDCS", 2025, recipient, day)));
        assertThat(paid(second)).containsExactly("2530000 PAID");
        assertThat(paid(first)).containsExactly("0 SAME_PERIOD", "null UNKNOWN");

        var annulment = Officials.as(
                "chuyenvien",
                Role.SPECIALIST,
                () -> withdrawal.proposeAnnulment(second, null, "9997/QĐ-UBND", day.plusDays(1), "Thanh tra"));
        Officials.run("lanhdao", Role.LEADER, () -> withdrawal.confirm(annulment, 0));
        assertThat(paid(second)).isEmpty();
        assertThat(paid(first)).containsExactly("760000 PAID", "null UNKNOWN");
    }

    private DecisionId published(LocalDate day, Supplier<List<HonourDraft>> honours) {
        var id = Officials.as("chuyenvien", Role.SPECIALIST, () -> {
            var registered = register.register(draft(day), honours.get());
            register.submit(registered, true);
            return registered;
        });
        Officials.run("lanhdao", Role.LEADER, () -> approval.approve(id, Officials.AS_SUBMITTED, Instant.now()));
        return id;
    }

    /** What the facts of a decision say they pay, in the order of its list. */
    private List<String> paid(DecisionId id) {
        return jdbc.sql(schemas.in(
                        "select concat(coalesce(f.bonus, 'null'), ' ', f.bonus_state) from {report}.honour_fact f"
                                + " where f.decision_code = ? order by f.honour_id"))
                .param(Ids.code(id.value()))
                .query(String.class)
                .list();
    }

    @Test
    void equalTitlesOfTwoDecisionsOfOneDayArePaidOnce() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var day = LocalDate.of(2026, 8, 6);
            var first = register.register(draft(day), List.of(honour("Đỗ Hai Lần", "LDTT", 2025, null, day)));
            long recipient = queries.honours(first, 0, 1).getFirst().recipient().value();
            var second = register.register(draft(day), List.of(honour("Đỗ Hai Lần", "LDTT", 2025, recipient, day)));
            register.submit(first, true);
            register.submit(second, true);
            assertThat(bonuses.of(first).total() + bonuses.of(second).total()).isEqualTo(760_000L);
        });
    }

    @Test
    void aSchoolYearAndACalendarYearOfItGoToAPerson() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var day = LocalDate.of(2026, 8, 7);
            var first = register.register(
                    draft(day),
                    List.of(honour("Vũ Năm Học", "CSTDCS", new AchievementPeriod(2024, 2025, true), null, day)));
            long recipient = queries.honours(first, 0, 1).getFirst().recipient().value();
            register.submit(first, true);
            for (int year : List.of(2024, 2025)) {
                var other = register.register(draft(day), List.of(honour("Vũ Năm Học", "LDTT", year, recipient, day)));
                var bonus = bonuses.of(other);
                assertThat(bonus.total()).isZero();
                assertThat(bonus.toJudge()).isEqualTo(1);
                assertThat(bonus.samePeriod()).isZero();
                assertThat(bonuses.page(other, 0, 1).getFirst().paidBeside()).startsWith("Chiến sĩ thi đua cơ sở (");
            }
            assertThat(bonuses.of(first).total()).isEqualTo(2_530_000L);
        });
    }

    /** 1.5 × 1.5 × 2,530,000 = 5,692,500 for a form; 0.3 × 2,530,000 = 759,000 for a title; both rounded up. */
    @Test
    void formsPayBesideEachOtherAndTheTitlesOfAnApprovedDecisionOfTheDay() {
        var day = LocalDate.of(2026, 8, 10);
        var ids = Officials.as("chuyenvien", Role.SPECIALIST, () -> {
            var first = register.register(
                    draft(day),
                    List.of(
                            honour("Hồ Được Duyệt", "CSTDCS", 2025, null, day),
                            honour(RecipientKind.HOUSEHOLD, "Hộ ông Hồ Văn Hai", "BKT", day)));
            register.submit(first, true);
            long recipient = queries.honours(first, 0, 1).getFirst().recipient().value();
            var second = register.register(
                    draft(day),
                    List.of(
                            honour("Hồ Được Duyệt", "LDTT", 2025, recipient, day),
                            honour("Hồ Được Duyệt", "LDTT", 2024, recipient, day),
                            honour("Hồ Được Duyệt", "BKT", 2025, recipient, day)));
            return List.of(first, second);
        });
        Officials.run("lanhdao", Role.LEADER, () -> {
            approval.approve(ids.getFirst(), Officials.AS_SUBMITTED, Instant.now());
            assertThat(bonuses.of(ids.getFirst()).total()).isEqualTo(2_530_000L + 5_700_000L);
            var second = bonuses.of(ids.getLast());
            assertThat(second.total()).isEqualTo(760_000L + 3_800_000L);
            assertThat(second.samePeriod()).isEqualTo(1);
        });
    }

    private HonourDraft honour(RecipientKind kind, String name, String award, LocalDate day) {
        return new HonourDraft(
                kind,
                "",
                name,
                null,
                "",
                "",
                null,
                catalogue.find(award, day).orElseThrow().revision(),
                "",
                AchievementPeriod.year(2025),
                CommendationKind.MERIT,
                null,
                null);
    }

    private static DecisionWritten draft(LocalDate day) {
        return Decisions.of(String.valueOf(NUMBERS.incrementAndGet()), day, "Về việc khen thưởng");
    }

    private HonourDraft honour(String name, String award, int year, @Nullable Long recipient, LocalDate day) {
        return honour(name, award, AchievementPeriod.year(year), recipient, day);
    }

    private HonourDraft honour(
            String name, String award, AchievementPeriod period, @Nullable Long recipient, LocalDate day) {
        return new HonourDraft(
                RecipientKind.PERSON,
                "Bà",
                name,
                recipient,
                "",
                "",
                null,
                catalogue.find(award, day).orElseThrow().revision(),
                "",
                period,
                CommendationKind.MERIT,
                null,
                null);
    }
}
