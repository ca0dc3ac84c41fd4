package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.core.officefile.FileFormat;
import vn.vinhdanh.core.officefile.SampleFiles;
import vn.vinhdanh.core.shared.Sex;

/** Lists as offices send them: what the file shows and its texts do not say is warned of with its place, and nothing is lost. */
class OfficeFilesTest {

    private static final String HEAD = "STT,Họ và tên,Đơn vị công tác\n";

    private static AnnexDocument office(String name) {
        return Samples.read(Samples.upload(name, Samples.bytes("offices/" + name)));
    }

    private static AnnexDocument csv(String text) {
        return Samples.read(Samples.upload("x.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> warnings(AnnexDocument list) {
        return LineMarkChecks.of(list, AnnexAnswers.of(list.title())).stream()
                .map(p -> p.key().substring("problem.annex.".length()) + "@" + p.place())
                .toList();
    }

    private static List<String> names(AnnexDocument list) {
        return list.rows().stream().map(AnnexRow::name).toList();
    }

    @Test
    void aQuotedFieldThatHoldsFurtherRowsIsWarnedOf() {
        var list = csv(HEAD + "1,\"Lý Hạc Vân,Sở Y tế\n2,Mạc Tùng Chi,Sở Y tế\",Sở Y tế\n3,Vi Thu Lam,Sở Y tế\n");
        assertThat(warnings(list)).contains("line-folded@2");
    }

    @Test
    void quotesInsideACellAndLinesInsideAQuotedOneAreText() {
        var list =
                csv("STT,Họ và tên,Đơn vị công tác\n1,Lý Hạc Vân,Tổ \"Bến Mơ\"\n2,Vi Thu Lam,\"Sở\nY tế, Bến Mơ\"\n");
        assertThat(list.rows()).extracting(AnnexRow::unit).containsExactly("Tổ \"Bến Mơ\"", "Sở Y tế, Bến Mơ");
        assertThat(warnings(list)).isEmpty();
    }

    @Test
    void linesPartedUnlikeTheOthersAreWarnedOf() {
        var list = csv(
                HEAD + "1,Lý Hạc Vân,Sở Y tế\n2;Mạc Tùng Chi;Sở Y tế\n3,Vi Thu Lam, Trạm, Sở Y tế\n4,Lã Kim,Sở Y tế\n");
        assertThat(warnings(list)).contains("line-separator@3", "line-ragged@4");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everyUsualSeparatorIsFoundThoughCommasStandInTexts(String separator) {
        var list = csv(String.join(separator, "STT", "Họ và tên", "Thành tích") + "\n"
                + String.join(separator, "1", "Lý Hạc Vân", "\"Tốt, giỏi, đều, khỏe\"") + "\n"
                + String.join(separator, "2", "Vi Thu Lam", "\"Tốt, giỏi\"") + "\n");
        assertThat(names(list)).containsExactly("Lý Hạc Vân", "Vi Thu Lam");
    }

    @Test
    void theSeparatorThatExcelStatesIsTaken() {
        assertThat(names(csv("sep=;\nSTT;Họ và tên;Đơn vị công tác\n1;Lý Hạc Vân;Sở Y tế\n")))
                .containsExactly("Lý Hạc Vân");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1258"})
    void everyEncodingOfVietnameseTextIsRead(String charset) {
        var text = "STT\tHọ và tên\tĐơn vị\r\n1\tLý Hạc Vân\tSở Y tế\r\n2\tVi Thu Lam\tSở Y tế\r\n";
        byte[] bytes = charset.equals("windows-1258") ? windows1258(text) : text.getBytes(Charset.forName(charset));
        assertThat(names(Samples.read(Samples.upload("x.txt", bytes)))).containsExactly("Lý Hạc Vân", "Vi Thu Lam");
    }

    private static byte[] windows1258(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            var one = text.substring(i, i + 1);
            var encoder = Charset.forName("windows-1258").newEncoder();
            var parts = Normalizer.normalize(one, Normalizer.Form.NFD);
            int tone = parts.length() - 1;
            out.append(
                    encoder.canEncode(one)
                            ? one
                            : parts.indexOf('\u0323') >= 0 && parts.length() > 2
                                    ? Normalizer.normalize(parts.replace("\u0323", ""), Normalizer.Form.NFC) + "\u0323"
                                    : Normalizer.normalize(parts.substring(0, tone), Normalizer.Form.NFC)
                                            + parts.substring(tone));
        }
        return out.toString().getBytes(Charset.forName("windows-1258"));
    }

    @Test
    void textWithoutAByteOrderMarkIsRead() {
        assertThat(names(office("utf16-khong-bom.txt"))).containsExactly("Lý Hạc Vân", "Vi Thu Lam");
    }

    @Test
    void lettersThatLookLikeDAreStoredAsTheVietnameseOne() {
        assertThat(names(office("chu-D-eth.xlsx"))).containsExactly("Đặng Đình Đan", "Đặng Đình Đan");
        assertThat(office("eth-trong-danh-hieu.xlsx").rows())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.award()).doesNotContain("\u00d0"));
    }

    @Test
    void namesInAnOldFontAmongOthersInUnicodeAreWarnedOfWithTheirReading() {
        var list = office("tcvn3-vai-dong.xlsx");
        var warned = LineMarkChecks.of(list, AnnexAnswers.of(list.title()));
        assertThat(warned).extracting(AnnexProblem::key).containsOnly("problem.annex.legacy-text");
        assertThat(warned)
                .extracting(p -> p.arguments().getLast())
                .containsExactly("TCVN3 (ABC): Lý Hạc Vân", "TCVN3 (ABC): Vi Thị Lộc");
    }

    @Test
    void hiddenAndStruckRowsAreWarnedOf() {
        assertThat(warnings(office("dong-an-loc.xlsx"))).containsExactly("row-hidden@5");
        assertThat(warnings(office("gach-ngang.xlsx"))).containsExactly("row-struck@5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dong-an-loc.ods", "dong-an-loc.xls", "gach-ngang.ods", "gach-ngang.xls"})
    void hiddenAndStruckRowsAreWarnedOfInOtherSpreadsheetsToo(String name) {
        var list = office(name);
        assertThat(names(list)).startsWith("Lý Hạc Vân", "Mạc Tùng Chi");
        assertThat(warnings(list)).containsExactly(name.startsWith("gach") ? "row-struck@5" : "row-hidden@5");
    }

    @Test
    void raisedFootnoteMarksAreNoPartOfANameAndAreWarnedOf() {
        var list = office("chu-thich-dinh-ten.docx");
        assertThat(names(list)).containsExactly("Lý Hạc Vân");
        assertThat(warnings(list)).containsExactly("footnote@2");
    }

    @Test
    void theMainPartOfAWordFileIsFoundByItsRelation() {
        assertThat(names(office("word-online.docx"))).containsExactly("Lý Hạc Vân");
    }

    @Test
    void aDocumentMadeFromAnOfficesTemplateIsRead() {
        assertThat(names(office("mau-van-ban-dinh-kem.docx"))).hasSize(1);
    }

    @Test
    void aListInsideALayoutTableIsReadLikeAnyOther() {
        var list = office("bang-long-bang.docx");
        assertThat(names(list)).containsExactly("Lý Hạc Vân", "Vi Thu Lam");
        assertThat(list.rows()).extracting(AnnexRow::table).containsOnly(2);
    }

    @Test
    void daysOfA1904WorkbookAreRight() {
        assertThat(office("excel-mac-1904.xlsx").table().lines())
                .anySatisfy(l -> assertThat(l.cells()).contains("01/01/2023"));
    }

    // ---- Word: tracked changes, struck and hidden text ----

    private static AnnexDocument word(String rows) {
        var parts = new LinkedHashMap<String, byte[]>();
        var w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        parts.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                                + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                                + "wordprocessingml.document.main+xml\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/document.xml",
                ("<w:document" + w + "><w:body><w:tbl>" + row("STT", "Họ và tên", "Đơn vị công tác") + rows
                                + "</w:tbl></w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
        return Samples.read(Samples.upload("x.docx", SampleFiles.zip(parts)));
    }

    private static String row(String... cells) {
        var out = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            out.append("<w:tc><w:p>")
                    .append(cell.startsWith("<") ? cell : "<w:r><w:t>" + cell + "</w:t></w:r>")
                    .append("</w:p></w:tc>");
        }
        return out.append("</w:tr>").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:r><w:rPr><w:strike/></w:rPr><w:t>Lý Vân</w:t></w:r> | Lý Vân | cell-struck@2",
                "<w:r><w:rPr><w:dstrike w:val=\"1\"/></w:rPr><w:t>Lý Vân</w:t></w:r> | Lý Vân | cell-struck@2",
                "<w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>Lý Vân</w:t></w:r> | Lý Vân | ",
                "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Lý Vân</w:t></w:r> | Lý Vân | row-hidden@2",
                "<w:r><w:t xml:space=\"preserve\">Lý </w:t></w:r><w:del><w:r><w:delText>Hà</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>Vân</w:t></w:r></w:ins> | Lý Vân | cell-changed@2",
                "<w:r><w:t>Lý Vân</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>(*)</w:t></w:r>"
                        + " | Lý Vân | footnote@2",
                "<w:r><w:t>Lý Vân (1)</w:t></w:r> | Lý Vân | footnote@2",
                "<w:r><w:t>Lý Vân\u00b9</w:t></w:r> | Lý Vân | footnote@2",
                "<w:r><w:t>Lý Vân1</w:t></w:r> | Lý Vân1 | name-odd@2"
            })
    void theLookOfTextInWordIsWarnedOf(String cell, String name, @org.jspecify.annotations.Nullable String warning) {
        var list = word(row("1", cell, "Sở Y tế"));
        assertThat(names(list)).containsExactly(name);
        assertThat(warnings(list)).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test
    void aRowDeletedWhileChangesAreTrackedIsNotReadAndIsWarnedOf() {
        var list = word(row("1", "Lý Hạc Vân", "Sở Y tế")
                + row(
                                "<w:del><w:r><w:delText>2</w:delText></w:r></w:del>",
                                "<w:del><w:r><w:delText>Vi Thu Lam</w:delText></w:r></w:del>",
                                "<w:del><w:r><w:delText>Sở Y tế</w:delText></w:r></w:del>")
                        .replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>"));
        assertThat(names(list)).containsExactly("Lý Hạc Vân");
        assertThat(warnings(list)).containsExactly("row-deleted@3");
    }

    @Test
    void decomposedTextAndHardSpacesReadLikeAnyOther() {
        var composed = "1,Ông\u00a0Nguyễn\u00a0Văn Hùng ,Sở Tài chính,Bằng khen";
        var list = Samples.read(Samples.upload(
                "x.csv",
                Samples.csv(List.of(
                                "STT,Họ và tên,Đơn vị,Danh hiệu", Normalizer.normalize(composed, Normalizer.Form.NFD)))
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.salutation()).isEqualTo("Ông");
            assertThat(row.name()).isEqualTo("Nguyễn Văn Hùng");
            assertThat(row.unit()).isEqualTo("Sở Tài chính");
            assertThat(row.sex()).isEqualTo(Sex.MALE);
        });
    }

    @Test
    void oldExcelFilesAreRead() throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            String[][] cells = {
                {"DANH SÁCH CÁ NHÂN KHEN THƯỞNG NĂM 2020"},
                {"TT", "Họ và tên", "Chức vụ, đơn vị công tác", "Hình thức"},
                {"1", "Bà Trần Thị Cũ", "Giáo viên, Trường THPT Hoa Lư A", "Bằng khen"}
            };
            for (int r = 0; r < cells.length; r++) {
                for (int c = 0; c < cells[r].length; c++) {
                    (c == 0 ? sheet.createRow(r) : sheet.getRow(r))
                            .createCell(c)
                            .setCellValue(cells[r][c]);
                }
            }
            book.createSheet("Ẩn").createRow(0).createCell(0).setCellValue("STT");
            book.setSheetHidden(1, true);
            book.write(out);
            var list = Samples.read(Samples.upload("cu.xls", out.toByteArray()));
            assertThat(list.format()).isEqualTo(FileFormat.XLS);
            assertThat(list.tables()).hasSize(1);
            assertThat(list.rows()).singleElement().satisfies(row -> {
                assertThat(row.place()).isEqualTo(3);
                assertThat(row.post()).isEqualTo("Giáo viên");
                assertThat(row.unit()).isEqualTo("Trường THPT Hoa Lư A");
            });
        }
    }

    @Test
    void cellsMergedDownSayTheSameForEachRow() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            String[][] cells = {
                {"STT", "Họ và tên", "Đơn vị công tác", "Danh hiệu"},
                {"1", "Ông Một", "Sở Tài chính", "Bằng khen của Chủ tịch UBND tỉnh"},
                {"2", "Bà Hai", "", ""},
                {"3", "Ông Ba", "Sở Nội vụ", ""}
            };
            for (int r = 0; r < cells.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < cells[r].length; c++) {
                    if (!cells[r][c].isEmpty()) {
                        row.createCell(c).setCellValue(cells[r][c]);
                    }
                }
            }
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("C2:C3"));
            sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("D2:D4"));
            book.write(out);
            var rows = Samples.read(Samples.upload("x.xlsx", out.toByteArray())).rows();
            assertThat(rows).extracting(AnnexRow::unit).containsExactly("Sở Tài chính", "Sở Tài chính", "Sở Nội vụ");
            assertThat(rows).extracting(AnnexRow::award).containsOnly("Bằng khen của Chủ tịch UBND tỉnh");
        }
    }

    @Test
    void fiftyThousandRowsAreReadAndStoppable() {
        var upload = Samples.upload("lon.xlsx", Workbooks.list(50_000));
        long start = System.nanoTime();
        var list = Samples.read(upload);
        System.out.printf(
                "50,000 rows (%d kB): read and understood in %.2f s%n",
                upload.size() / 1024, (System.nanoTime() - start) / 1e9);
        assertThat(list.rows()).hasSize(50_000);

        assertThatThrownBy(() -> Samples.understanding().read(upload, lines -> lines < 2_000))
                .hasMessageContaining("problem.file.stopped");
    }

    // ---- names ----

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BS.Lý Hạc Vân | BS. | Lý Hạc Vân",
                "BS CKII Mạc Tùng Chi | BS CKII | Mạc Tùng Chi",
                "BSCKI. Mạc Tùng Chi | BSCKI. | Mạc Tùng Chi",
                "Ông/Bà Vi Thu Lam | Ông/Bà | Vi Thu Lam",
                "Ông (Bà) Vi Thu Lam | Ông Bà | Vi Thu Lam",
                "Thượng úy QNCN Lã Thiên Kim | Thượng úy QNCN | Lã Thiên Kim",
                "Thiếu tá CN, Lã Thiên Kim | Thiếu tá CN | Lã Thiên Kim",
                "PGS.TS. Lý Hạc Vân | PGS.TS. | Lý Hạc Vân",
                "TS.BS Lý Hạc Vân | TS.BS | Lý Hạc Vân",
                "ThS.BSCKI Lý Hạc Vân | ThS.BSCKI | Lý Hạc Vân",
                "NGƯT.Lý Hạc Vân | NGƯT. | Lý Hạc Vân",
                "đ/c Lý Hạc Vân | đ/c | Lý Hạc Vân",
                "Đồng chí: Lý Hạc Vân | Đồng chí | Lý Hạc Vân",
                "Đại đức Thích Tâm Thử | Đại đức | Thích Tâm Thử",
                "Hòa thượng Thích Tâm Thử | Hòa thượng | Thích Tâm Thử",
                "Ni sư Thích Nữ Thử | Ni sư | Thích Nữ Thử",
                "Linh mục Lý Hạc Vân | Linh mục | Lý Hạc Vân",
                "Mẹ VNAH Lý Thị Vân | Mẹ VNAH | Lý Thị Vân",
                "Bà Ông Thị Khuê | Bà | Ông Thị Khuê",
                "Ông Thị Khuê | '' | Ông Thị Khuê",
                "Lý Hạc Vân | '' | Lý Hạc Vân",
                "TT Y tế Bến Mơ | '' | TT Y tế Bến Mơ",
                "CN Ngân hàng Bến Mơ | '' | CN Ngân hàng Bến Mơ",
                "Trung tâm Y tế Bến Mơ | '' | Trung tâm Y tế Bến Mơ",
                "Anh Lý Hạc Vân | Anh | Lý Hạc Vân",
                "CN. Lý Hạc Vân | CN. | Lý Hạc Vân"
            })
    void whatStandsBeforeANameIsSetAside(String written, String salutation, String name) {
        var parts = WrittenName.of(written);
        assertThat(parts.salutation()).isEqualTo(salutation);
        assertThat(parts.name()).isEqualTo(name);
    }

    @Test
    void titlesGluedToNamesOfAListAreSetAside() {
        assertThat(names(office("hoc-ham-dinh-lien.xlsx")))
                .containsExactly("Lý Hạc Vân", "Mạc Tùng Chi", "Vi Thu Lam", "Lã Thiên Kim");
    }

    @Test
    void theFamilyNameOngIsKept() {
        assertThat(names(office("ho-Ong.xlsx"))).containsExactly("Ông Thị Khuê", "Ông Ích Vượng");
        var list = csv("STT,Họ và tên,Đơn vị công tác\n1,Lý Hạc Vân,Sở Y tế\n2,Ông Ích Vượng,Sở Y tế\n");
        assertThat(names(list)).containsExactly("Lý Hạc Vân", "Ông Ích Vượng");
        assertThat(warnings(list)).containsExactly("family-ong@3");
    }

    @Test
    void theAddressOngIsSetAsideWhereEveryoneIsAddressed() {
        var list = csv(
                "STT,Họ và tên,Đơn vị công tác\n1,Bà Lý Hạc Vân,Sở Y tế\n2,Ông Ích Vượng,Sở Y tế\n3,Ông Lã Kim,Sở Y tế\n");
        assertThat(names(list)).containsExactly("Lý Hạc Vân", "Ích Vượng", "Lã Kim");
        assertThat(list.rows().get(1).sex()).isEqualTo(Sex.MALE);
        assertThat(warnings(list)).isEmpty();
    }
}
