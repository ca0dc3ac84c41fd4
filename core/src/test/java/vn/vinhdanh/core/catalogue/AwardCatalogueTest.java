package vn.vinhdanh.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.testing.CoreTest;
import vn.vinhdanh.core.testing.Officials;

@CoreTest
class AwardCatalogueTest {

    private static final LocalDate IN_2021 = LocalDate.of(2021, 1, 18);

    private final AwardCatalogue catalogue;

    AwardCatalogueTest(AwardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cờ thi đua của UBND tỉnh | CTDT",
                "Tập thể lao động xuất sắc | TTLDXS",
                "TTLĐXS | TTLDXS",
                "Chiến sĩ thi đua cấp tỉnh | CSTDT",
                "Chiến sỹ thi đua tỉnh | CSTDT",
                "Chiến sĩ thi đua cấp Bộ, ngành, tỉnh, đoàn thể trung ương | CSTDT",
                "CSTĐCS | CSTDCS",
                "CSTĐ cơ sở | CSTDCS",
                "chien si thi dua co so | CSTDCS",
                "Bằng khen của Chủ tịch UBND tỉnh | BKT",
                "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH NINH BÌNH | BKT",
                "Bằng khen cấp bộ, ban, ngành, tỉnh, đoàn thể trung ương | BKT",
                "Bằng khen của Thủ tướng Chính phủ | BKTTG",
                "Bằng khen TTg | BKTTG",
                "Huân chương Lao động hạng Ba | HCLD3",
                "Giấy khen của Chủ tịch UBND huyện | GKH"
            })
    void resolvesANameAsOfficesWriteIt(String written, String code) {
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> assertThat(catalogue.resolve(written, IN_2021))
                        .extracting(AwardSummary::code)
                        .containsExactly(code));
    }

    @Test
    void asksWhichWhenANameFitsSeveral() {
        Officials.run(
                "chuyenvien",
                Role.SPECIALIST,
                () -> assertThat(catalogue.resolve("Bằng khen", IN_2021))
                        .extracting(AwardSummary::code)
                        .containsExactlyInAnyOrder("BKTTG", "BKT", "BKB"));
    }

    @Test
    void doesNotKnowWhatIsNoAward() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            assertThat(catalogue.resolve("Bằng tốt nghiệp", IN_2021)).isEmpty();
            assertThat(catalogue.resolve("  ", IN_2021)).isEmpty();
        });
    }

    @Test
    void readsTheRevisionInForceOnTheDay() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            assertThat(catalogue.find("GKH", LocalDate.of(2025, 6, 30))).isPresent();
            assertThat(catalogue.find("GKH", LocalDate.of(2025, 7, 1))).isEmpty();
            assertThat(catalogue
                            .find("CSTDCS", LocalDate.of(2025, 6, 30))
                            .orElseThrow()
                            .authorities())
                    .contains(AuthorityLevel.DISTRICT_CHAIRMAN)
                    .doesNotContain(AuthorityLevel.COMMUNE_CHAIRMAN);
            assertThat(catalogue
                            .find("CSTDCS", LocalDate.of(2025, 7, 1))
                            .orElseThrow()
                            .authorities())
                    .contains(AuthorityLevel.COMMUNE_CHAIRMAN)
                    .doesNotContain(AuthorityLevel.DISTRICT_CHAIRMAN);
            assertThat(catalogue.find("XPTB", LocalDate.of(2023, 12, 31))).isEmpty();
        });
    }

    @Test
    void everyAwardHasOneRevisionADay() {
        Officials.run("chuyenvien", Role.SPECIALIST, () -> {
            for (var day : new LocalDate[] {
                IN_2021,
                LocalDate.of(2023, 12, 31),
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2025, 6, 30),
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2026, 10, 1)
            }) {
                assertThat(catalogue.on(day)).extracting(AwardSummary::code).doesNotHaveDuplicates();
            }
        });
    }
}
