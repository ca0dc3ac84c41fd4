package vn.vinhdanh.reporting.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;
import vn.vinhdanh.reporting.SmallProvince;

/** Officials lay forms out in Excel; the figures and what they are of stay the software's. */
@ReportingTest
class LayoutTemplatesTest {

    private static final String PATH = "/bieu-thong-ke/mau";

    private final MockMvc web;
    private final Signed official;
    private final Facts facts = new Facts(TestDatabase.shared());

    LayoutTemplatesTest(MockMvc web) throws Exception {
        this.web = web;
        this.official = Signed.in(web);
    }

    @BeforeEach
    void enter() {
        SmallProvince.enter();
    }

    @AfterEach
    void leave() {
        SmallProvince.forgetForms();
        facts.clear();
        facts.clearCampaigns();
    }

    @Test
    void aTemplateChangedInExcelLaysTheFormOutAndChangesNoFigure() throws Exception {
        var before = figures(get("/bieu-thong-ke.xlsx?bieu=0602&nam=2025"));
        assertThat(before).containsKey("06").hasSizeGreaterThan(15);
        var template = changed(get(PATH + ".xlsx?bieu=0602"), book -> {
            var sheet = book.getSheetAt(0);
            // a line more above all: every name moves down
            sheet.shiftRows(0, sheet.getLastRowNum(), 1);
            sheet.createRow(0).createCell(0).setCellValue("ỦY BAN NHÂN DÂN TỈNH");
            // POI leaves an inline text where it is; Excel does not
            cell(book, "thu_truong").setBlank();
            cell(book, "thu_truong").setCellValue("KT. GIÁM ĐỐC");
            book.removeName(book.getName("tieu_de"));
            var label = cell(book, "dong_07");
            label.setBlank();
            label.setCellValue("Nhãn bịa");
            var font = book.createFont();
            font.setFontName("Be Vietnam Pro");
            font.setBold(true);
            var style = book.createCellStyle();
            style.cloneStyleFrom(label.getCellStyle());
            style.setFont(font);
            label.setCellStyle(style);
            // a sum of their own over the columns of the first order
            var letters = cell(book, "so_cot");
            sheet.getRow(sheet.getLastRowNum())
                    .createCell(2)
                    .setCellFormula("SUM(E" + (letters.getRowIndex() + 2) + ":F" + (letters.getRowIndex() + 2) + ")");
            sheet.getPrintSetup().setLandscape(false);
        });
        assertThat(send("0602", 0, template)).contains("Đã nhận, là bản 1");

        var file = get("/bieu-thong-ke.xlsx?bieu=0602&nam=2025");
        assertThat(figures(file)).isEqualTo(before);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("ỦY BAN NHÂN DÂN TỈNH");
            var row = row(sheet, "07");
            assertThat(row.getStringCellValue()).as("the law's word").isEqualTo("Trong đó: Doanh nghiệp");
            assertThat(row.getCellStyle().getFont().getFontName()).isEqualTo("Be Vietnam Pro");
            assertThat(sheet.getPrintSetup().getLandscape()).isFalse();
            // two pairs of an order and one of a medal stand for the one pair of the template
            int first = row(sheet, "01").getRowIndex() + 1;
            assertThat(formulas(sheet)).contains("SUM(E" + first + ":J" + first + ")");
        }
        try (var pdf = Loader.loadPDF(get("/bieu-thong-ke.pdf?bieu=0602&nam=2025"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("KT. GIÁM ĐỐC")
                    .doesNotContain("Thủ trưởng đơn vị");
        }
        assertThat(page(PATH + "?bieu=0602")).contains("Bản 1: mau.xlsx", "Về mẫu mặc định");
        assertThat(send("0602", 0, template)).as("somebody else was first").contains("Có người vừa đưa lên mẫu khác");

        assertThat(official.send(PATH + "/mac-dinh", "bieu", "0602", "sau", "1")
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(PATH + "?bieu=0602&xong");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(get("/bieu-thong-ke.xlsx?bieu=0602&nam=2025")))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .startsWith("Biểu số");
        }
        assertThat(get(PATH + ".xlsx?bieu=0602&ban=1")).isEqualTo(template);
        assertThat(notes())
                .containsEntry("reporting.layout-downloaded", 2L)
                .containsEntry("reporting.layout-uploaded", 1L)
                .containsEntry("reporting.layout-reset", 1L);
    }

