package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.core.annex.AnnexDocument.PlacedLine;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.officefile.TableReader;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * {@link RowWords} and {@link LineWalk}: what a line is where its words are also those of another sort of line. Each line says behind
 * "=>" what is to be made of it: its role, or the recipient with kind and award.
 */
class MisreadLinesTest {

    private static final String NAMED = "STT|Họ và tên|Đơn vị => HEADER";
    private static final String HONOURED = "BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH|| => GROUP";
    private static final String FIRST = "1|Lý Hạc Vân|Sở Y tế => Lý Hạc Vân|null|BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH";

    static Stream<Arguments> lists() {
        return Stream.of(
                // ---- a group line is no note, signature or sum ----
                list(
                        "awards and kinds behind a star",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "* GIẤY KHEN|| => GROUP",
                        "1|Vi Thu Lam|Sở Y tế => Vi Thu Lam|null|GIẤY KHEN",
                        "* Tập thể:|| => GROUP",
                        "1|Phòng Một|Sở Y tế => Phòng Một|COLLECTIVE|GIẤY KHEN",
                        "*Cá nhân|| => GROUP",
                        "1|Mạc Tùng Chi|Sở Y tế => Mạc Tùng Chi|PERSON|GIẤY KHEN",
                        "** Cờ thi đua của UBND tỉnh|| => GROUP",
                        "1|Trạm Y tế|Sở Y tế => Trạm Y tế|null|Cờ thi đua của UBND tỉnh",
                        "(*) Đã nghỉ hưu|| => NOTE",
                        "* Danh sách xếp theo tên|| => NOTE"),
                list(
                        "what a star heads and nobody knows",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "* Giáo viên dạy giỏi|| => NOT_UNDERSTOOD",
                        "1|Vi Thu Lam|Sở Y tế => Vi Thu Lam|null|Giáo viên dạy giỏi"),
                list(
                        "who gives an award heads it",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "Giám đốc Sở Y tế tặng Giấy khen cho:|| => GROUP",
                        "1|Vi Thu Lam|Sở Y tế => Vi Thu Lam|null|Giấy khen của Giám đốc Sở Y tế",
                        "Chủ tịch UBND tỉnh tặng Giấy khen|| => GROUP",
                        "1|Mạc Tùng Chi|Sở Y tế => Mạc Tùng Chi|null|Giấy khen của Chủ tịch UBND tỉnh",
                        "Đề nghị Thủ tướng Chính phủ tặng Bằng khen|| => GROUP",
                        "1|Lã Thiên Kim|Sở Y tế => Lã Thiên Kim|null|Bằng khen của Thủ tướng Chính phủ",
                        "Hiệu trưởng tặng Giấy khen cho các tập thể|| => GROUP",
                        "1|Phòng Một|Sở Y tế => Phòng Một|COLLECTIVE|Giấy khen của Hiệu trưởng",
                        "Chủ tịch nước tặng Huân chương Lao động hạng Ba|| => GROUP",
                        "1|Phòng Hai|Sở Y tế => Phòng Hai|null|Huân chương Lao động hạng Ba",
                        "||Bến Mơ, ngày 01 tháng 3 năm 2026 => SIGNATURE",
                        "||T/M UBND TỈNH => SIGNATURE",
                        "||CHỦ TỊCH UBND TỈNH => SIGNATURE",
                        "||Mạc Tùng Chi => SIGNATURE"),
                list(
                        "a post straight above rows is asked about",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "CHỦ TỊCH UBND XÃ BẾN MƠ|| => NOT_UNDERSTOOD",
                        "1|Vi Thu Lam|Sở Y tế => Vi Thu Lam|null|CHỦ TỊCH UBND XÃ BẾN MƠ"),
                list(
                        "whoever else stands above rows is asked about too",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "Thủ tướng Chính phủ khen thưởng:|| => GROUP",
                        "1|Vi Thu Lam|Sở Y tế => Vi Thu Lam|null|Thủ tướng Chính phủ khen thưởng",
                        "TM. UBND tỉnh tặng Giấy khen|| => GROUP",
                        "1|Mạc Tùng Chi|Sở Y tế => Mạc Tùng Chi|null|TM. UBND tỉnh tặng Giấy khen",
                        "Đại diện các hộ|| => NOT_UNDERSTOOD",
                        "1|Lã Thiên Kim|Sở Y tế => Lã Thiên Kim|null|Đại diện các hộ",
                        "Nơi nhận:|| => SIGNATURE",
                        "2|Vi Thu Lan|Sở Y tế => Vi Thu Lan|null|Đại diện các hộ"),
                list(
                        "what counts the rows below heads them",
                        "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN NĂM 2025 => TITLE",
                        NAMED,
                        "1|Lý Hạc Vân|Sở Y tế => Lý Hạc Vân|PERSON|BẰNG KHEN",
                        "Danh sách gồm 05 cá nhân được tặng Giấy khen|| => TITLE",
                        "1|Vi Thu Lam|Sở Y tế => Vi Thu Lam|PERSON|Giấy khen",
                        "Danh sách này gồm 01 cá nhân được tặng Giấy khen|| => TOTAL",
                        "Danh sách gồm 01 tập thể được tặng Cờ thi đua|| => TITLE",
                        "STT|Tên tập thể|Địa chỉ => HEADER",
                        "1|Phòng Nội vụ|Xã A => Phòng Nội vụ|COLLECTIVE|Cờ thi đua",
                        "Tổng số 02 tập thể được tặng Huân chương Lao động hạng Ba|| => GROUP",
                        "1|Phòng Một|Xã A => Phòng Một|COLLECTIVE|Huân chương Lao động hạng Ba",
                        "Danh sách gồm 03 tập thể được tặng Giấy khen|| => TOTAL"),
                list(
                        "without numbers a star or a word of sums takes nobody away",
                        "Phòng|Họ và tên|Chức vụ => HEADER",
                        "Tổng hợp|Lý Hạc Vân|Bác sĩ => Lý Hạc Vân|PERSON|",
                        "Tổng hợp|Trần Nam|Y tá => Trần Nam|PERSON|",
                        "Tổng hợp|Tổ Thư ký| => Tổ Thư ký|null|",
                        "|* Vi Thu Lam|Y tá => Vi Thu Lam|PERSON|",
                        "|Cộng Văn Hòa|Y tá => Cộng Văn Hòa|PERSON|",
                        "|Lưu Ý Nhi|Y tá => Lưu Ý Nhi|PERSON|",
                        "|Tặng Thị Hoa|Y tá => Tặng Thị Hoa|PERSON|",
                        "Tổng cộng|4 người| => TOTAL"),
                list(
                        "who stands for a household signs nothing",
                        "Họ và tên|Địa chỉ => HEADER",
                        "*Lý Hạc Vân|Xã A => Lý Hạc Vân|null|",
                        "Đại diện hộ Nông Văn Bế| => Đại diện hộ Nông Văn Bế|HOUSEHOLD|",
                        "Mạc Tùng Chi|Xã A => Mạc Tùng Chi|null|",
                        "* Đã nghỉ hưu| => NOTE",
                        "Đại diện cơ quan| => SIGNATURE"),
                list(
                        "a group line may say how many follow",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "II|GIẤY KHEN|03 người => GROUP",
                        "1|Vi Thu Lam|Sở Y tế => Vi Thu Lam|null|GIẤY KHEN",
                        "BẰNG KHEN|của Bộ trưởng Bộ Y tế| => GROUP",
                        "1|Lã Thiên Kim|Sở Y tế => Lã Thiên Kim|null|BẰNG KHEN của Bộ trưởng Bộ Y tế",
                        "|Cờ thi đua|của Chính phủ => GROUP",
                        "1|Phòng Một|Sở Y tế => Phòng Một|null|Cờ thi đua của Chính phủ"),
                // ---- who bears a title is somebody ----
                list(
                        "titles before the names of persons",
                        "STT|Họ và tên => HEADER",
                        "1|Anh hùng Lao động Lý Hạc Vân => Lý Hạc Vân|PERSON|",
                        "2|Nhà giáo ưu tú Mạc Tùng Chi => Mạc Tùng Chi|PERSON|",
                        "3|NGHỆ NHÂN ƯU TÚ VI THU LAM => VI THU LAM|PERSON|",
                        "4|Thầy thuốc nhân dân Sùng A Tủa => Sùng A Tủa|PERSON|",
                        "5|Chiến sĩ thi đua cơ sở Lã Thiên Kim => Chiến sĩ thi đua cơ sở Lã Thiên Kim|null|",
                        "6|Gia đình văn hóa ông Nông Văn Bế => Gia đình văn hóa ông Nông Văn Bế|HOUSEHOLD|",
                        "7|Chiến sĩ thi đua cơ sở => GROUP",
                        "8|Trần Nam Anh => Trần Nam Anh|null|Chiến sĩ thi đua cơ sở",
                        "9|NHÀ GIÁO ƯU TÚ NĂM 2025 => GROUP",
                        "10|Vi Thu Lan => Vi Thu Lan|null|NHÀ GIÁO ƯU TÚ NĂM 2025",
                        "11|Anh hùng Lao động thời kỳ đổi mới => GROUP",
                        "12|Vi Thu Liên => Vi Thu Liên|null|Anh hùng Lao động thời kỳ đổi mới"),
                list(
                        "titles before the names of places and offices",
                        "STT|Tên tập thể => HEADER",
                        "1|Thôn văn hóa Bãi Sậy => Thôn văn hóa Bãi Sậy|COLLECTIVE|",
                        "2|KHU DÂN CƯ VĂN HÓA BẾN MƠ => KHU DÂN CƯ VĂN HÓA BẾN MƠ|COLLECTIVE|",
                        "3|Cơ quan văn hóa Sở Y tế => Cơ quan văn hóa Sở Y tế|COLLECTIVE|",
                        "4|Tập thể lao động xuất sắc Phòng Kế toán => Tập thể lao động xuất sắc Phòng Kế toán|COLLECTIVE|",
                        "5|Đơn vị quyết thắng Tiểu đoàn Một => Đơn vị quyết thắng Tiểu đoàn Một|COLLECTIVE|",
                        "5|Thôn văn hóa tiêu biểu => GROUP",
                        "6|Thôn Bãi Lau => Thôn Bãi Lau|COLLECTIVE|Thôn văn hóa tiêu biểu",
                        "7|Tập thể Lao động tiên tiến => GROUP",
                        "8|Phòng A => Phòng A|COLLECTIVE|Tập thể Lao động tiên tiến"),
                // ---- a heading that is not understood ends the award above ----
                list(
                        "praise that begins as a sort of office",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "ĐƠN VỊ DẪN ĐẦU PHONG TRÀO THI ĐUA|| => GROUP",
                        "1|Phòng Một|Xã A => Phòng Một|null|ĐƠN VỊ DẪN ĐẦU PHONG TRÀO THI ĐUA",
                        "DOANH NGHIỆP TIÊU BIỂU|| => GROUP",
                        "1|Công ty Một|Xã A => Công ty Một|null|DOANH NGHIỆP TIÊU BIỂU",
                        "Hội thi tay nghề|| => GROUP",
                        "1|Vi Thu Lam|Xã A => Vi Thu Lam|null|Hội thi tay nghề",
                        "THÔN TIÊU BIỂU|| => GROUP",
                        "1|Thôn Một|Xã A => Thôn Một|null|THÔN TIÊU BIỂU",
                        "CHI BỘ TRONG SẠCH VỮNG MẠNH|| => GROUP",
                        "1|Chi bộ Một|Xã A => Chi bộ Một|null|CHI BỘ TRONG SẠCH VỮNG MẠNH",
                        "Khối thi đua dẫn đầu|| => GROUP",
                        "1|Khối Một|Xã A => Khối Một|null|Khối thi đua dẫn đầu",
                        "Phần Giấy khen|| => GROUP",
                        "1|Lã Thiên Kim|Xã A => Lã Thiên Kim|null|Phần Giấy khen",
                        "II. Xã đạt chuẩn nông thôn mới|| => GROUP",
                        "1|Xã Một|Tỉnh A => Xã Một|null|Xã đạt chuẩn nông thôn mới"),
                list(
                        "proper names made of praise are units still",
                        NAMED,
                        HONOURED,
                        "XÃ QUYẾT THẮNG|| => GROUP",
                        FIRST,
                        "Trường Mầm non Hạnh Phúc|| => GROUP",
                        "2|Vi Thu Lam|Lớp A => Vi Thu Lam|null|BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH",
                        "Ban Thi đua - Khen thưởng|| => GROUP",
                        "3|Lã Thiên Kim|Tổ A => Lã Thiên Kim|null|BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"),
                list(
                        "an unknown heading in small letters, a unit below it",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "Giáo viên dạy giỏi cấp tỉnh|| => NOT_UNDERSTOOD",
                        "1. Sở Giáo dục|| => GROUP",
                        "1|Vi Thu Lam|Trường A => Vi Thu Lam|null|Giáo viên dạy giỏi cấp tỉnh"),
                list(
                        "an unknown heading in small letters, without numbers",
                        "Họ và tên|Chức vụ|Đơn vị => HEADER",
                        "BẰNG KHEN|| => GROUP",
                        "Lý Hạc Vân|Bác sĩ|Sở Y tế => Lý Hạc Vân|PERSON|BẰNG KHEN",
                        "Giáo viên dạy giỏi cấp tỉnh|| => NOT_UNDERSTOOD",
                        "Vi Thu Lam|Giáo viên|Trường A => Vi Thu Lam|PERSON|Giáo viên dạy giỏi cấp tỉnh",
                        "Trần Nam|| => Trần Nam|null|Giáo viên dạy giỏi cấp tỉnh",
                        "Bác sĩ giỏi|| => NOT_UNDERSTOOD",
                        "Mạc Tùng Chi|Bác sĩ|Sở Y tế => Mạc Tùng Chi|PERSON|Bác sĩ giỏi"),
                list(
                        "an enumerated line that may be somebody is said",
                        NAMED,
                        HONOURED,
                        FIRST,
                        "II. Nhà giáo ưu tú Vi Thu Lam|| => NOT_UNDERSTOOD",
                        "III|Lã Thiên Kim| => NOT_UNDERSTOOD"),
                // ---- a second table without serial numbers ----
                list(
                        "Tên đơn vị",
                        "STT|Họ và tên|Chức vụ => HEADER",
                        "1|Lý Hạc Vân|Bác sĩ => Lý Hạc Vân|PERSON|",
                        "Tên đơn vị|Địa chỉ|Thành tích => HEADER",
                        "Phòng Nội vụ|Xã A|Tốt => Phòng Nội vụ|COLLECTIVE|"),
                list(
                        "Tập thể",
                        "STT|Họ và tên|Chức vụ|Hình thức khen => HEADER",
                        "1|Lý Hạc Vân|Bác sĩ|Giấy khen => Lý Hạc Vân|PERSON|Giấy khen",
                        "Tập thể|Hình thức khen thưởng|| => HEADER",
                        "Phòng Nội vụ|Bằng khen|| => Phòng Nội vụ|COLLECTIVE|Bằng khen"),
                list(
                        "Cá nhân, Hộ gia đình",
                        "Tên tập thể|Địa chỉ => HEADER",
                        "Phòng Nội vụ|Xã A => Phòng Nội vụ|COLLECTIVE|",
                        "Cá nhân|Đơn vị => HEADER",
                        "Lý Hạc Vân|Sở Y tế => Lý Hạc Vân|PERSON|",
                        "HỘ GIA ĐÌNH|NƠI Ở => HEADER",
                        "Nông Văn Páo|Bản Mơ => Nông Văn Páo|HOUSEHOLD|"),
                list(
                        "a heading of names that may be one of units is said, and numbered rows go on",
                        NAMED,
                        "1|Lý Hạc Vân|Sở Y tế => Lý Hạc Vân|null|",
                        "Đơn vị|Thành tích| => OTHER_TABLE",
                        "Phòng Một|Tốt| => OTHER_TABLE",
                        "GIẤY KHEN|| => GROUP",
                        "2|Vi Thu Lam|Sở Y tế => Vi Thu Lam|null|GIẤY KHEN"),
                // ---- lines that number the columns ----
                list(
                        "two columns",
                        "STT|Họ và tên => HEADER",
                        "1|2 => COLUMN_NUMBERS",
                        "1|Lý Hạc Vân => Lý Hạc Vân|null|",
                        "STT|Họ và tên => HEADER",
                        "1|2 => COLUMN_NUMBERS",
                        "2|Vi Thu Lam => Vi Thu Lam|null|"),
                list(
                        "two letters",
                        "STT|Họ và tên => HEADER",
                        "A|B => COLUMN_NUMBERS",
                        "1|Lý Hạc Vân => Lý Hạc Vân|null|"),
                list(
                        "no serial numbers",
                        "Họ và tên|Đơn vị => HEADER",
                        "1|2 => COLUMN_NUMBERS",
                        "Lý Hạc Vân|Sở Y tế => Lý Hạc Vân|null|"),
                list(
                        "letters beyond E",
                        "STT|Họ và tên|Chức vụ|Đơn vị|Thành tích|Ghi chú => HEADER",
                        "A|B|C|D|E|F => COLUMN_NUMBERS",
                        "1|Lý Hạc Vân|Bác sĩ|Sở Y tế|Tốt| => Lý Hạc Vân|PERSON|"),
                // ---- who signs a list without numbers ----
                list(
                        "posts that are known",
                        "Họ và tên|Đơn vị => HEADER",
                        "Lý Hạc Vân|Sở Y tế => Lý Hạc Vân|null|",
                        "CÔNG ĐOÀN|CHỈ HUY TRƯỞNG => SIGNATURE",
                        "Vi Thu Lam|Mạc Tùng Chi => NOT_UNDERSTOOD"),
                list(
                        "posts that are not known, signed",
                        "Họ và tên|Đơn vị => HEADER",
                        "Lý Hạc Vân|Sở Y tế => Lý Hạc Vân|null|",
                        "NGƯỜI THẨM ĐỊNH|TỔNG THƯ KÝ => NOT_UNDERSTOOD",
                        "(Đã ký)|(Đã ký) => SIGNATURE",
                        "Vi Thu Lam|Trần Nam => NOT_UNDERSTOOD"),
                list(
                        "below numbered rows",
                        "STT|Họ và tên|Đơn vị => HEADER",
                        "1|Lý Hạc Vân|Sở Y tế => Lý Hạc Vân|null|",
                        "|BỘ PHẬN TỔNG HỢP|HỘI ĐỒNG => SIGNATURE",
                        "|Vi Thu Lam|Mạc Tùng Chi => SIGNATURE"),
                list(
                        "a list all in capitals signs nothing",
                        "Họ và tên|Đơn vị => HEADER",
                        "LÝ HẠC VÂN|SỞ Y TẾ => LÝ HẠC VÂN|null|",
                        "Y LAN|SỞ Y TẾ => Y LAN|null|",
                        "VI THU LAM|LÊ HỒNG PHONG => VI THU LAM|null|"));
    }

