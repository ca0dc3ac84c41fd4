package vn.vinhdanh.reporting.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.SmallProvince;

/** Statutory forms as files to sign. With {@code -Dvinhdanh.test.files=<folder>} the files stay there to be looked at. */
@ReportingTest
class FormFilesTest {

    private final Signed official;

    @TempDir
    private Path folder;

    FormFilesTest(MockMvc web) throws Exception {
        this.official = Signed.in(web);
    }

    @BeforeEach
    void enter() {
        SmallProvince.enter();
    }

    @AfterEach
    void leave() {
        var facts = new Facts(TestDatabase.shared());
        facts.clear();
        facts.clearCampaigns();
    }

    @Test
    void theWorkbookHasTheFormsRowsWithSumsAsFormulas() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file("0601", "xlsx")))) {
            var rows = book.getFirstSheet().read();
            var first = row(rows, "01");
            assertThat(first.getCell(3).getFormula())
                    .isEqualTo("SUM(E" + first.getRowNum() + ":G" + first.getRowNum() + ")");
            assertThat(first.getCell(4).asNumber().intValueExact()).isEqualTo(1);
            assertThat(first.getCell(5).asNumber().intValueExact()).isEqualTo(3);
            assertThat(first.getCell(6).asNumber().intValueExact()).isEqualTo(5);
            assertThat(first.getCell(1).getType()).as("a code is text").isEqualTo(CellType.STRING);
            assertThat(row(rows, "02").getCell(5).getText()).isEqualTo("×");
            assertThat(row(rows, "11").getCell(3).getText()).isEqualTo("chưa rõ");
            var texts = rows.stream()
                    .flatMap(Row::stream)
                    .filter(c -> c != null)
                    .map(Cell::getText)
                    .toList();
            assertThat(texts)
                    .contains(
                            "Biểu số: 0601.N/BNV-TĐKT", "SỐ PHONG TRÀO THI ĐUA", "Người lập biểu", "Thủ trưởng đơn vị")
                    .contains(
                            "1=(2+3+4)", "Kỳ báo cáo: từ 01/12/2024 đến 30/11/2025", "Đơn vị báo cáo: Tỉnh Ninh Bình");
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("0601", "So sánh", "Về tệp này");
        }
    }

    @Test
    void libreOfficeOpensTheWorkbookAndPrintsTheFormOnOnePage() throws Exception {
        var office = Path.of("/usr/bin/soffice");
        assumeTrue(Files.isExecutable(office), "No LibreOffice: on Debian, apt-get install libreoffice-calc-nogui");
        for (String id : List.of("0601", "0602", "0603")) {
            printed(office, id);
        }
    }

    private void printed(Path office, String id) throws Exception {
        var book = keep(id + ".xlsx", file(id, "xlsx"));
        var converted = convert(office, book, "pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(converted))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("Người lập biểu", "Trang 1/").doesNotContain("#", "Err:");
            var form = pdf.getPage(0).getMediaBox();
            assertThat(form.getWidth()).as("landscape").isGreaterThan(form.getHeight());
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(pdf))
                    .as("the whole form is on the first page")
                    .contains("Thủ trưởng đơn vị");
        }
        if (id.equals("0601")) {
            var csv = Files.readString(
                            convert(office, book, "csv:Text - txt - csv (StarCalc):44,34,76,1"), StandardCharsets.UTF_8)
                    .replace("\"", "");
            assertThat(csv.lines().filter(line -> line.contains(",01,")))
                    .singleElement()
                    .asString()
                    .contains(",9,1,3,5");
            assertThat(csv.lines().filter(line -> line.contains(",04,")))
                    .singleElement()
                    .asString()
                    .contains(",2,×,×,2");
        }
    }

    private Path convert(Path office, Path book, String format) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        office.toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("office").toUri(),
                        "--convert-to",
                        format,
                        "--outdir",
                        book.getParent().toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS))
                .as("LibreOffice ends")
                .isTrue();
        var name = book.getFileName().toString();
        return book.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + format.substring(0, 3));
    }

    @Test
    void thePaperIsToBeSignedAndSaysWhatItIs() throws Exception {
        for (String id : List.of("0601", "0602", "0603")) {
            paper(id);
        }
    }

    private void paper(String id) throws Exception {
        var bytes = file(id, "pdf");
        keep(id + "-paper.pdf", bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "…………, ngày …… tháng …… năm ……")
                    .contains("Người lập biểu", "Thủ trưởng đơn vị", "Trang 1/" + pdf.getNumberOfPages())
                    .contains("Kỳ báo cáo: từ 01/12/2024 đến 30/11/2025", "Phiên bản số liệu", "Tổng kiểm tra")
                    .contains("Biểu chưa đầy đủ");
            if (id.equals("0603")) {
                assertThat(text)
                        .contains("Tổng số 01 10 5 1 2 1")
                        .contains("Không có cột trong biểu – Hình thức TTLDXS, Tập thể: 1 lượt.");
            }
            if (id.equals("0601")) {
                assertThat(text).contains("11 Phong trào chưa rõ 1 2 chưa rõ");
            }
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("vi");
        }
    }

    @Test
    void aDownloadIsNotedBeforeItIsSent() throws Exception {
        var jdbc = new JdbcTemplate(TestDatabase.shared().dataSource(DatabaseRole.CONSOLE));
        var count = TestDatabase.shared()
                .schemas()
                .in("select count(*) from {inbox}.audit_intent where actor = '" + official.username()
                        + "' and verb = 'reporting.downloaded' and detail like '%bieu-0603-nam-2025-%'");
        assertThat(jdbc.queryForObject(count, Long.class)).isZero();
        var response = official.get("/bieu-thong-ke.pdf?bieu=0603&nam=2025").getResponse();
        assertThat(response.getHeader("Repr-Digest")).startsWith("sha-256=:");
        assertThat(jdbc.queryForObject(count, Long.class)).isEqualTo(1);
    }

    private static Row row(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.getCellCount() > 3
                        && row.getCell(1) != null
                        && code.equals(row.getCell(1).getText()))
                .findFirst()
                .orElseThrow();
    }

    private byte[] file(String id, String format) throws Exception {
        var response = official.get("/bieu-thong-ke." + format + "?bieu=" + id + "&nam=2025")
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private Path keep(String name, byte[] bytes) throws IOException {
        var where = System.getProperty("vinhdanh.test.files");
        var target = where == null ? folder : Files.createDirectories(Path.of(where));
        return Files.write(target.resolve(name), bytes);
    }
}
