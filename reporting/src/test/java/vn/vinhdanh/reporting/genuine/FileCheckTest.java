package vn.vinhdanh.reporting.genuine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.FormulaGuard;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.SmallProvince;

@ReportingTest
class FileCheckTest {

    private static final String TABLE = "?hang=doi-tuong&cot=cap";

    /** Recipients do not add up to their total, which is another than that of the honours. */
    private static final String PEOPLE = "?hang=cap&do=nguoi-nhan";

    private final MockMvc web;
    private final JdbcClient jdbc;
    private final Facts facts = new Facts(TestDatabase.shared());
    private final Signed official;

    FileCheckTest(MockMvc web, JdbcClient jdbc) throws Exception {
        this.web = web;
        this.jdbc = jdbc;
        this.official = Signed.in(web);
    }

    @BeforeEach
    void some() {
        facts.clear();
        facts.write(Facts.random(300, 58));
    }

    @Test
    void everyFileThatWasGivenOutIsGenuine() throws Exception {
        for (var address : List.of(
                "/thong-ke.xlsx" + TABLE,
                "/thong-ke.csv" + TABLE,
                "/thong-ke.pdf" + TABLE,
                "/thong-ke.ods" + TABLE,
                "/thong-ke.json" + TABLE,
                "/thong-ke/danh-sach.xlsx",
                "/thong-ke/danh-sach.ods",
                "/thong-ke/danh-sach.json",
                "/cau-hoi.ods?hoi=hai-lan&nam=2020",
                "/cau-hoi.json?hoi=hai-lan&nam=2020",
                "/cau-hoi.xlsx?hoi=hai-lan&nam=2020",
                "/cau-hoi.pdf?hoi=lao-dong-truc-tiep&nam=2020",
                "/thong-ke/danh-sach.csv",
                "/bieu-thong-ke.xlsx?bieu=0601&nam=2025",
                "/bieu-thong-ke.ods?bieu=0601&nam=2025",
                "/bieu-thong-ke.csv?bieu=0601&nam=2025",
                "/bieu-thong-ke.json?bieu=0601&nam=2025",
                "/bieu-thong-ke.pdf?bieu=0601&nam=2025")) {
            assertThat(check(official, "x", file(official, address)))
                    .as(address)
                    .contains("giống đến từng byte", "còn đúng");
        }
    }

