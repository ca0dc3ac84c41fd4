package vn.vinhdanh.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.FormulaGuard;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.HonourFactRow;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.statistics.Breakdown;
import vn.vinhdanh.reporting.statistics.Dimension;
import vn.vinhdanh.reporting.statistics.FigureTable;
import vn.vinhdanh.reporting.statistics.Figures;
import vn.vinhdanh.reporting.statistics.Filter;
import vn.vinhdanh.reporting.statistics.YearBasis;

@ReportingTest
class DownloadsTest {

    private static final String QUESTION = "?hang=danh-hieu&cot=doi-tuong&tu=2018&den=2022&theo=quyet-dinh";
    private static final Breakdown BREAKDOWN = new Breakdown(
            Dimension.AWARD, Dimension.RECIPIENT, new Filter(YearBasis.DECISION, 2018, 2022, null, Map.of()), false);

    private final MockMvc web;
    private final Figures figures;
    private final Facts facts = new Facts(TestDatabase.shared());
    private final Signed official;

    DownloadsTest(MockMvc web, Figures figures) throws Exception {
        this.web = web;
        this.figures = figures;
        this.official = Signed.in(web);
    }

    @BeforeEach
    void some() {
        facts.clear();
        facts.write(Facts.random(700, 21));
    }

    @Test
    void theWorkbookHoldsTheSameFiguresAsNumbers() throws Exception {
        Signed.unlimited();
        var table = figures.count(BREAKDOWN, Languages.VIETNAMESE);
        SecurityContextHolder.clearContext();
        try (var book = open("/thong-ke.xlsx" + QUESTION)) {
            var rows = book.getFirstSheet().read();
            int head = indexOf(rows, "Danh hiệu, hình thức khen thưởng");
            for (int i = 0; i < table.rows().size(); i++) {
                assertRow(rows.get(head + 1 + i), table.rows().get(i));
            }
            var sum = rows.get(head + 1 + table.rows().size());
            assertThat(text(sum, 0)).isEqualTo("Cộng");
            assertThat(number(sum, table.columns().size() + 1)).isEqualTo(table.total());
            var about = book.getSheet(1).orElseThrow().read();
            assertThat(number(about.get(indexOf(about, "Số dòng")), 1))
                    .isEqualTo(table.rows().size());
            assertThat(number(about.get(indexOf(about, "Tổng kiểm tra (lượt khen thưởng)")), 1))
                    .isEqualTo(table.total());
            assertThat(text(about.get(indexOf(about, "Điều kiện lọc")), 1)).isEqualTo("Năm quyết định: 2018–2022");
            assertThat(indexOf(about, "Phiên bản số liệu")).isPositive();
            assertThat(indexOf(about, "Dữ liệu minh họa")).isPositive();
        }
    }

