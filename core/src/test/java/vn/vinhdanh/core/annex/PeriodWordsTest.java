package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.core.shared.AchievementPeriod;

/** {@link PeriodWords}: which years are achievement years. */
class PeriodWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoàn thành tốt nhiệm vụ năm 2024|2024",
                "Hoàn thành tốt năm 2022 và 2023|2022-2023",
                "trong hai năm 2022, 2023|2022-2023",
                "Đạt thành tích các năm 2020, 2021, 2022|2020-2022",
                "các năm 2020; 2021 và năm 2022|2020-2022",
                "các năm 2019, 2021, 2022|unclear",
                "Đóng góp năm 2020\u20102025|2020-2025",
                "Đóng góp năm 2020\u20112025|2020-2025",
                "Đóng góp giai đoạn 2020\u20122025|2020-2025",
                "Đóng góp giai đoạn 2020 \u2013 2025|2020-2025",
                "Đóng góp giai đoạn 2020\u20142025|2020-2025",
                "Đóng góp giai đoạn 2020\u20152025|2020-2025",
                "từ năm 2021 đến hết năm 2025|2021-2025",
                "5 năm (2021-2025)|2021-2025",
                "từ năm 2021 đến nay|unclear",
                "2021-2025 làm tốt|unclear",
                "năm 2024-25|unclear",
                "năm 2021 và năm 2023 làm tốt|unclear",
                "năm 2024, giai đoạn 2020-2024|unclear",
                "DANH SÁCH KHEN THƯỞNG NĂM HỌC 2024 - 2025|2024-2025 school",
                "năm học 2024/2025|2024-2025 school",
                "năm học 2023-2025|unclear",
                "Sinh năm 1985, lao động giỏi|nothing",
                "sinh ngày 3 tháng 2 năm 1985|nothing",
                "Thành lập năm 1954|nothing",
                "Vào ngành năm 1999, hoàn thành tốt nhiệm vụ năm 2024|2024",
                "Theo Quyết định số 5 ngày 01/02/2024 năm 2024|nothing",
                "Nhân kỷ niệm 80 năm 1945-2025|nothing",
                "Nhiều năm liền làm tốt|nothing"
            })
    void aTextSaysItsYearsOrIsNotUnderstood(String text, String said) {
        var stated = PeriodWords.in(text);
        assertThat(!stated.isStated() ? "nothing" : stated.period() == null ? "unclear" : label(stated.period()))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020|2020",
                "2016-2020|2016-2020",
                "2022, 2023|2022-2023",
                "2022 và 2023|2022-2023",
                "năm học 2019-2020|2019-2020 school",
                "2024-25|none",
                "2020 đến nay|none",
                "cả đời|none"
            })
    void aCellOfItsOwnNeedsNoWord(String text, String said) {
        var period = PeriodWords.cell(text);
        assertThat(period == null ? "none" : label(period)).isEqualTo(said);
    }

    @Test
    void aCellOfSchoolYearsNeedsTwoYears() {
        assertThat(PeriodWords.schoolCell("2024-2025")).isEqualTo(new AchievementPeriod(2024, 2025, true));
        assertThat(PeriodWords.schoolCell("Năm học 2024 – 2025")).isEqualTo(new AchievementPeriod(2024, 2025, true));
        assertThat(PeriodWords.schoolCell("2024")).isNull();
    }

    private static String label(AchievementPeriod period) {
        return period.label() + (period.schoolYear() ? " school" : "");
    }
}