    /** By the words of the documentation alone. */
    @Test
    void theChecksumInPrintIsThatOfTheLinesOfTheText() throws Exception {
        var text = new String(file(official, "/thong-ke.csv" + PEOPLE), StandardCharsets.UTF_8).substring(1);
        var lines = new ArrayList<String>();
        var printed = "";
        boolean parted = false;
        try (var records = CSVFormat.RFC4180.builder().setDelimiter(';').get().parse(new StringReader(text))) {
            for (var record : records) {
                var fields = new ArrayList<>(
                        record.toList().stream().map(FormulaGuard::armed).toList());
                while (fields.getLast().isEmpty()) {
                    fields.removeLast();
                }
                if (!parted && fields.size() == 1 && fields.getFirst().startsWith("# ")) {
                    lines.add("---");
                    parted = true;
                }
                fields.set(0, fields.getFirst().replaceFirst("^# ", ""));
                if (fields.getFirst().equals("Mã kiểm tra")) {
                    printed = fields.get(1);
                } else {
                    lines.add(String.join("\t", fields));
                }
            }
        }
        var digest = MessageDigest.getInstance("SHA-256")
                .digest((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        var bits = new java.math.BigInteger(1, digest).shiftRight(256 - 100);
        var code = new StringBuilder();
        for (int i = 19; i >= 0; i--) {
            code.append("0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                    .charAt(bits.shiftRight(5 * i).intValue() & 31));
        }
        assertThat(printed.replace("-", "")).isEqualTo("VD" + code);
        assertThat(official.get("/kiem-tra-tep?ma="
                                + printed.toLowerCase(java.util.Locale.ROOT).replace("-", "%20"))
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Có phát hành một tệp mang mã này", "Số liệu khi phát hành", "Số đối tượng");
    }

    @Test
    void aNumberChangedInATextIsNamedWithBothItsValues() throws Exception {
        var text = new String(file(official, "/thong-ke.csv" + TABLE), StandardCharsets.UTF_8);
        var row = text.lines()
                .filter(line -> line.startsWith("Cá nhân;"))
                .findFirst()
                .orElseThrow();
        var fields = row.split(";");
        var changed = text.replace(row, row.replaceFirst(";" + fields[1] + ";", ";9999;"));
        assertThat(check(official, "thong-ke.csv", changed.getBytes(StandardCharsets.UTF_8)))
                .contains(
                        "Tệp đã bị sửa",
                        "Khác so với khi phát hành: 1 chỗ",
                        ">Cá nhân<",
                        ">" + fields[1] + "<",
                        ">9999<");
        // a line taken out, and what the file says of itself
        assertThat(check(
                        official, "thong-ke.csv", text.replace(row + "\r\n", "").getBytes(StandardCharsets.UTF_8)))
                .contains("Tệp đã bị sửa", "Mất cả dòng", ">Cá nhân<");
        assertThat(check(
                        official,
                        "thong-ke.csv",
                        text.replace("# Số dòng;3", "# Số dòng;2").getBytes(StandardCharsets.UTF_8)))
                .contains("Tệp đã bị sửa", ">Số dòng<");
        // another mark between the fields is no change
        assertThat(check(official, "thong-ke.csv", text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .contains("một chương trình khác lưu lại");
    }

    @Test
    void aWorkbookSavedAgainIsToldFromOneThatWasChanged() throws Exception {
        for (var address : List.of(
                "/thong-ke.xlsx" + TABLE,
                "/thong-ke/danh-sach.xlsx?cap=PROVINCE",
                "/bieu-thong-ke.xlsx?bieu=0601&nam=2025")) {
            var bytes = file(official, address);
            assertThat(check(official, "x.xlsx", edited(bytes, book -> {})))
                    .as(address)
                    .contains("một chương trình khác lưu lại", "còn đúng");
        }
        for (var address : List.of(
                "/thong-ke.ods" + TABLE, "/thong-ke/danh-sach.ods?cap=PROVINCE", "/cau-hoi.ods?hoi=hai-lan&nam=2020")) {
            var again = new ByteArrayOutputStream();
            new SpreadSheet(new ByteArrayInputStream(file(official, address))).save(again);
            assertThat(check(official, "x.ods", again.toByteArray()))
                    .as(address)
                    .contains("một chương trình khác lưu lại", "còn đúng");
        }
        var list = file(official, "/thong-ke/danh-sach.xlsx");
        assertThat(check(
                        official,
                        "x.xlsx",
                        edited(
                                list,
                                book -> book.getSheetAt(0)
                                        .getRow(7)
                                        .createCell(3)
                                        .setCellValue("Người Khác"))))
                .contains("Tệp đã bị sửa", "1 chỗ", "Người Khác", "Họ và tên");
        SmallProvince.enter();
        var form = file(official, "/bieu-thong-ke.xlsx?bieu=0602&nam=2025");
        assertThat(check(official, "x.xlsx", edited(form, book -> {
                    for (var row : book.getSheetAt(0)) {
                        for (var cell : row) {
                            if (cell.getCellType() == CellType.NUMERIC) {
                                cell.setCellValue(77_777);
                                return;
                            }
                        }
                    }
                })))
                .contains("Tệp đã bị sửa", "77777");
        facts.clearCampaigns();
    }

    @Test
    void aFileWhoseFiguresHaveChangedSinceIsOutOfDateAndSaysWhere() throws Exception {
        var table = file(official, "/thong-ke.xlsx" + TABLE);
        var list = file(official, "/thong-ke/danh-sach.csv?cap=PROVINCE");
        facts.write(Facts.random(40, 59));
        assertThat(check(official, "x.xlsx", table))
                .contains(
                        "giống đến từng byte",
                        "Số liệu đã thay đổi",
                        "Hiện nay",
                        ">Cá nhân<",
                        "khi đó 300, hiện nay 340");
        assertThat(check(official, "x.csv", list)).contains("giống đến từng byte", "Dòng mới");
    }

    /** Its columns are not those that are compared: called changed, an honest file would be wronged. */
    @Test
    void aFormAsTextThatWasSavedAgainIsNotCalledChanged() throws Exception {
        var text = new String(file(official, "/bieu-thong-ke.csv?bieu=0602&nam=2025"), StandardCharsets.UTF_8);
        assertThat(check(official, "bieu.csv", text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .contains("nhập mã kiểm tra")
                .doesNotContain("Tệp đã bị sửa");
    }

    @Test
    void aFileOfNobodyHereIsNotJudged() throws Exception {
        assertThat(check(official, "a.csv", "a;b\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8)))
                .contains("Không phải tệp phát hành từ đây");
        assertThat(check(official, "a.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))
                .contains("không giống từng byte", "nhập mã kiểm tra");
        assertThat(check(official, "a.exe", new byte[] {'M', 'Z', 0, 1, 2}))
                .contains("Tệp này không phải danh sách đọc được");
        assertThat(check(official, "a.csv", new byte[0])).contains("Tệp không có nội dung");
        assertThat(official.get("/kiem-tra-tep?ma=abc").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Mã này không đủ");
        assertThat(web.perform(MockMvcRequestBuilders.post("/kiem-tra-tep/tep")
                                .session(official.session())
                                .content("x"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without its token")
                .isEqualTo(403);
    }

    @Test
    void whoHasOtherUnitsIsNotToldWhatStoodInTheFile() throws Exception {
        var text = new String(file(official, "/thong-ke.csv" + TABLE), StandardCharsets.UTF_8);
        var limited = Signed.in(web, name -> facts.role(name, "UNIT_OFFICER"));
        assertThat(check(limited, "x.csv", text.replace("Cá nhân;", "Cá nhân;1").getBytes(StandardCharsets.UTF_8)))
                .contains("Tệp đã bị sửa", "thuộc phạm vi đơn vị khác")
                .doesNotContain("Khác so với khi phát hành", "Tổng kiểm tra");
        assertThat(jdbc.sql(TestDatabase.shared().schemas().in("select count(*) from {reporting}.given_file"))
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(TestDatabase.shared()
                        .as(DatabaseRole.CONSOLE)
                        .sql(
                                TestDatabase.shared()
                                        .schemas()
                                        .in(
                                                "select detail from {inbox}.audit_intent where verb = 'reporting.file-checked' order by id desc limit 1"))
                        .query(String.class)
                        .single())
                .contains("CHANGED", "OTHER_REACH");
    }

    private static byte[] file(Signed official, String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private String check(Signed official, String name, byte[] bytes) throws Exception {
        return web.perform(MockMvcRequestBuilders.post("/kiem-tra-tep/tep")
                        .session(official.session())
                        .with(csrf().asHeader())
                        .header("X-File-Name", name)
                        .contentType("application/octet-stream")
                        .content(bytes))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] edited(byte[] file, Consumer<XSSFWorkbook> hand) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            hand.accept(book);
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