    @Test
    void csvHoldsTheSameFigures() throws Exception {
        Signed.unlimited();
        var table = figures.count(BREAKDOWN, Languages.VIETNAMESE);
        SecurityContextHolder.clearContext();
        var lines = csv("/thong-ke.csv" + QUESTION);
        assertThat(lines.getFirst())
                .containsExactly("Danh hiệu, hình thức khen thưởng", "Cá nhân", "Tập thể", "Hộ gia đình", "Tổng số");
        for (int i = 0; i < table.rows().size(); i++) {
            var expected = new ArrayList<String>();
            expected.add(table.rows().get(i).label());
            table.rows().get(i).cells().forEach(cell -> expected.add(cell.toString()));
            expected.add(String.valueOf(table.rows().get(i).total()));
            assertThat(lines.get(i + 1)).containsExactlyElementsOf(expected);
        }
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSize(5));
        assertThat(lines.stream().filter(line -> line.get(0).startsWith("# Tổng kiểm tra")))
                .singleElement()
                .satisfies(line -> assertThat(line.get(1)).isEqualTo(String.valueOf(table.total())));
    }

    @Test
    void aListIsTheSameInEveryFormat() throws Exception {
        var list = "?cap=PROVINCE&theo=quyet-dinh&tu=2018&den=2022";
        var lines = csv("/thong-ke/danh-sach.csv" + list);
        int rows = (int) lines.stream()
                .takeWhile(line -> !line.getFirst().startsWith("# "))
                .count();
        assertThat(rows).isGreaterThan(20);
        var expected = lines.subList(0, rows).stream()
                .map(line -> line.stream().map(FormulaGuard::armed).toList())
                .toList();
        var file = JsonMapper.shared()
                .readTree(official.get("/thong-ke/danh-sach.json" + list)
                        .getResponse()
                        .getContentAsByteArray());
        var json = new ArrayList<List<String>>();
        json.add(file.path("columns").valueStream().map(JsonNode::asString).toList());
        file.path("rows")
                .forEach(row ->
                        json.add(row.valueStream().map(JsonNode::asString).toList()));
        assertThat(json).isEqualTo(expected);
        assertThat(file.path("filters").get(0).asString()).isEqualTo("Năm quyết định: 2018–2022");
        var sheet = new SpreadSheet(new ByteArrayInputStream(official.get("/thong-ke/danh-sach.ods" + list)
                        .getResponse()
                        .getContentAsByteArray()))
                .getSheet(0);
        var ods = new ArrayList<List<String>>();
        for (Object[] row : sheet.getDataRange().getValues()) {
            ods.add(Arrays.stream(row)
                    .map(value -> switch (value) {
                        case null -> "";
                        case LocalDate day ->
                            DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
                        case Number number -> String.valueOf(number.longValue());
                        default -> value.toString();
                    })
                    .toList());
        }
        assertThat(ods).isEqualTo(expected);
    }

    @Test
    void thePaperHoldsTheSameFiguresAndSaysWhatItIs() throws Exception {
        Signed.unlimited();
        var table = figures.count(BREAKDOWN, Languages.VIETNAMESE);
        SecurityContextHolder.clearContext();
        var bytes = official.get("/thong-ke.pdf" + QUESTION).getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (FigureTable.Row row : table.rows()) {
                var numbers = new StringBuilder();
                row.cells().forEach(cell -> numbers.append(cell).append(' '));
                assertThat(text).contains(numbers + String.valueOf(row.total()));
            }
            assertThat(text)
                    .contains("Năm quyết định: 2018–2022")
                    .contains("Số dòng: " + table.rows().size())
                    .contains("Tổng kiểm tra (lượt khen thưởng): " + table.total())
                    .contains("Trang 1/" + pdf.getNumberOfPages())
                    .contains("Dữ liệu minh họa")
                    .contains("Ủy ban nhân dân");
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("vi");
        }
    }

    @Test
    void aLongPaperNumbersItsPagesAndLosesNoRow() throws Exception {
        facts.clear();
        var rows = new ArrayList<HonourFactRow>();
        for (int i = 0; i < 240; i++) {
            rows.add(of("Đơn vị số " + i, "Nguyễn Văn An"));
        }
        facts.write(rows);
        var bytes = official.get("/thong-ke.pdf?hang=don-vi").getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(4);
            assertThat(text).contains("Trang 1/" + pages).contains("Trang " + pages + "/" + pages);
            for (int i = 0; i < 240; i++) {
                assertThat(text).contains("Đơn vị số " + i + " ");
            }
        }
    }

    @Test
    void aFormulaInANameStaysText() throws Exception {
        facts.write(List.of(of("=HYPERLINK(\"http://x\";\"y\")", "@SUM(1+1)*cmd|' /C calc'!A0")));
        var lines = csv("/thong-ke/danh-sach.csv?ten-don-vi=HYPERLINK");
        assertThat(lines.get(1).get(3)).isEqualTo("'@SUM(1+1)*cmd|' /C calc'!A0");
        assertThat(lines.get(1).get(13)).isEqualTo("'=HYPERLINK(\"http://x\";\"y\")");
        try (var book = open("/thong-ke/danh-sach.xlsx?ten-don-vi=HYPERLINK")) {
            var cell = book.getFirstSheet().read().get(1).getCell(13);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        }
    }

    @Test
    void theListAsAFileHasEveryHonour() throws Exception {
        facts.clear();
        facts.write(Facts.random(2345, 22));
        var lines = csv("/thong-ke/danh-sach.csv");
        assertThat(lines.stream().skip(1).filter(line -> !line.get(0).startsWith("#")))
                .hasSize(2345);
        int today = lines.getFirst().indexOf("Đơn vị hiện nay");
        assertThat(lines.stream().skip(1).filter(line -> line.size() > today).map(line -> line.get(today)))
                .as("a district that is no more is no unit of today without its last day")
                .contains("Huyện Kim Sơn (đến 30/06/2025)", "Xã Yên Mô")
                .doesNotContain("Huyện Kim Sơn");
        assertThat(official.get("/thong-ke/danh-sach?don-vi=kim-son")
                        .getResponse()
                        .getContentAsString())
                .contains("nay: Huyện Kim Sơn (đến 30/06/2025)");
        try (var book = open("/thong-ke/danh-sach.xlsx")) {
            assertThat(book.getFirstSheet().read()).hasSize(2346);
            var about = book.getSheet(1).orElseThrow().read();
            assertThat(number(about.get(indexOf(about, "Số dòng")), 1)).isEqualTo(2345);
        }
    }

    @Test
    void anEmptyListIsAFileThatSaysSo() throws Exception {
        facts.clear();
        var lines = csv("/thong-ke/danh-sach.csv");
        assertThat(lines.stream().filter(line -> line.get(0).equals("# Số dòng")))
                .singleElement()
                .satisfies(line -> assertThat(line.get(1)).isEqualTo("0"));
        try (var book = open("/thong-ke.xlsx?hang=don-vi")) {
            assertThat(book.getFirstSheet().read()).isNotEmpty();
        }
    }

    @Test
    void anEmptyAnswerIsANilReturnInEveryFormat() throws Exception {
        var question = "?hang=danh-hieu&cot=doi-tuong&nam=1955";
        var page = official.get("/thong-ke" + question).getResponse().getContentAsString(StandardCharsets.UTF_8);
        for (String format : List.of("xlsx", "csv", "pdf")) {
            assertThat(page).contains("/thong-ke." + format + question.replace("&", "&amp;"));
        }
        var lines = csv("/thong-ke.csv" + question);
        assertThat(lines.get(0))
                .containsExactly("Danh hiệu, hình thức khen thưởng", "Cá nhân", "Tập thể", "Hộ gia đình", "Tổng số");
        assertThat(lines.get(1)).containsExactly("# Cộng", "0", "0", "0", "0");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("Năm thành tích: 1955"));
        try (var book = open("/thong-ke.xlsx" + question)) {
            var rows = book.getFirstSheet().read();
            assertThat(number(rows.get(indexOf(rows, "Cộng")), 4)).isZero();
        }
        var bytes = official.get("/thong-ke.pdf" + question).getResponse().getContentAsByteArray();
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Cộng 0 0 0 0")
                    .contains("Năm thành tích: 1955")
                    .contains("Tổng kiểm tra (lượt khen thưởng): 0");
        }
        assertThat(official.get("/thong-ke/danh-sach?nam=1955")
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("/thong-ke/danh-sach.xlsx?nam=1955");
    }

    @Test
    void whoAsksOnlyForTheHeadersGetsNoFileAndLeavesNoNote() throws Exception {
        for (String address : List.of(
                "/thong-ke.xlsx",
                "/thong-ke.csv",
                "/thong-ke.pdf",
                "/thong-ke/danh-sach.xlsx",
                "/thong-ke/danh-sach.csv")) {
            var response = web.perform(head(address).session(official.session()))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
            assertThat(response.getHeader("Repr-Digest")).as("no file was made").isNull();
            assertThat(response.getContentAsByteArray()).isEmpty();
        }
        assertThat(web.perform(head("/thong-ke.csv")
                                .param("danh-hieu", "khong-co")
                                .session(official.session()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
        assertThat(notes()).isZero();
        official.get("/thong-ke.csv");
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void aRowOfTheListIsOneRecipient() throws Exception {
        facts.clear();
        facts.write(List.of(of("Sở Y tế", "Nguyễn Văn An")));
        assertThat(csv("/thong-ke/danh-sach.csv?lang=en").get(1))
                .contains("Individual")
                .doesNotContain("Individuals");
        assertThat(official.get("/thong-ke/danh-sach?lang=en").getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains(">Individual<")
                .contains("1 commendation.")
                .doesNotContain(">Individuals<");
        assertThat(official.get("/thong-ke?hang=don-vi&lang=en")
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("1 commendation, 1 row.")
                .contains("1 commendation names a unit in words only");
        assertThat(csv("/thong-ke.csv?hang=don-vi"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("# Ghi đơn vị bằng chữ, chưa gắn với đơn vị nào trong danh mục (lượt)", "1"));
    }

    private int notes() {
        return TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(
                        TestDatabase.shared()
                                .schemas()
                                .in(
                                        "select count(*) from {inbox}.audit_intent where actor = ? and verb = 'reporting.downloaded'"))
                .param(official.username())
                .query(Integer.class)
                .single();
    }

    @Test
    void aDownloadIsNotedForTheAuditWithItsDigest() throws Exception {
        var response = official.get("/thong-ke.csv" + QUESTION).getResponse();
        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(response.getContentAsByteArray()));
        var detail = TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(TestDatabase.shared()
                        .schemas()
                        .in("select detail from {inbox}.audit_intent where actor = ? and verb = 'reporting.downloaded'"
                                + " order by id desc limit 1"))
                .param(official.username())
                .query(String.class)
                .single();
        assertThat(detail).contains(digest).contains("hang=danh-hieu");
        assertThat(response.getHeader("Content-Length"))
                .isEqualTo(String.valueOf(response.getContentAsByteArray().length));
        assertThat(response.getHeader("Content-Disposition"))
                .matches("attachment; filename=\"thong-ke-khen-thuong-theo-danh-hieu-\\d{8}-\\d{6}\\.csv\"");
    }

    @Test
    void aFileThatCannotBeNotedIsNotGivenOut() throws Exception {
        var database = TestDatabase.shared();
        try (var admin = database.administer();
                var statement = admin.createStatement()) {
            var table = database.schemas().inbox() + ".audit_intent";
            statement.execute("rename table " + table + " to " + table + "_away");
            try {
                var response = official.get("/thong-ke.csv" + QUESTION).getResponse();
                assertThat(response.getStatus()).isEqualTo(503);
                assertThat(response.getContentType()).startsWith("text/html");
            } finally {
                statement.execute("rename table " + table + "_away to " + table);
            }
        }
    }

    @Test
    void englishFilesSpeakEnglish() throws Exception {
        var lines = csv("/thong-ke.csv" + QUESTION + "&lang=en");
        assertThat(lines.getFirst()).contains("Individuals", "Total");
    }

    @Test
    void englishPagesAndFilesNameAwardsInEnglish() throws Exception {
        facts.clear();
        facts.write(List.of(of("Sở Y tế", "Nguyễn Văn An", "CSTDCS", "Chiến sĩ thi đua cơ sở")));
        assertThat(csv("/thong-ke/danh-sach.csv?lang=en").get(1)).contains("Grassroots Emulation Fighter");
        assertThat(csv("/thong-ke/danh-sach.csv").get(1)).contains("Chiến sĩ thi đua cơ sở");
        assertThat(csv("/thong-ke.csv?hang=danh-hieu&lang=en"))
                .anySatisfy(line -> assertThat(line).contains("Grassroots Emulation Fighter"));
        for (String page : List.of("/thong-ke/danh-sach?lang=en", "/thong-ke?hang=danh-hieu&lang=en", "/?lang=en")) {
            assertThat(official.get(page).getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .as(page)
                    .contains("Grassroots Emulation Fighter");
        }
    }

    private static HonourFactRow of(String unit, String name) {
        return of(unit, name, "bang-khen-tinh", "Bằng khen");
    }

    private static HonourFactRow of(String unit, String name, String awardCode, String awardName) {
        return new HonourFactRow(
                Ids.next(),
                "PERSON",
                name,
                null,
                null,
                awardCode,
                awardName,
                "PROVINCE",
                1,
                "MERIT",
                2020,
                2020,
                "9000/QĐ-UBND",
                LocalDate.of(2021, 1, 18),
                null,
                unit,
                null,
                unit,
                false);
    }

    private ReadableWorkbook open(String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()));
    }

    private List<List<String>> csv(String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF").contains("\r\n# ").endsWith("\r\n");
        return CsvLines.parse(text.substring(1));
    }

    private static void assertRow(Row actual, FigureTable.Row expected) {
        assertThat(text(actual, 0)).isEqualTo(expected.label());
        for (int i = 0; i < expected.cells().size(); i++) {
            assertThat(actual.getCell(i + 1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(number(actual, i + 1)).isEqualTo(expected.cells().get(i));
        }
        assertThat(number(actual, expected.cells().size() + 1)).isEqualTo(expected.total());
    }

    private static int indexOf(List<Row> rows, String first) {
        for (int i = 0; i < rows.size(); i++) {
            if (first.equals(text(rows.get(i), 0))) {
                return i;
            }
        }
        return -1;
    }

    private static String text(Row row, int column) {
        return row.getCellText(column);
    }

    private static long number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow().longValueExact();
    }
}
