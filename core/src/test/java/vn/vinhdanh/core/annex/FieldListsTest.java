package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link Understanding}: lists as offices send them, each with what it says. All names are invented. */
class FieldListsTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(
                        "f01-cong-giua-nhom.xlsx",
                        List.of(
                                "Lý Hạc Vân|null||Sở Y tế|BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH|2025",
                                "Mạc Tùng Chi|null||Sở Y tế|BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH|2025",
                                "Vi Thu Lam|null||Sở Y tế|GIẤY KHEN CỦA GIÁM ĐỐC SỞ Y TẾ|2025")),
                Arguments.of(
                        "f02-cong-khong-so-thu-tu.xlsx",
                        List.of(
                                "Lý Hạc Vân|PERSON|Bác sĩ|Sở Y tế||2025",
                                "Vi Thu Lam|PERSON|Kỹ sư|Sở Xây dựng||2025",
                                "Mạc Tùng Chi|PERSON|Kỹ sư|Sở Xây dựng||2025")),
                Arguments.of(
                        "f03-ghi-chu-giua-nhom.xlsx",
                        List.of(
                                "Lý Hạc Vân|null||Sở Y tế|BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH|2025",
                                "Vi Thu Lam|null||Sở Y tế|GIẤY KHEN CỦA GIÁM ĐỐC SỞ Y TẾ|2025")),
                Arguments.of(
                        "f04-hai-bang-chong-nhau.xlsx",
                        List.of(
                                "Phòng Nội vụ Bến Mơ|COLLECTIVE||||2025",
                                "Trạm Y tế Bến Mơ|COLLECTIVE||||2025",
                                "Lý Hạc Vân|PERSON|Y tá|Trạm Y tế Bến Mơ||2025")),
                Arguments.of(
                        "f05-bang-hai-khac-cot.docx",
                        List.of(
                                "Lý Hạc Vân|PERSON|Y tá|Sở Y tế||2025",
                                "Hộ ông Nông Văn Bế|HOUSEHOLD||Thôn Bãi Sậy, xã Bến Mơ||2025")),
                Arguments.of(
                        "f06-hai-danh-sach-canh-nhau.xlsx",
                        List.of(
                                "Lý Hạc Vân|null||Sở Y tế||2025",
                                "Mạc Tùng Chi|null||Sở Y tế||2025",
                                "Vi Thu Lam|null||Sở Y tế||2025",
                                "Lã Thiên Kim|null||Sở Y tế||2025")),
                Arguments.of(
                        "f07-ho-ten-gop-hai-cot.xlsx",
                        List.of("Lý Hạc Vân|PERSON|Bác sĩ|Sở Y tế||2025", "Mạc Tùng Chi|PERSON|Bác sĩ|Sở Y tế||2025")),
                Arguments.of("f08-dong-danh-so-cot.xlsx", List.of("Lý Hạc Vân|PERSON|Bác sĩ|Sở Y tế||2025")),
                Arguments.of(
                        "f09-so-tu-dong-tap-the.docx",
                        List.of(
                                "Phòng Nội vụ Bến Mơ|COLLECTIVE||||2025",
                                "Thôn Bãi Sậy|COLLECTIVE||||2025",
                                "Tập thể Khoa Nhi Bệnh viện Bến Mơ|COLLECTIVE||||2025",
                                "Công an xã Bến Mơ|COLLECTIVE||||2025",
                                "Trạm Y tế Bến Mơ|COLLECTIVE||||2025")),
                Arguments.of(
                        "f16-danh-hieu-da-dat-truoc.xlsx",
                        List.of("Lý Hạc Vân|null||Sở Y tế|Chiến sĩ thi đua cơ sở|2025")),
                Arguments.of("f17-don-vi-trinh-truoc.xlsx", List.of("Lý Hạc Vân|PERSON|Bác sĩ|Bệnh viện Bến Mơ||2025")),
                Arguments.of(
                        "f18-nam-trong-thanh-tich.xlsx",
                        List.of(
                                "Người Thử A|null||Sở Y tế||2022-2023",
                                "Người Thử B|null||Sở Y tế||2020-2025",
                                "Người Thử C|null||Sở Y tế||2020-2022",
                                "Người Thử D|null||Sở Y tế||null")),
                Arguments.of("f19-cot-nam-hoc.xlsx", List.of("Lý Hạc Vân|null||Trường TH Bến Mơ||2024-2025 school")),
                Arguments.of(
                        "f20-nhom-la-ke-thua.xlsx",
                        List.of(
                                "Lý Hạc Vân|null||Sở Y tế|CHIẾN SĨ THI ĐUA CƠ SỞ|2025",
                                "Mạc Tùng Chi|null||Sở Y tế|GIẢI NHẤT HỘI THI TAY NGHỀ|2025")),
                Arguments.of("f28-khoi-chu-ky.xlsx", List.of("Lý Hạc Vân|null||Sở Y tế||2025")),
                Arguments.of(
                        "f29-ma-doi-tuong.xlsx",
                        List.of("Phòng Nội vụ|COLLECTIVE||UBND xã Bến Mơ||2025", "Lý Hạc Vân|PERSON||Sở Y tế||2025")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsReadAsItSays(String file, List<String> rows) {
        var list = Samples.read(Samples.upload(file));

        assertThat(list.rows()).extracting(ReadLists::row).containsExactlyElementsOf(rows);
        ReadLists.assertEveryLineIsAccountedFor(list);
    }
}
