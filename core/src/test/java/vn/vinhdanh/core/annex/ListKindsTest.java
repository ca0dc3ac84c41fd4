package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.shared.NameKey;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Sex;

/** {@link Understanding}: other lists of the kinds that {@link FieldListsTest} reads, and what every line of them is. */
class ListKindsTest {

    // ---- sums, notes, signatures ----

    @Test
    void sumsBetweenGroupsEndNothingAndAreHeldAgainstWhatWasRead() {
        var list = ReadLists.read(
                "DANH SÁCH ĐƯỢC KHEN THƯỞNG NĂM 2025",
                "STT|Họ và tên|Đơn vị công tác",
                "I. BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH||",
                "1|Ông Lý Hạc Vân|Sở Y tế",
                "2|Bà Mạc Tùng Chi|Sở Y tế",
                "|Cộng nhóm I: 02 người|",
                "II. GIẤY KHEN||",
                "1|Bà Vi Thu Lam|Sở Y tế",
                "Cộng: 2 cá nhân||",
                "Tổng cộng|3|",
                "Ghi chú: danh sách theo thứ tự đơn vị||",
                "Nơi nhận:|Bến Mơ, ngày 01 tháng 3 năm 2026|",
                "- Như trên;|TM. ỦY BAN NHÂN DÂN|");

        assertThat(list.rows())
                .extracting(AnnexRow::award)
                .containsExactly("BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH", "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH", "GIẤY KHEN");
        assertThat(list.roles())
                .containsExactly(
                        LineRole.TITLE,
                        LineRole.HEADER,
                        LineRole.GROUP,
                        LineRole.READ,
                        LineRole.READ,
                        LineRole.TOTAL,
                        LineRole.GROUP,
                        LineRole.READ,
                        LineRole.TOTAL,
                        LineRole.TOTAL,
                        LineRole.NOTE,
                        LineRole.SIGNATURE,
                        LineRole.SIGNATURE);
        assertThat(list.unread()).isEmpty();
        // only "Cộng: 2 cá nhân" is wrong: one row stands in its group
        assertThat(list.wrongTotals()).containsExactly(new AnnexDocument.WrongTotal(8, 2, 1));
        ReadLists.assertEveryLineIsAccountedFor(list);
    }

    @Test
    void namesThatBeginLikeSumsAreRecipients() {
        var list = ReadLists.read(
                "STT|Tên tập thể",
                "|Công ty Cổ phần Bến Mơ",
                "|Công an xã Bến Mơ",
                "|Tổng công ty Bến Mơ",
                "|Cộng đồng dân cư thôn Bãi Sậy",
                "|Đoàn Thanh niên xã Bến Mơ",
                "|Chi cục Thuế khu vực Bến Mơ");

        assertThat(list.rows())
                .extracting(AnnexRow::name)
                .containsExactly(
                        "Công ty Cổ phần Bến Mơ",
                        "Công an xã Bến Mơ",
                        "Tổng công ty Bến Mơ",
                        "Cộng đồng dân cư thôn Bãi Sậy",
                        "Đoàn Thanh niên xã Bến Mơ",
                        "Chi cục Thuế khu vực Bến Mơ");
    }

    @Test
    void whoSignsIsNoRecipientWhetherRowsAreNumberedOrNot() {
        var numbered = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "1|Ông Lý Hạc Vân|Sở Y tế",
                "||Bến Mơ, ngày 02 tháng 3 năm 2026",
                "NGƯỜI LẬP BIỂU||GIÁM ĐỐC",
                "Vi Thu Lam||Mạc Tùng Chi");
        assertThat(numbered.rows()).hasSize(1);
        assertThat(numbered.roles().subList(2, 5)).containsOnly(LineRole.SIGNATURE);
        assertThat(numbered.unread()).isEmpty();