    @Test
    void whatHindersATemplateIsNamedWithItsCellAndNothingIsKept() throws Exception {
        var given = get(PATH + ".xlsx?bieu=KT02");
        assertThat(send("KT02", 0, changed(given, book -> {
                    book.getName("cot_ct_8").setNameName("cot_8");
                    book.removeName(book.getName("con_thieu"));
                })))
                .contains("Thiếu ô mang tên “cot_ct_8”", "mang tên “cot_8”, biểu này không có tên đó")
                .contains("Thiếu ô mang tên “con_thieu”");
        assertThat(send("KT02", 0, changed(given, book -> {
                    var sheet = book.getSheetAt(0);
                    var total = cell(book, "dong_01");
                    sheet.addMergedRegion(new CellRangeAddress(total.getRowIndex(), total.getRowIndex(), 3, 4));
                    sheet.getRow(total.getRowIndex() + 1).setZeroHeight(true);
                    sheet.setColumnHidden(5, true);
                    var style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat("\"99\""));
                    sheet.getRow(total.getRowIndex()).getCell(6).setCellStyle(style);
                    var fetching = sheet.getRow(2).getCell(0);
                    fetching.setBlank();
                    fetching.getCTCell().addNewF().setStringValue("_xlfn.WEBSERVICE(\"https://example.org\")");
                    sheet.getRow(1).getCell(0).setCellFormula("'Hướng dẫn'!A1");
                })))
                .contains(
                        "đang gộp với ô khác",
                        "đang ẩn",
                        "Cột F đang ẩn",
                        "định dạng số “\"99\"”",
                        "WEBSERVICE, không được nhận",
                        "dùng trang khác");
        assertThat(send("KT02", 0, changed(given, book -> book.addPicture(new byte[] {1}, Workbook.PICTURE_TYPE_PNG))))
                .contains("xl/media/image1.png");
        assertThat(send("KT02", 0, "PK".getBytes(StandardCharsets.UTF_8))).contains("không");
        assertThat(send("KT02", 0, new byte[LayoutTemplates.MOST_BYTES + 1])).contains("lớn hơn 512 KB");
        assertThat(page(PATH + "?bieu=KT02")).contains("Đang dùng mẫu mặc định");
        assertThat(notes()).doesNotContainKey("reporting.layout-uploaded");
    }

    @Test
    void rowsOfAnOwnTableAreRepeatedWithTheirFormulas() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(get("/bieu-thong-ke.xlsx?bieu=KT02&nam=2025")))) {
            var sheet = book.getSheetAt(0);
            int total = row(sheet, "01").getRowIndex() + 1;
            assertThat(sheet.getRow(total).getCell(0).getStringCellValue()).isEqualTo("Hình thức CTDT");
            assertThat(formulas(sheet))
                    .contains("SUM(D" + (total + 1) + ":D" + (total + 6) + ")")
                    .contains("IF(D" + total + "=0,0,ROUND(1000*G" + total + "/D" + total + ",0)/10)");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(sheet.getRow(total - 1).getCell(3).getNumericCellValue()).isEqualTo(11);
            assertThat(sheet.getRow(total - 1).getCell(7).getNumericCellValue()).isEqualTo(54.5);
        }
    }

    @Test
    void onlyWhoReportsForTheWholeProvinceChangesTemplates() throws Exception {
        var unit = "z" + Ids.code(Ids.next());
        facts.unit(unit, null);
        var officer = Signed.in(web, "UNIT_OFFICER", name -> facts.limit(name, unit));
        var leader = Signed.in(web, "LEADER", name -> {});
        for (var who : List.of(officer, leader)) {
            assertThat(who.get(PATH + "?bieu=0601").getResponse().getStatus()).isEqualTo(403);
            assertThat(who.get(PATH + ".xlsx?bieu=0601").getResponse().getStatus())
                    .isEqualTo(403);
            assertThat(who.send(PATH + "/mac-dinh", "bieu", "0601", "sau", "0")
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(official.get(PATH + "?bieu=0699").getResponse().getStatus()).isEqualTo(400);
    }

    private Map<String, Long> notes() {
        var counts = new TreeMap<String, Long>();
        new JdbcTemplate(TestDatabase.shared().dataSource(DatabaseRole.CONSOLE))
                .query(
                        TestDatabase.shared()
                                .schemas()
                                .in("select verb, count(*) from {inbox}.audit_intent where actor = '"
                                        + official.username()
                                        + "' and verb like 'reporting.layout-%' group by verb"),
                        row -> {
                            counts.put(row.getString(1), row.getLong(2));
                        });
        return counts;
    }

    private static XSSFCell cell(XSSFWorkbook book, String name) {
        var place =
                new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007).getFirstCell();
        return book.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
    }

    private static byte[] changed(byte[] file, Consumer<XSSFWorkbook> hand) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            hand.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Figures of a form's rows by their code, as they stand in the sheet; what is a formula as one. */
    private static Map<String, String> figures(byte[] file) throws Exception {
        var figures = new TreeMap<String, String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (var row : book.getSheetAt(0)) {
                var code = row.getCell(1);
                if (code != null && code.toString().matches("\\d\\d")) {
                    var line = new StringBuilder();
                    for (int i = 3; i < row.getLastCellNum(); i++) {
                        line.append(row.getCell(i)).append(' ');
                    }
                    figures.put(code.toString(), line.toString());
                }
            }
        }
        return figures;
    }

    private static XSSFCell row(XSSFSheet sheet, String code) {
        for (var row : sheet) {
            if (row.getCell(1) != null && row.getCell(1).toString().equals(code)) {
                return (XSSFCell) row.getCell(0);
            }
        }
        throw new AssertionError("no row " + code);
    }

    private static List<String> formulas(XSSFSheet sheet) {
        var found = new java.util.ArrayList<String>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
                found.add(cell.getCellFormula());
            }
        }));
        return found;
    }

    private byte[] get(String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    private String page(String address) throws Exception {
        return new String(get(address), StandardCharsets.UTF_8);
    }

    private String send(String form, int after, byte[] bytes) throws Exception {
        MockHttpServletResponse response = web.perform(
                        MockMvcRequestBuilders.post(PATH + "/tep?bieu=" + form + "&sau=" + after)
                                .session(official.session())
                                .with(csrf().asHeader())
                                .header("X-File-Name", "mau.xlsx")
                                .contentType("application/octet-stream")
                                .content(bytes))
                .andReturn()
                .getResponse();
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8));
    }
}
