package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Understanding}: which year and which award of those that a list writes are those of its rows; the others are never taken. */
class YearsAndAwardsTest {

    // ---- years ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tham gia công tác năm 1995, hoàn thành tốt nhiệm vụ|2025",
                "Sinh (năm 1985), hoàn thành tốt nhiệm vụ|2025",
                "Nghỉ chế độ năm 2020|2025",
                "Hoàn thành tốt nhiệm vụ|2025",
                "Hoàn thành tốt nhiệm vụ ngày 12/7/2025|2025",
                "Hoàn thành tốt nhiệm vụ năm 2024|2024",
                "Đóng góp trong 3 năm (2023, 2024, 2025)|2023-2025",
                "Từ 2020 đến tháng 6 năm 2025|2020-2025",
                // asked: a day of another year, one long ago, one to come, one that nothing explains
                "Cứu người ngày 12/7/2024|null",
                "Về nhận công tác tại xã đảo, xây trường năm 1995|null",
                "Chủ nhiệm hợp tác xã năm 2019|null",
                "Xây trường năm 2031|null",
                "Giải Nhất hội thi 2023|null",
                "Được tặng Giấy khen năm 2024|null"
            })
    void aRowHasTheYearThatItsAchievementSaysOrThatOfTheTitleOrIsAsked(String achievement, String years) {
        assertThat(period("DANH SÁCH KHEN THƯỞNG NĂM 2025", "Thành tích", achievement))
                .isEqualTo(years);
    }

    @Test
    void aYearLongBeforeTheDecisionIsAsked() {
        var title = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch UBND tỉnh)";
        assertThat(period(title, "Thành tích", "Hoàn thành tốt năm 2025")).isEqualTo("2025");
        assertThat(period(title, "Thành tích", "Đóng góp giai đoạn 2016-2025")).isEqualTo("2016-2025");
        assertThat(period(title, "Thành tích", "Xây cầu năm 2012")).isEqualTo("null");
        assertThat(period(title, "Thành tích", "Xây cầu các năm 2012, 2013")).isEqualTo("null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm",
                "Năm xét",
                "Năm đề nghị",
                "Năm được khen",
                "Năm tặng",
                "Năm được tặng thưởng",
                "Năm lập thành tích",
                "Năm đạt thành tích",
                "Thời gian đạt thành tích",
                "Thời gian lập thành tích",
                "Năm đạt danh hiệu",
                "Năm công nhận",
                "Năm thi đua",
                "Năm/Giai đoạn",
                "NAM XET KHEN THUONG"
            })
    void aColumnOfYearsIsReadWhateverItsHeadingSaysIsDoneInThem(String heading) {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025", "STT|Họ và tên|Đơn vị|" + heading, "1|Lý Hạc Vân|Sở Y tế|2024");
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(ReadLists.row(row)).endsWith("|2024");
            assertThat(row.achievement()).isEmpty();
            assertThat(row.award()).isEmpty();
        });
        assertThat(LineChecks.of(list)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Năm sinh", "Năm vào ngành", "Năm vào Đảng", "Năm tốt nghiệp", "Năm tuyển dụng"})
    void aColumnOfOtherYearsIsLeftOutInSilence(String heading) {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025", "STT|Họ và tên|Đơn vị|" + heading, "1|Lý Hạc Vân|Sở Y tế|1985");
        assertThat(ReadLists.row(list.rows().getFirst())).endsWith("|2025");
        assertThat(LineChecks.of(list)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Năm ban hành", "Năm về đích", "Năm QĐ"})
    void aColumnOfYearsThatNothingExplainsIsSaid(String heading) {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025", "STT|Họ và tên|Đơn vị|" + heading, "1|Lý Hạc Vân|Sở Y tế|2024");
        assertThat(LineChecks.of(list))
                .extracting(AnnexProblem::key, AnnexProblem::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("problem.annex.column-not-read", "D"));
    }

    @Test
    void ofTwoColumnsOfYearsTheOneOfTheAchievementIsRead() {
        for (String headings : List.of("Năm tặng|Năm lập thành tích", "Năm đề nghị|Năm xét")) {
            var list = ReadLists.read(
                    "DANH SÁCH KHEN THƯỞNG", "STT|Họ và tên|Đơn vị|" + headings, "1|Lý Hạc Vân|Sở Y tế|2026|2025");
            assertThat(ReadLists.row(list.rows().getFirst())).endsWith("|2025");
            assertThat(LineChecks.of(list)).extracting(AnnexProblem::column).containsExactly("D");
        }
    }

    @Test
    void aYearAfterThatOfTheTitleIsAsked() {
        assertThat(period("DANH SÁCH KHEN THƯỞNG NĂM 2025", "Năm đề nghị", "2026"))
                .isEqualTo("null");
        assertThat(period("DANH SÁCH KHEN THƯỞNG NĂM 2025", "Năm học", "2024-2025"))
                .isEqualTo("2024-2025 school");
    }

    @Test
    void achievementsUnderAHeadingOfAnotherYearThanTheTitleAreSaid() {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                "STT|Họ và tên|Thành tích năm 2024",
                "1|Lý Hạc Vân|Hoàn thành tốt nhiệm vụ");
        assertThat(LineChecks.of(list)).extracting(AnnexProblem::key).containsExactly("problem.annex.heading-year");
        assertThat(list.rows().getFirst().achievement()).isEqualTo("Hoàn thành tốt nhiệm vụ");
        assertThat(LineChecks.of(ReadLists.read(
                        "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                        "STT|Họ và tên|Thành tích giai đoạn 2021-2025",
                        "1|Lý Hạc Vân|Hoàn thành tốt nhiệm vụ")))
                .isEmpty();
    }

    @Test
    void ofAchievementsByYearThoseOfTheTitleAreRead() {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                "STT|Họ và tên|Thành tích năm 2024|Thành tích năm 2025",
                "1|Lý Hạc Vân|Hoàn thành tốt|Hoàn thành xuất sắc");
        assertThat(list.rows().getFirst().achievement()).isEqualTo("Hoàn thành xuất sắc");
        assertThat(LineChecks.of(list))
                .extracting(AnnexProblem::key, AnnexProblem::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("problem.annex.column-not-read", "C"));
    }

    // ---- awards ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hình thức khen thưởng cao nhất",
                "HTKT cao nhất đã nhận",
                "Danh hiệu năm 2024",
                "Danh hiệu thi đua năm 2023",
                "Danh hiệu các năm",
                "Danh hiệu 5 năm gần đây",
                "Quá trình khen thưởng, danh hiệu",
                "Danh hiệu đã đạt",
                "Hình thức khen thưởng trước đây"
            })
    void anAwardThatSomebodyHasIsNotTheOneThatIsGiven(String heading) {
        var list = ReadLists.read(
                "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH NĂM 2025",
                "STT|Họ và tên|Đơn vị|" + heading,
                "1|Lý Hạc Vân|Sở Y tế|Lao động tiên tiến");
        assertThat(ReadLists.rows(list))
                .containsExactly("Lý Hạc Vân|PERSON||Sở Y tế|BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH|2025");

        var untitled = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                "STT|Họ và tên|Đơn vị|" + heading,
                "1|Lý Hạc Vân|Sở Y tế|Lao động tiên tiến");
        assertThat(untitled.rows().getFirst().award()).as("asked").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Danh hiệu năm 2025",
                "Danh hiệu đề nghị",
                "Danh hiệu, hình thức đề nghị năm 2025",
                "Danh hiệu cao nhất đề nghị",
                "Hình thức khen thưởng",
                "Mã danh hiệu",
                "Mã hình thức khen thưởng"
            })
    void anAwardThatIsGivenNowIsRead(String heading) {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025", "STT|Họ và tên|Đơn vị|" + heading, "1|Lý Hạc Vân|Sở Y tế|CSTĐCS");
        assertThat(list.rows().getFirst().award()).isEqualTo("CSTĐCS");
        assertThat(LineChecks.of(list)).isEmpty();
    }

    @Test
    void ofAwardsByYearTheNewestIsRead() {
        for (String title : List.of("DANH SÁCH KHEN THƯỞNG NĂM 2025", "DANH SÁCH KHEN THƯỞNG")) {
            var list = ReadLists.read(
                    title,
                    "STT|Họ và tên|Đơn vị|Danh hiệu năm 2024|Danh hiệu năm 2025",
                    "1|Lý Hạc Vân|Sở Y tế|Lao động tiên tiến|CSTĐCS");
            assertThat(list.rows().getFirst().award()).isEqualTo("CSTĐCS");
            assertThat(LineChecks.of(list)).extracting(AnnexProblem::column).containsExactly("D");
        }
    }

    @Test
    void yearsBelowOneHeadingPartItsColumns() {
        var awards = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                "STT|Họ và tên|Đơn vị|Danh hiệu thi đua|",
                "|||Năm 2024|Năm 2025",
                "1|Lý Hạc Vân|Sở Y tế|Lao động tiên tiến|CSTĐCS");
        assertThat(awards.rows().getFirst().award()).isEqualTo("CSTĐCS");
        var achievements = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                "STT|Họ và tên|Thành tích||Hình thức",
                "||Năm 2024|Năm 2025|",
                "1|Lý Hạc Vân|Hoàn thành tốt|Hoàn thành xuất sắc|Bằng khen");
        assertThat(achievements.rows().getFirst().achievement()).isEqualTo("Hoàn thành xuất sắc");
        assertThat(ReadLists.rows(achievements)).containsExactly("Lý Hạc Vân|null|||Bằng khen|2025");
    }

    @Test
    void theYearOfAnEarlierAwardIsNotThatOfTheAchievement() {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                "STT|Họ và tên|Đơn vị|Hình thức khen thưởng cao nhất|Năm được khen",
                "1|Lý Hạc Vân|Sở Y tế|Huân chương Lao động hạng Ba|2023");
        assertThat(ReadLists.rows(list)).containsExactly("Lý Hạc Vân|null||Sở Y tế||2025");
        assertThat(LineChecks.of(list)).extracting(AnnexProblem::column).containsExactly("E");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DANH SÁCH KHEN THƯỞNG NĂM 2025|Lao động tiên tiến năm 2025|2025",
                "DANH SÁCH KHEN THƯỞNG NĂM 2025|Lao động tiên tiến|2025",
                "DANH SÁCH KHEN THƯỞNG NĂM 2025|Lao động tiên tiến năm 2023|null",
                "DANH SÁCH KHEN THƯỞNG NĂM 2025|Lao động tiên tiến 2024|null",
                "DANH SÁCH KHEN THƯỞNG NĂM 2025|Giấy khen (2022, 2023)|null",
                "DANH SÁCH KHEN THƯỞNG|Chiến sĩ thi đua cơ sở năm 2024|2024",
                "DANH SÁCH KHEN THƯỞNG|Chiến sĩ thi đua cơ sở|null"
            })
    void anAwardThatNamesAnotherYearThanTheTitleIsAskedAbout(String title, String award, String years) {
        assertThat(period(title, "Danh hiệu", award)).isEqualTo(years);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kết quả xét", "Kết quả", "Ý kiến của Hội đồng", "Đề xuất", "Xét duyệt"})
    void anAwardUnderWhatWasDecidedOfTheRowIsRead(String heading) {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                "STT|Họ và tên|Đơn vị|" + heading,
                "1|Lý Hạc Vân|Sở Y tế|Bằng khen",
                "2|Vi Thu Lam|Sở Y tế|Giấy khen",
                "3|Mạc Tùng Chi|Sở Y tế|Đề nghị tặng Giấy khen",
                "4|Lã Thiên Kim|Sở Y tế|Không đạt");
        assertThat(list.rows())
                .extracting(AnnexRow::award)
                .as("the last is no award and will be asked about")
                .containsExactly("Bằng khen", "Giấy khen", "Đề nghị tặng Giấy khen", "Không đạt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kết quả xét|Lao động tiên tiến|true",
                "Kết quả xét|Không đạt|true",
                "Ý kiến|Không đồng ý|true",
                "Ghi chú|Bằng khen|true",
                "Xếp loại|Không hoàn thành nhiệm vụ|true",
                "Kết quả xét|Đạt|false",
                "Ý kiến|Đồng ý|false",
                "Ghi chú|Đảng viên|false",
                "Xếp loại|Hoàn thành tốt|false"
            })
    void whatIsLeftUnreadBesideTheAwardIsSaidWhereItDecidesSomething(String heading, String cell, boolean said) {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị|Danh hiệu đề nghị|" + heading,
                "1|Lý Hạc Vân|Sở Y tế|CSTĐCS|" + cell,
                "2|Vi Thu Lam|Sở Y tế|CSTĐCS|");
        assertThat(list.rows()).extracting(AnnexRow::award).containsExactly("CSTĐCS", "CSTĐCS");
        assertThat(LineChecks.of(list).stream()
                        .map(AnnexProblem::key)
                        .anyMatch("problem.annex.column-not-read"::equals))
                .isEqualTo(said);
    }

    private static String period(String title, String heading, String cell) {
        var list = ReadLists.read(title, "STT|Họ và tên|Đơn vị|" + heading, "1|Lý Hạc Vân|Sở Y tế|" + cell);
        var row = ReadLists.row(list.rows().getFirst());
        return row.substring(row.lastIndexOf('|') + 1);
    }
}