        var unnumbered = ReadLists.read(
                "Họ và tên|Đơn vị", "Lý Hạc Vân|Sở Y tế", "NGƯỜI LẬP|KT. HIỆU TRƯỞNG", "Mạc Tùng Chi|Lã Thiên Kim");
        assertThat(unnumbered.rows()).extracting(AnnexRow::name).containsExactly("Lý Hạc Vân");
        assertThat(unnumbered.unread()).containsExactly(3);
    }

    @Test
    void aLineThatIsNotUnderstoodIsSaidWithItsPlace() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị", "1|Ông Lý Hạc Vân|Sở Y tế", "|(đã nghỉ hưu)|", "2|Bà Vi Thu Lam|Sở Y tế");
        assertThat(list.rows()).hasSize(2);
        assertThat(list.unread()).containsExactly(2);
        assertThat(list.roles().get(2)).isEqualTo(LineRole.NOT_UNDERSTOOD);
    }

    // ---- groups ----

    @Test
    void kindsInsideAwardsAndAwardsInsideKinds() {
        var awards = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "I. BẰNG KHEN||",
                "1. Tập thể||",
                "1|Phòng Nội vụ|xã Bến Mơ",
                "2. Cá nhân||",
                "1|Lý Hạc Vân|xã Bến Mơ",
                "II. GIẤY KHEN||",
                "1|Vi Thu Lam|xã Bến Mơ");
        assertThat(ReadLists.rows(awards))
                .containsExactly(
                        "Phòng Nội vụ|COLLECTIVE||xã Bến Mơ|BẰNG KHEN|null",
                        "Lý Hạc Vân|PERSON||xã Bến Mơ|BẰNG KHEN|null",
                        "Vi Thu Lam|null||xã Bến Mơ|GIẤY KHEN|null");

        var kinds = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "A|TẬP THỂ|",
                "I|Cờ thi đua của UBND tỉnh|",
                "1|Phòng Nội vụ|xã Bến Mơ",
                "II|Bằng khen của Chủ tịch UBND tỉnh|",
                "1|Trạm Y tế|xã Bến Mơ",
                "B|CÁ NHÂN|",
                "1|Lý Hạc Vân|xã Bến Mơ",
                "1.1|Giấy khen|",
                "1|Vi Thu Lam|xã Bến Mơ");
        assertThat(ReadLists.rows(kinds))
                .containsExactly(
                        "Phòng Nội vụ|COLLECTIVE||xã Bến Mơ|Cờ thi đua của UBND tỉnh|null",
                        "Trạm Y tế|COLLECTIVE||xã Bến Mơ|Bằng khen của Chủ tịch UBND tỉnh|null",
                        "Lý Hạc Vân|PERSON||xã Bến Mơ||null",
                        "Vi Thu Lam|PERSON||xã Bến Mơ|Giấy khen|null");
    }

    @Test
    void oneLineMayNameAwardAndKind() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "I. Tập thể: Bằng khen của Chủ tịch UBND tỉnh||",
                "1|Phòng Nội vụ|xã Bến Mơ",
                "II. Giấy khen đối với cá nhân||",
                "1|Lý Hạc Vân|xã Bến Mơ");
        assertThat(ReadLists.rows(list))
                .containsExactly(
                        "Phòng Nội vụ|COLLECTIVE||xã Bến Mơ|Bằng khen của Chủ tịch UBND tỉnh|null",
                        "Lý Hạc Vân|PERSON||xã Bến Mơ|Giấy khen|null");
    }

    @Test
    void groupsOfUnitsKeepTheAwardAboveThem() {
        var list = ReadLists.read(
                "STT|Họ và tên|Chức vụ",
                "I. GIẤY KHEN||",
                "1. Sở Y tế||",
                "1|Lý Hạc Vân|Bác sĩ",
                "2. Trường THPT Bến Mơ||",
                "1|Vi Thu Lam|Giáo viên");
        assertThat(ReadLists.rows(list))
                .containsExactly(
                        "Lý Hạc Vân|PERSON|Bác sĩ|Sở Y tế|GIẤY KHEN|null",
                        "Vi Thu Lam|PERSON|Giáo viên|Trường THPT Bến Mơ|GIẤY KHEN|null");
    }

    @Test
    void aHeadingInCapitalsThatIsNotKnownInheritsNothing() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH||",
                "1|Lý Hạc Vân|Sở Y tế",
                "GIẢI BA HỘI THI TUYÊN TRUYỀN VIÊN||",
                "1|Vi Thu Lam|Sở Y tế");
        assertThat(list.rows().getLast().award()).isEqualTo("GIẢI BA HỘI THI TUYÊN TRUYỀN VIÊN");
        assertThat(list.unread()).containsExactly(3);
    }

    @Test
    void withoutNumbersATextAloneIsNobodyWhereOtherRowsSayMore() {
        var list = ReadLists.read(
                "Họ và tên|Chức danh|Đơn vị",
                "1. LAO ĐỘNG TIÊN TIẾN||",
                "Lý Hạc Vân|Giáo viên|Trường A",
                "2. GIÁO VIÊN DẠY GIỎI||",
                "Lã Thiên Kim|Giáo viên|Trường A",
                "Sở Y tế||",
                "Vi Thu Lam|Bác sĩ|Sở Y tế",
                "TẬP THỂ||",
                "Văn phòng UBND xã Bến Mơ||");
        assertThat(ReadLists.rows(list))
                .containsExactly(
                        "Lý Hạc Vân|PERSON|Giáo viên|Trường A|LAO ĐỘNG TIÊN TIẾN|null",
                        "Lã Thiên Kim|PERSON|Giáo viên|Trường A|GIÁO VIÊN DẠY GIỎI|null",
                        "Vi Thu Lam|PERSON|Bác sĩ|Sở Y tế|GIÁO VIÊN DẠY GIỎI|null",
                        "Văn phòng UBND xã Bến Mơ|COLLECTIVE|||GIÁO VIÊN DẠY GIỎI|null");
        assertThat(list.unread()).containsExactly(5);
    }

    @Test
    void groupsMayBeEnumeratedInAnyHandwriting() {
        var list = ReadLists.read(
                "STT|HỌ VÀ TÊN|CHỨC VỤ, ĐƠN VỊ",
                "I/|HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA:|",
                "1|Ông Lý Hạc Vân|Bí thư Đảng ủy, Chủ tịch HĐND xã Bến Mơ",
                "II/|BẰNG KHEN CỦA THỦ TƯỚNG CHÍNH PHỦ:|",
                "-|Cá nhân:|",
                "1|Bà Vi Thu Lam|Giáo viên Trường THPT Bến Mơ");
        assertThat(ReadLists.rows(list))
                .containsExactly(
                        "Lý Hạc Vân|PERSON|Bí thư Đảng ủy, Chủ tịch|HĐND xã Bến Mơ|HUÂN CHƯƠNG LAO ĐỘNG HẠNG BA|null",
                        "Vi Thu Lam|PERSON|Giáo viên|Trường THPT Bến Mơ|BẰNG KHEN CỦA THỦ TƯỚNG CHÍNH PHỦ|null");
        assertThat(list.unread()).isEmpty();
    }

    @Test
    void aSecondListInTheSameSheetHasItsOwnTitle() {
        var list = ReadLists.read(
                "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN NĂM 2025",
                "STT|Họ và tên|Đơn vị",
                "1|Lý Hạc Vân|Sở Y tế",
                "DANH SÁCH TẬP THỂ ĐƯỢC TẶNG BẰNG KHEN NĂM 2024||",
                "STT|Tên tập thể|Thành tích",
                "1|Trạm Y tế|Tốt");
        assertThat(ReadLists.rows(list))
                .containsExactly("Lý Hạc Vân|PERSON||Sở Y tế|GIẤY KHEN|2025", "Trạm Y tế|COLLECTIVE|||BẰNG KHEN|2024");
    }

    // ---- tables ----

    @Test
    void aHeaderRepeatedOnTheNextPageIsNobody() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "A|B|1",
                "1|Lý Hạc Vân|Sở Y tế",
                "STT|Họ và tên|Đơn vị",
                "A|B|1",
                "2|Vi Thu Lam|Sở Y tế");
        assertThat(list.rows()).extracting(AnnexRow::name).containsExactly("Lý Hạc Vân", "Vi Thu Lam");
        assertThat(list.account().get(LineRole.COLUMN_NUMBERS)).hasSize(2);
        assertThat(list.account().get(LineRole.HEADER)).hasSize(2);
    }

    @Test
    void listsSideBySideWithoutNumbersAreReadBoth() {
        var list = ReadLists.read(
                "Họ và tên|Đơn vị||Họ và tên|Đơn vị",
                "Lý Hạc Vân|Sở Y tế||Vi Thu Lam|Sở Nội vụ",
                "Mạc Tùng Chi|Sở Y tế||");
        assertThat(list.rows()).extracting(AnnexRow::name).containsExactly("Lý Hạc Vân", "Mạc Tùng Chi", "Vi Thu Lam");
        assertThat(list.rows()).extracting(AnnexRow::line).doesNotHaveDuplicates();
        assertThat(list.rows().getLast().unit()).isEqualTo("Sở Nội vụ");
        assertThat(list.rows().getLast().letter(AnnexColumn.NAME)).isEqualTo("D");
    }

    @Test
    void listsSideBySideMayHeadTheirColumnsInOtherWords() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị||Số|Họ tên|Nơi công tác", "1|Lý Hạc Vân|Sở Y tế||2|Vi Thu Lam|Sở Nội vụ");
        assertThat(list.rows()).extracting(AnnexRow::unit).containsExactly("Sở Y tế", "Sở Nội vụ");
    }

    @Test
    void numbersOfPagesAndSumsCarriedOverAreNobody() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "1|Lý Hạc Vân|Sở Y tế",
                "Cộng trang: 1||",
                "Trang 1/2||",
                "Mang sang: 1||",
                "2|Vi Thu Lam|Sở Y tế",
                "||TRƯỞNG PHÒNG TỔ CHỨC");
        assertThat(list.rows()).hasSize(2);
        assertThat(list.unread()).isEmpty();
    }

    @Test
    void whatStandsInAColumnWithoutAHeadingIsWarnedOf() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "1|Ông Lý Hạc Vân|Sở Y tế||3|Bà Vi Thu Lam",
                "2|Ông Mạc Tùng Chi|Sở Y tế||4|Bà Lã Kim");
        assertThat(list.rows()).hasSize(2);
        assertThat(LineChecks.of(list)).singleElement().satisfies(p -> {
            assertThat(p.key()).isEqualTo("problem.annex.beside-the-list");
            assertThat(p.place()).isEqualTo(2);
            assertThat(p.arguments()).containsExactly("2");
        });
    }

    @Test
    void wordTablesAreReadEachByItsOwnHeaderAndGoOnWithoutOne() throws IOException {
        var list = Samples.read(Samples.upload(
                "bang.docx",
                word(
                        List.of("STT|Họ và tên|Đơn vị", "1|Lý Hạc Vân|Sở Y tế"),
                        List.of("2|Mạc Tùng Chi|Sở Y tế"),
                        List.of("STT|Đơn vị|Chức vụ|Họ và tên", "3|Sở Nội vụ|Kỹ sư|Vi Thu Lam"))));
        assertThat(ReadLists.rows(list))
                .containsExactly(
                        "Lý Hạc Vân|null||Sở Y tế||null",
                        "Mạc Tùng Chi|null||Sở Y tế||null",
                        "Vi Thu Lam|PERSON|Kỹ sư|Sở Nội vụ||null");
        ReadLists.assertEveryLineIsAccountedFor(list);
    }

    @Test
    void aTableOfSomethingElseIsNobodyAndSaid() {
        var list = ReadLists.read(
                "STT|Họ và tên|Đơn vị",
                "1|Ông Lý Hạc Vân|Sở Y tế",
                "STT|Hình thức khen thưởng|Số lượng",
                "1|Bằng khen|1",
                "2|Giấy khen|0");
        assertThat(list.rows()).hasSize(1);
        assertThat(list.account().get(LineRole.OTHER_TABLE)).hasSize(3);
        assertThat(list.unread()).containsExactly(2);
    }

    @Test
    void aCatalogueIsNeverTheListHoweverLong() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var codes = book.createSheet("DM_DonVi");
            fill(codes, "Mã|Tên đơn vị|Địa chỉ");
            for (int i = 0; i < 300; i++) {
                fill(codes, "DV" + i + "|Sở số " + i + "|Bến Mơ");
            }
            fill(book.createSheet("Nhập liệu"), "STT|Họ và tên|Đơn vị công tác|Danh hiệu");
            book.write(out);

            var empty = Samples.read(Samples.upload("mau.xlsx", out.toByteArray()));
            assertThat(empty.table().sheet()).isEqualTo("Nhập liệu");
            assertThat(empty.rows()).isEmpty();
            assertThat(empty.account().get(LineRole.OTHER_TABLE)).hasSize(301);
            ReadLists.assertEveryLineIsAccountedFor(empty);
        }
    }

    // ---- columns ----

    @Test
    void aNameInTwoColumnsIsJoined() {
        assertThat(ReadLists.rows(ReadLists.read(
                        "STT|Họ và tên đệm|Tên|Đơn vị", "1|Lý Hạc|Vân|Sở Y tế", "2|Mạc Tùng|Chi|Sở Y tế")))
                .containsExactly("Lý Hạc Vân|null||Sở Y tế||null", "Mạc Tùng Chi|null||Sở Y tế||null");
        assertThat(ReadLists.rows(ReadLists.read("Họ và tên||Đơn vị", "Lý Hạc|Vân|Sở Y tế", "Mạc Tùng|Chi|Sở Y tế")))
                .containsExactly("Lý Hạc Vân|null||Sở Y tế||null", "Mạc Tùng Chi|null||Sở Y tế||null");
    }

    @Test
    void theSexIsTheColumnThatIsMarked() {
        var list = ReadLists.read(
                "STT|Họ và tên|Giới tính||Đơn vị",
                "||Nam|Nữ|",
                "1|2|3|4|5",
                "1|Lý Hạc Vân|x||Sở Y tế",
                "2|Vi Thu Lam||x|Sở Y tế",
                "3|Mạc Tùng Chi|||Sở Y tế");
        assertThat(list.rows()).extracting(AnnexRow::sex).containsExactly(Sex.MALE, Sex.FEMALE, null);
        assertThat(list.rows()).extracting(AnnexRow::name).containsExactly("Lý Hạc Vân", "Vi Thu Lam", "Mạc Tùng Chi");
    }

    @Test
    void earlierAwardsAndProposersAreNotWhatIsGiven() {
        var list = ReadLists.read(
                "STT|Đơn vị đề nghị|Họ và tên|Khen thưởng đã được tặng|Đơn vị|Hình thức đề nghị khen thưởng|Đơn vị"
                        + " công tác",
                "1|Sở Y tế|Lý Hạc Vân|Giấy khen năm 2023|Khối Y tế|Bằng khen|Bệnh viện Bến Mơ");
        assertThat(ReadLists.rows(list)).containsExactly("Lý Hạc Vân|null||Bệnh viện Bến Mơ|Bằng khen|null");
        assertThat(HeaderWords.column("Thành tích đã đạt được")).isEqualTo(AnnexColumn.ACHIEVEMENT);
    }

    @Test
    void twoAwardsInOneRowAreAskedTogetherNeverOneDropped() {
        var list = ReadLists.read(
                "STT|Họ và tên|Danh hiệu thi đua|Hình thức khen thưởng",
                "1|Lý Hạc Vân|Chiến sĩ thi đua cơ sở|",
                "2|Vi Thu Lam|Lao động tiên tiến|Giấy khen");
        assertThat(list.rows())
                .extracting(AnnexRow::award)
                .containsExactly("Chiến sĩ thi đua cơ sở", "Lao động tiên tiến; Giấy khen");
    }

    @Test
    void codesOfKindsAreUnderstoodRowByRow() {
        var list = ReadLists.read(
                "STT|Đối tượng|Tên tập thể, cá nhân",
                "1|TT|Phòng Nội vụ",
                "2|CN|Lý Hạc Vân",
                "3|HGĐ|Nông Văn Bế",
                "4|CA_NHAN|Vi Thu Lam",
                "5|Tập thể|Trạm Y tế",
                "6|XYZ|Lã Thiên Kim");
        assertThat(list.rows())
                .extracting(AnnexRow::kind)
                .containsExactly(
                        RecipientKind.COLLECTIVE,
                        RecipientKind.PERSON,
                        RecipientKind.HOUSEHOLD,
                        RecipientKind.PERSON,
                        RecipientKind.COLLECTIVE,
                        null);
    }

    @Test
    void nobodyWithAPostOrAPersonsNameIsACollectiveUnasked() {
        var list = ReadLists.read(
                "DANH SÁCH TẬP THỂ ĐƯỢC KHEN THƯỞNG",
                "STT|Tên|Chức vụ|Đơn vị",
                "1|Phòng Nội vụ||xã Bến Mơ",
                "2|Lý Hạc Vân||xã Bến Mơ",
                "3|Y Lan|Bác sĩ|xã Bến Mơ",
                "4|Bà Vi Lam||xã Bến Mơ");
        assertThat(list.rows()).extracting(AnnexRow::kind).containsExactly(RecipientKind.COLLECTIVE, null, null, null);
    }

    @Test
    void postsAndUnitsWithCommasAreParted() {
        assertThat(PostAndUnit.of("Phó Trưởng phòng, Phòng Nội vụ, UBND xã Bến Mơ"))
                .isEqualTo(new PostAndUnit("Phó Trưởng phòng", "Phòng Nội vụ, UBND xã Bến Mơ"));
        assertThat(PostAndUnit.of("Phó Bí thư Đảng ủy, Chủ tịch UBND, xã Bến Mơ"))
                .isEqualTo(new PostAndUnit("Phó Bí thư Đảng ủy, Chủ tịch UBND", "xã Bến Mơ"));
        assertThat(PostAndUnit.of("Phòng Nội vụ, UBND xã Bến Mơ"))
                .isEqualTo(new PostAndUnit("", "Phòng Nội vụ, UBND xã Bến Mơ"));
        assertThat(PostAndUnit.of("Trưởng phòng")).isEqualTo(new PostAndUnit("Trưởng phòng", ""));
        assertThat(PostAndUnit.of("Trường THPT Bến Mơ")).isEqualTo(new PostAndUnit("", "Trường THPT Bến Mơ"));
        assertThat(PostAndUnit.of("Nông dân, Bệnh viện Đa khoa"))
                .isEqualTo(new PostAndUnit("Nông dân", "Bệnh viện Đa khoa"));
        var list =
                ReadLists.read("STT|Họ và tên|Chức vụ", "1|Lý Hạc Vân|Phó Trưởng phòng, Phòng Nội vụ, UBND xã Bến Mơ");
        assertThat(ReadLists.rows(list))
                .containsExactly("Lý Hạc Vân|PERSON|Phó Trưởng phòng|Phòng Nội vụ, UBND xã Bến Mơ||null");
    }

    @Test
    void titlesThatCountSeveralKindsTogetherAreNoTotalOfOne() {
        assertThat(TotalWords.of("Danh sách có 500 tập thể, cá nhân")).isEqualTo(new TotalWords(null, null, null, 500));
        assertThat(TotalWords.of("Ấn định danh sách: 25 tập thể và 31 cá nhân"))
                .isEqualTo(new TotalWords(31, 25, null, null));
        assertThat(TotalWords.of("Tổng cộng: 1.200 cá nhân, 03 hộ gia đình"))
                .isEqualTo(new TotalWords(1200, null, 3, null));
        assertThat(TotalWords.of("Tổng cộng: 1.200.000 đồng").all()).isNull();
        assertThat(TotalWords.of("Cộng: 02").all()).isEqualTo(2);
        var list = ReadLists.read(
                "Khen thưởng 500 tập thể, cá nhân trong phong trào",
                "STT|Họ và tên|Đơn vị",
                "1|Ông Lý Hạc Vân|Sở Y tế",
                "Danh sách này gồm 25 tập thể, cá nhân||");
        assertThat(list.title().collectives()).isNull();
        assertThat(list.wrongTotals()).containsExactly(new AnnexDocument.WrongTotal(3, 25, 1));
    }

    @Test
    void onlyTheToneTellsNamesApart() {
        assertThat(NameKey.same("Nguyễn Thị Hòa", "Nguyễn Thị Hoà")).isTrue();
        assertThat(NameKey.same("NGUYỄN THỊ HÒA", "Nguyễn Thị Hoà")).isTrue();
        assertThat(NameKey.same("Nguyễn Thị Hoa", "Nguyễn Thị Hòa")).isFalse();
        assertThat(NameKey.same("Lê Thủy", "Lê Thuỷ")).isTrue();
        assertThat(NameKey.same("Lê Thúy", "Lê Thủy")).isFalse();
        assertThat(NameKey.same("Tran Thi Hoa", "Trần Thị Hòa")).isTrue();
    }

    private static void fill(org.apache.poi.ss.usermodel.Sheet sheet, String line) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        var cells = line.split("\\|", -1);
        for (int c = 0; c < cells.length; c++) {
            row.createCell(c).setCellValue(cells[c]);
        }
    }

    @SafeVarargs
    private static byte[] word(List<String>... tables) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (var lines : tables) {
                var table = document.createTable(lines.size(), lines.getFirst().split("\\|", -1).length);
                for (int r = 0; r < lines.size(); r++) {
                    var cells = lines.get(r).split("\\|", -1);
                    for (int c = 0; c < cells.length; c++) {
                        table.getRow(r).getCell(c).setText(cells[c]);
                    }
                }
                document.createParagraph();
            }
            document.write(out);
            return out.toByteArray();
        }
    }
}
