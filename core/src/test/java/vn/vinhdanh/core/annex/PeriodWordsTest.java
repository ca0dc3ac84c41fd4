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
                // somebody's life, documents, foundations: of these the year is taken from nowhere
                "Tham gia công tác năm 1995, hoàn thành tốt nhiệm vụ|nothing",
                "Tham gia kháng chiến năm 1968|nothing",
                "Bắt đầu công tác tháng 9 năm 2001|nothing",
                "Nghỉ chế độ năm 2020|nothing",
                "Về hưu từ 1/1/2020|nothing",
                "Sinh tại Nam Định, năm 1985; hoàn thành tốt nhiệm vụ|nothing",
                "Sinh tại TP. Nam Định, năm 1985, thợ giỏi|nothing",
                "Sinh (năm 1985), hoàn thành tốt nhiệm vụ|nothing",
                "Sinh 1985, thợ giỏi|nothing",
                "Vào Đảng ngày 3/2/1998, hoàn thành nhiệm vụ năm 2025|2025",
                "Sinh (năm 1985), hoàn thành tốt nhiệm vụ năm 2024|2024",
                "Sinh năm 1985, năm 2024 hoàn thành tốt nhiệm vụ|2024",
                "Xuất ngũ năm 2010, tốt nghiệp năm 2015, hoàn thành nhiệm vụ năm 2025|2025",
                "Thực hiện Nghị định 98/2023/NĐ-CP, hoàn thành tốt|nothing",
                // whether it is theirs is not plain
                "Sinh ra trong gia đình nghèo, năm 2024 bà hiến đất|unclear",
                "Sinh tại xã Bến Mơ, huyện Bến Mơ năm 1985; làm tốt|unclear",
                "Thực hiện Nghị quyết Đại hội, năm 2024 đơn vị đạt chuẩn|unclear",
                "Được Chủ tịch UBND tỉnh tặng Bằng khen năm 2022|unclear",
                "Vào ngành năm 1999, được tặng Giấy khen năm 2020|unclear",
                "Giữ chức Phó Chủ tịch từ 2015 đến 2020|unclear",
                "Bị thương năm 1972, giỏi việc nước năm 2025|unclear",
                "Năm 2023 được bổ nhiệm Hiệu trưởng; hoàn thành tốt nhiệm vụ|unclear",
                "Năm 2023, bà tham gia công tác, hoàn thành tốt nhiệm vụ|unclear",
                "Năm 2024 được tặng Giấy khen|unclear",
                "Giấy khen của Giám đốc Sở năm 2024|unclear",
                "Huân chương Lao động hạng Ba năm 2023|unclear",
                "Huy chương Vàng giải quốc gia năm 2024|2024",
                "Đạt danh hiệu Chiến sĩ thi đua cơ sở các năm 2023, 2024|2023-2024",
                "Năm 2024 bà hiến đất làm đường|2024",
                "Năm 2024, hoàn thành tốt nhiệm vụ, được tặng Giấy khen|2024",
                // words that only look like those
                "Học sinh giỏi năm 2024|2024",
                "Giữ vệ sinh môi trường năm 2024|2024",
                "Kết nạp 5 đảng viên năm 2024|2024",
                "Tỷ lệ tốt nghiệp THPT năm 2024 đạt 100%|2024",
                "Tặng 50 suất quà năm 2024|2024",
                // spans, however they are written
                "Từ 2020 đến tháng 6 năm 2025|2020-2025",
                "Từ tháng 9/2024 đến tháng 5/2025|2024-2025",
                "từ 01/01/2020 đến 31/12/2024|2020-2024",
                "từ ngày 1 tháng 1 năm 2020 đến hết ngày 31 tháng 12 năm 2024|2020-2024",
                "từ năm 2021 cho đến hết tháng 6 năm 2025|2021-2025",
                "5 năm liên tục: 2021, 2022, 2023, 2024, 2025|2021-2025",
                "5 năm liên tục: 2021, …, 2025|2021-2025",
                "trong 3 năm (2022, 2023, 2024)|2022-2024",
                "02 năm liền 2023, 2024|2023-2024",
                "02 năm liên tục (2024 và 2025)|2024-2025",
                "năm 2021-2022-2023 làm tốt|2021-2023",
                "từ tháng 1 đến tháng 6 năm 2025|2025",
                "6 tháng đầu năm 2025|2025",
                "năm học 2024-25|2024-2025 school",
                "học kỳ I năm học 2024-2025|2024-2025 school",
                "năm học 2024-26|unclear",
                "năm học 2023-2024, 2024-2025|unclear",
                "3 năm liên tục: 2021, 2022, 2024|unclear",
                "Từ 2020 đến nay|unclear",
                "từ năm 2021 đến 6 tháng đầu năm 2025|unclear",
                // a year or a number without a word
                "Cứu người ngày 12/7/2024|beside 2024",
                "Giải Nhất hội thi 2024|beside 2024",
                "Doanh thu quý I/2025 cao nhất ngành|beside 2025",
                "Hoàn thành tốt nhiệm vụ năm 2024; Giải Nhất 2025|unclear",
                "Hoàn thành tốt nhiệm vụ năm 2024, hiến 2000 m2 đất|2024",
                "Hiến 2000 m2 đất làm đường|nothing"
            })
    void anAchievementSaysItsYearsOrIsNotUnderstood(String text, String said) {
        var stated = PeriodWords.achieved(text);
        assertThat(
                        stated.isStated()
                                ? stated.period() == null ? "unclear" : label(stated.period())
                                : stated.besides().isEmpty()
                                        ? "nothing"
                                        : "beside "
                                                + stated.besides().iterator().next())
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN NĂM 2025|2025",
                "DANH SÁCH KHEN THƯỞNG TRONG 5 NĂM LIÊN TỤC: 2021, 2022, 2023, 2024, 2025|2021-2025",
                "DANH SÁCH KHEN THƯỞNG THÀNH TÍCH TỪ 01/01/2020 ĐẾN 31/12/2024|2020-2024",
                "Danh sách đạt thành tích trong 3 năm (2022, 2023, 2024)|2022-2024",
                "DANH SÁCH KHEN THƯỞNG NĂM 2025 (THÀNH TÍCH 2023, 2024)|unclear",
                "DANH SÁCH KHEN THƯỞNG KỶ NIỆM 80 NĂM NGÀY THÀNH LẬP (1945-2025)|nothing"
            })
    void aTitleSaysItsYearsOrIsAskedAbout(String text, String said) {
        var stated = PeriodWords.in(text);
        assertThat(!stated.isStated() ? "nothing" : stated.period() == null ? "unclear" : label(stated.period()))
                .isEqualTo(said);
    }

    @Test
    void theYearsAtTheEndOfATitleAreNoPartOfItsAward() {
        assertThat(TitleWords.award("được tặng Bằng khen của Chủ tịch UBND tỉnh trong 3 năm (2022, 2023, 2024)"))
                .isEqualTo("Bằng khen của Chủ tịch UBND tỉnh");
        assertThat(TitleWords.award("tặng Giấy khen từ 01/01/2020 đến 31/12/2024"))
                .isEqualTo("Giấy khen");
        assertThat(TitleWords.award("tặng Giấy khen năm học 2024 - 2025")).isEqualTo("Giấy khen");
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
                "2022, 2024|none",
                "từ 01/01/2020 đến 31/12/2024|2020-2024",
                "6/2024|2024",
                "31/12/2024|2024",
                "2024 (đợt 1)|2024",
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
        assertThat(PeriodWords.schoolCell("2024-25")).isEqualTo(new AchievementPeriod(2024, 2025, true));
        assertThat(PeriodWords.schoolCell("2024")).isNull();
    }

    private static String label(AchievementPeriod period) {
        return period.label() + (period.schoolYear() ? " school" : "");
    }
}