    private static Arguments list(String of, String... lines) {
        return Arguments.of(of, List.of(lines));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void everyLineIsWhatItIs(String of, List<String> lines) {
        var list = ReadLists.read(texts(lines));

        Map<Integer, String> rows = new TreeMap<>();
        list.rows().forEach(r -> rows.put(r.line(), r.name() + "|" + r.kind() + "|" + r.award()));
        var made = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            made.add(rows.getOrDefault(i, String.valueOf(list.roles().get(i))));
        }
        assertThat(made).containsExactlyElementsOf(expected(lines));
        assertThat(list.unread())
                .as("said with its place")
                .containsExactlyElementsOf(IntStream.range(0, lines.size())
                        .filter(i -> made.get(i).equals("NOT_UNDERSTOOD")
                                || (made.get(i).equals("OTHER_TABLE")
                                        && !made.get(i - 1).equals("OTHER_TABLE")))
                        .boxed()
                        .toList());
    }

    private static String[] texts(List<String> lines) {
        return lines.stream().map(l -> l.substring(0, l.indexOf(" => "))).toArray(String[]::new);
    }

    private static List<String> expected(List<String> lines) {
        return lines.stream().map(l -> l.substring(l.indexOf(" => ") + 4)).toList();
    }

    // ---- persons among collectives ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Diệp Thị Mai",
                "Sùng A Páo",
                "Thào Thị Dợ",
                "Vừ Thị Máy",
                "Uông Thị Lan",
                "Thẩm Văn Bình",
                "Quàng Thị An",
                "Xyz Thị Lan",
                "Trần Nam",
                "VŨ ÁI LIÊN",
                "Tran Van An",
                "Doan Van Hoi",
                "Đoàn Văn Hội",
                "Ông Ích Vượng"
            })
    void aPersonsNameAmongCollectivesIsAsked(String name) {
        var list = ReadLists.read("STT|Họ và tên|Đơn vị", "TẬP THỂ||", "1|" + name + "|Xã A", "2|Phòng Một|Xã A");
        assertThat(list.rows()).extracting(AnnexRow::kind).containsExactly(null, RecipientKind.COLLECTIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đoàn Thanh niên",
                "ĐOÀN THANH NIÊN",
                "Hội Nông Dân",
                "BAN DÂN VẬN",
                "Trường THPT Hoa Lư",
                "TRƯỜNG THPT HOA LƯ",
                "Truong THPT Hoa Lu",
                "TRUNG TÂM VĂN HÓA",
                "NHÀ VĂN HÓA THÔN",
                "LÀNG VĂN HÓA BÃI SẬY",
                "THỊ TRẤN HOA LƯ",
                "Thôn văn hóa Bãi Sậy"
            })
    void anOfficeAmongCollectivesIsNotAskedAbout(String name) {
        var list = ReadLists.read("STT|Họ và tên|Đơn vị", "TẬP THỂ||", "1|" + name + "|Xã A");
        assertThat(list.rows()).extracting(AnnexRow::kind).containsExactly(RecipientKind.COLLECTIVE);
    }

    // ---- names of several columns ----

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "STT|Tên|Họ đệm|Đơn vị; 1|Vân|Lý Hạc|Sở Y tế",
                "STT|Họ đệm|Ngày sinh|Tên|Đơn vị; 1|Lý Hạc|1/1/1980|Vân|Sở Y tế",
                "Họ và chữ lót|Đơn vị|Tên; Lý Hạc|Sở Y tế|Vân",
                "STT|Họ|Tên|Đơn vị; 1|Lý|Hạc Vân|Sở Y tế",
                "STT|Tên|Họ|Đơn vị; 1|Hạc Vân|Lý|Sở Y tế",
                "STT|Họ và tên|Tên|Đơn vị; 1|Lý Hạc Vân|Vân|Sở Y tế"
            })
    void noPartOfANameIsLost(String header, String row) {
        var list = ReadLists.read(header, row);
        assertThat(list.rows())
                .extracting(AnnexRow::name, AnnexRow::unit)
                .containsExactly(tuple("Lý Hạc Vân", "Sở Y tế"));
    }

    @Test
    void aColumnTenThatIsNotReadIsSaid() {
        var list = ReadLists.read("STT|Họ và tên|Ngày sinh|Tên|Đơn vị", "1|Lý Hạc Vân|1/1/1980|Minh|Sở Y tế");
        assertThat(list.rows()).extracting(AnnexRow::name).containsExactly("Lý Hạc Vân");
        assertThat(LineChecks.of(list)).singleElement().satisfies(p -> {
            assertThat(p.key()).isEqualTo("problem.annex.column-not-read");
            assertThat(p.column()).isEqualTo("D");
        });
    }

    // ---- what stands in the cell of a name besides the name ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Doanh nhân Lý Hạc Vân|Doanh nhân",
                "Nhà báo Lý Hạc Vân|Nhà báo",
                "Nghệ nhân Lý Hạc Vân|Nghệ nhân",
                "Thương binh Lý Hạc Vân|Thương binh",
                "CỰU CHIẾN BINH Lý Hạc Vân|CỰU CHIẾN BINH",
                "Cô giáo Lý Hạc Vân|Cô giáo",
                "Nông dân Lý Hạc Vân|Nông dân"
            })
    void callingsBeforeANameAreSetAside(String written, String calling) {
        var list = ReadLists.read("STT|Họ và tên|Đơn vị", "1|" + written + "|Sở Y tế");
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Lý Hạc Vân");
            assertThat(row.salutation()).isEqualTo(calling);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lý Hạc Vân - Bác sĩ|true|true",
                "Lý Hạc Vân (BS)|true|true",
                "Lý Hạc Vân, Bác sĩ|true|true",
                "Lý Hạc Vân 1985|true|true",
                "Bí thư chi bộ Lý Hạc Vân|false|true",
                "Tổ trưởng tổ hợp tác Lý Hạc Vân|false|true",
                "Phòng Nội vụ, UBND xã Bến Mơ|false|true",
                "...|true|true",
                "Nguyễn Thị Hoàng Anh|false|false",
                "Tôn Nữ Thị Ninh|false|false",
                "Trần Nam|false|false"
            })
    void moreThanANameIsWarnedOfWhoeverSaysThatItIsAPerson(String name, boolean unasked, boolean answered) {
        var list = ReadLists.read("STT|Họ và tên|Đơn vị", "1|" + name + "|Sở Y tế");
        var answers = AnnexAnswers.of(list.title());
        assertThat(isOdd(list, answers)).isEqualTo(unasked);
        assertThat(isOdd(list, AnsweredList.with(answers, RecipientKind.PERSON)))
                .isEqualTo(answered);
        assertThat(isOdd(list, AnsweredList.with(answers, RecipientKind.COLLECTIVE)))
                .isEqualTo(name.equals("..."));
    }

    private static boolean isOdd(AnnexDocument list, AnnexAnswers answers) {
        return LineMarkChecks.of(list, answers).stream()
                .anyMatch(p -> p.key().equals("problem.annex.name-odd") && p.place() == 2);
    }

    @Test
    void aStarBeforeANameIsAFootnote() {
        var list = ReadLists.read("STT|Họ và tên|Đơn vị", "1|* Lý Hạc Vân|Sở Y tế", "2|(*) Vi Thu Lam|Sở Y tế");
        assertThat(list.rows()).extracting(AnnexRow::name).containsExactly("Lý Hạc Vân", "Vi Thu Lam");
        assertThat(LineMarkChecks.of(list, AnnexAnswers.of(list.title())))
                .extracting(AnnexProblem::key, AnnexProblem::place)
                .containsExactly(tuple("problem.annex.footnote", 2), tuple("problem.annex.footnote", 3));
    }

    // ---- the same in the lists of other rooms ----

    static Stream<Arguments> otherLists() {
        return Stream.of(
                list(
                        "groups behind a star, titles that somebody bears, numbers of columns, who signs",
                        "STT|Họ và tên|Xếp loại => HEADER",
                        "1|2|3 => COLUMN_NUMBERS",
                        "* Tập thể:|| => GROUP",
                        "1|Phòng Một|Tốt => Phòng Một|COLLECTIVE",
                        "2|Lý Hạc Vân|Tốt => Lý Hạc Vân|COLLECTIVE",
                        "*Cá nhân|| => GROUP",
                        "1|Nhà giáo ưu tú Vi Thu Lam| => Vi Thu Lam|PERSON",
                        "2|Thôn văn hóa Bãi Sậy| => Thôn văn hóa Bãi Sậy|PERSON",
                        "|NGƯỜI LẬP|CHỈ HUY TRƯỞNG => SIGNATURE",
                        "|Lã Thiên Kim|Mạc Tùng Chi => SIGNATURE"),
                list(
                        "no serial numbers",
                        "Họ và tên|Xếp loại => HEADER",
                        "1|2 => COLUMN_NUMBERS",
                        "*Lý Hạc Vân|Tốt => Lý Hạc Vân|null",
                        "Tập thể|Xếp loại => HEADER",
                        "Phòng Một|Tốt => Phòng Một|COLLECTIVE",
                        "THƯ KÝ|CHÁNH ÁN => SIGNATURE",
                        "Vi Thu Lam|Mạc Tùng Chi => NOT_UNDERSTOOD"),
                list(
                        "the given name first",
                        "STT|Tên|Họ đệm|Xếp loại => HEADER",
                        "1|Vân|Lý Hạc|Tốt => Lý Hạc Vân|null"),
                list("the given name last", "Họ đệm|Xếp loại|Tên => HEADER", "Lý Hạc|Tốt|Vân => Lý Hạc Vân|null"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherLists")
    void otherListsAreReadAlike(String of, List<String> lines) {
        var list = walk(texts(lines));

        Map<Integer, String> made = new TreeMap<>();
        list.account().forEach((role, placed) -> {
            for (PlacedLine line : placed) {
                made.put(line.line().number(), String.valueOf(role));
            }
        });
        list.rows().forEach(r -> made.put(r.line().number(), r.name() + "|" + r.kind()));
        assertThat(made.values()).containsExactlyElementsOf(expected(lines));
    }

    private static ListLines walk(String... lines) {
        var text =
                Samples.csv(Arrays.stream(lines).map(l -> l.replace('|', ';')).toList());
        var upload = Samples.upload("khac.csv", text.getBytes(StandardCharsets.UTF_8));
        var tables = TableReader.read(upload, ReadingProgress.toTheEnd()).tables();
        return Objects.requireNonNull(ListLines.read(tables, new Ratings()));
    }

    /** Reads names and ratings. */
    private static final class Ratings implements ListLines.Headings {

        @Override
        public int worth(List<String> headings) {
            return name(headings) >= 0 && rating(headings) >= 0 ? 2 : 0;
        }

        @Override
        public int name(List<String> headings) {
            return index(headings, "ho va ten", "ten", "tap the", "ho dem");
        }

        @Override
        public Set<Integer> read(List<String> headings) {
            return Set.of(name(headings), rating(headings));
        }

        @Override
        public boolean isLeftOut(String heading) {
            return false;
        }

        private static int rating(List<String> headings) {
            return index(headings, "xep loai");
        }

        private static int index(List<String> headings, String... words) {
            for (int i = 0; i < headings.size(); i++) {
                if (List.of(words).contains(VietnameseText.fold(headings.get(i)))) {
                    return i;
                }
            }
            return -1;
        }
    }
}
