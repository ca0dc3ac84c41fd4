package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link HeaderWords} and {@link RowWords}: headings of names and units, what they say of their rows, and what is not read under them. */
class HeadingsTest {

    @Test
    void threeTablesOneBelowTheOtherAreReadByTheirOwnHeadings() {
        var list = ReadLists.read(
                "DANH SÁCH KHEN THƯỞNG NĂM 2025",
                "I. HỘ GIA ĐÌNH||",
                "STT|Chủ hộ|Địa chỉ",
                "1|Lò Văn Páo|Bản Mơ",
                "STT|Tên tập thể|Trực thuộc",
                "1|Phòng Kế toán|Sở Y tế",
                "STT|Họ, tên|Chức vụ",
                "1|Vũ Ái Liên|Y sĩ");
        assertThat(ReadLists.rows(list))
                .containsExactly(
                        "Lò Văn Páo|HOUSEHOLD||Bản Mơ||2025",
                        "Phòng Kế toán|COLLECTIVE||Sở Y tế||2025",
                        "Vũ Ái Liên|null|Y sĩ|||2025"); // "I. HỘ GIA ĐÌNH" stands above, and a post beside: asked
        assertThat(list.unread()).isEmpty();
        ReadLists.assertEveryLineIsAccountedFor(list);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chủ hộ|HOUSEHOLD",
                "Tên hộ|HOUSEHOLD",
                "Tên chủ hộ|HOUSEHOLD",
                "Họ và tên chủ hộ|HOUSEHOLD",
                "Họ tên chủ hộ gia đình|HOUSEHOLD",
                "Hộ gia đình|HOUSEHOLD",
                "Tên cơ quan|COLLECTIVE",
                "Tên cơ quan, đơn vị|COLLECTIVE",
                "Tên doanh nghiệp|COLLECTIVE",
                "Tên tổ chức|COLLECTIVE",
                "Tên thôn, tổ dân phố|COLLECTIVE",
                "Tên tập thể|COLLECTIVE",
                "Tên trường|COLLECTIVE",
                "Tên cá nhân|PERSON",
                "Họ, tên|null",
                "Họ và tên|null",
                "Tên cá nhân, tập thể|null",
                "Cá nhân, tập thể|null",
                "Họ và tên/Tên đơn vị|null"
            })
    void aHeadingOfNamesSaysWhoStandsBelowIt(String heading, String kind) {
        var list = ReadLists.read("STT|" + heading + "|Ghi chú|Hình thức", "1|Bế Thị X|đã duyệt|Giấy khen");
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Bế Thị X");
            assertThat(String.valueOf(row.kind())).isEqualTo(kind.equals("COLLECTIVE") ? "null" : kind);
        });
        if (kind.equals(
                "COLLECTIVE")) { // a person's name contradicts the heading and is asked about; an office's does not
            var offices = ReadLists.read("STT|" + heading + "|Ghi chú|Hình thức", "1|Thôn Bãi Sậy|đã duyệt|Giấy khen");
            assertThat(String.valueOf(offices.rows().getFirst().kind())).isEqualTo(kind);
        }
    }

    @Test
    void whatTheRowSaysOtherwiseThanItsHeadingIsAsked() {
        var list = ReadLists.read("STT|Chủ hộ|Địa chỉ", "1|Thôn Đồng Tâm|xã Bến Mơ", "2|Trương Thị Hoa|xã Bến Mơ");
        assertThat(list.rows()).extracting(r -> String.valueOf(r.kind())).containsExactly("null", "HOUSEHOLD");
        var group = ReadLists.read(
                "STT|Tên tập thể|Địa chỉ", "I. TẬP THỂ||", "1|Phòng Một|Xã A", "II. CÁ NHÂN||", "1|Phòng Hai|Xã A");
        assertThat(group.rows()).extracting(r -> String.valueOf(r.kind())).containsExactly("COLLECTIVE", "null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trường",
                "Trường học",
                "Cơ quan",
                "Đơn vị/Trường",
                "Nơi làm việc",
                "Nơi cư trú",
                "Địa chỉ",
                "Thôn",
                "Xã, phường",
                "Phòng, ban",
                "Tên đơn vị",
                "Tên trường",
                "Tên cơ quan",
                "Doanh nghiệp"
            })
    void aColumnOfUnitsIsKnownByItsSort(String heading) {
        var list = ReadLists.read("STT|Họ và tên|" + heading, "1|Ông Lý Hạc Vân|Trường THPT Bến Mơ");
        assertThat(ReadLists.rows(list)).containsExactly("Lý Hạc Vân|PERSON||Trường THPT Bến Mơ||null");
        assertThat(LineChecks.of(list)).isEmpty();
    }

    @Test
    void rowsAboveTheFirstKnownHeaderAreNoTitle() {
        var list = ReadLists.read(
                "UBND XÃ BẾN MƠ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|",
                "DANH SÁCH KHEN THƯỞNG NĂM 2025||",
                "STT|Nghệ danh|Nơi diễn",
                "1|Lò Văn Páo|Bản Mơ",
                "2|Sùng A Tủa|",
                "Vừ Thị Máy|Bản Mơ|",
                "STT|Họ và tên|Đơn vị",
                "1|Ông Lý Hạc Vân|Sở Y tế");
        assertThat(list.rows()).hasSize(1);
        assertThat(list.roles().subList(0, 2)).containsOnly(LineRole.TITLE);
        assertThat(list.roles().subList(2, 6)).containsOnly(LineRole.NOT_UNDERSTOOD);
        assertThat(list.unread()).containsExactly(2, 3, 4, 5);
    }

    @Test
    void aTableOfUnknownHeadingsInTheMiddleMakesNobodyOfThem() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị", "1|Ông Lý Hạc Vân|Sở Y tế", "STT|Tiêu chí|Điểm", "1|Kỷ luật lao động|10");
        assertThat(list.rows()).hasSize(1);
        assertThat(list.unread()).containsExactly(2);
        assertThat(list.roles().subList(2, 4)).containsOnly(LineRole.OTHER_TABLE);
    }

    @Test
    void aColumnThatIsNotReadIsSaidOnceAndOneLeftOutOnPurposeNever() {
        var list = ReadLists.read(
                "STT|Họ và tên|Ngày sinh|Tổ sản xuất số|Ghi chú|Số CCCD|Đơn vị công tác",
                "1|Ông Lý Hạc Vân|1/1/1980|Tổ 5|x|1|Sở Y tế",
                "2|Bà Vi Thu Lam|1/1/1980|Tổ 6|x|2|Sở Y tế");
        assertThat(LineChecks.of(list)).singleElement().satisfies(p -> {
            assertThat(p.key()).isEqualTo("problem.annex.column-not-read");
            assertThat(p.arguments()).isEqualTo(List.of("D", "Tổ sản xuất số", "2"));
            assertThat(p.column()).isEqualTo("D");
            assertThat(p.place()).isEqualTo(1);
        });
    }

    @Test
    void aHouseholdAmongPersonsIsAsked() {
        var list = ReadLists.read(
                "STT|Họ và tên|Địa chỉ", "I. CÁ NHÂN||", "1|Lý Hạc Vân|Xã A", "2|Hộ ông Lò Văn Páo|Xã A");
        assertThat(list.rows()).extracting(r -> String.valueOf(r.kind())).containsExactly("PERSON", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trang 1", "Trang 1/2", "Trang số 2", "Trang 2 của 5", "Trang: 3", "- 2 -", "2/5"})
    void theNumberOfAPageIsANote(String page) {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "1|Ông Lý Hạc Vân|Sở Y tế",
                page + "||",
                "|" + page + "|",
                "2|Bà Vi Thu Lam|Sở Y tế");
        assertThat(list.rows()).hasSize(2);
        assertThat(list.roles().subList(2, 4)).containsOnly(LineRole.NOTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vũ Ái Liên và Tô Hải Nam|true",
                "Vũ Ái Liên, Tô Hải Nam|true",
                "Vũ Ái Liên; Tô Hải Nam|true",
                "Vũ Ái Liên - Tô Hải Nam|true",
                "Ông Vũ Ái Liên và bà Tô Hải Nam|true",
                "Vũ Ái Liên Tô Hải Nam|true",
                "Vợ chồng ông Vũ Ái Liên|true",
                "Vũ Ái Liên và 3 người khác|true",
                "Vũ Ái Liên|false",
                "Nguyễn Thị Hồng Vân|false",
                "Trần Lê Bảo Châu|false",
                "Tôn Nữ Thị Ninh|false",
                "Đặng Vũ Và|false"
            })
    void twoNamesInOneCellAreAskedAbout(String name, boolean several) {
        var list = ReadLists.read("STT|Họ và tên|Chức vụ|Đơn vị", "1|" + name + "|Y sĩ|Sở Y tế");
        var keys = LineMarkChecks.of(list, AnnexAnswers.of(list.title())).stream()
                .map(AnnexProblem::key)
                .toList();
        assertThat(keys.contains("problem.annex.name-several")).isEqualTo(several);
    }

    @Test
    void twoLinesOfOneCellAreTwoNames() {
        var text = "STT;Họ và tên;Chức vụ\r\n1;\"Vũ Ái Liên\nTô Hải Nam\";Y sĩ\r\n";
        var list = Samples.read(Samples.upload("thu.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(LineMarkChecks.of(list, AnnexAnswers.of(list.title())))
                .extracting(AnnexProblem::key)
                .contains("problem.annex.name-several");
    }
}
