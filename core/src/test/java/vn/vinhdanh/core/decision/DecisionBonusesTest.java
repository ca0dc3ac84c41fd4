package vn.vinhdanh.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.catalogue.BonusGap;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class DecisionBonusesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);
    private static final AtomicInteger NUMBERS = new AtomicInteger(61_000);

    private final DecisionRegister register;
    private final DecisionQueries queries;
    private final DecisionBonuses bonuses;
    private final AwardCatalogue catalogue;

    DecisionBonusesTest(
            DecisionRegister register, DecisionQueries queries, DecisionBonuses bonuses, AwardCatalogue catalogue) {
        this.register = register;
        this.queries = queries;
        this.bonuses = bonuses;
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

    @Test
    void usesTheBaseSalaryOfTheDayOfTheDecision() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            var before = LocalDate.of(2026, 6, 30);
            var id = register.register(draft(before), List.of(honour("Lê Ngày Cũ", "LDTT", 2025, null, before)));
            assertThat(bonuses.of(id).total()).isEqualTo(710_000L);
        });
    }

    private static DecisionDraft draft(LocalDate day) {
        return new DecisionDraft(
                String.valueOf(NUMBERS.incrementAndGet()),
                "QĐ-UBND",
                day,
                AuthorityLevel.PROVINCE_CHAIRMAN,
                "Chủ tịch UBND tỉnh Ninh Bình",
                "Về việc khen thưởng",
                "",
                "",
                null,
                null,
                false);
    }

    private HonourDraft honour(String name, String award, int year, @Nullable Long recipient, LocalDate day) {
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
                AchievementPeriod.year(year),
                CommendationKind.MERIT,
                null,
                null);
    }
}
