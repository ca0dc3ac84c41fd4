package vn.vinhdanh.core.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.annex.AnnexProblem.Severity;

/** {@link AnnexRemarks}: the same file with one column more. */
class AnnexRemarksTest {

    private final AnnexRemarks remarks = new AnnexRemarks();

    @Test
    void excelListKeepsItsLayoutAndGetsAColumn() throws IOException {
        var document = Samples.read(Samples.upload(Samples.DECISION_9087));
        var file = remarks.of(preview(document), AnnexProblem::key);

        assertThat(file.name()).isEqualTo("danh-sach-kem-quyet-dinh-9087-ghi-chu.xlsx");
        try (var before = new XSSFWorkbook(new ByteArrayInputStream(Samples.bytes(Samples.DECISION_9087)));
                var after = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            var sheet = after.getSheetAt(0);
            assertThat(sheet.getMergedRegions()).isEqualTo(before.getSheetAt(0).getMergedRegions());
            assertThat(sheet.getRow(6).getCell(6).getStringCellValue()).startsWith("Ghi chú");
            assertThat(sheet.getRow(9).getCell(6).getStringCellValue()).isEqualTo("problem.annex.unit-unknown");
            assertThat(sheet.getRow(9).getCell(1).getStringCellValue()).isEqualTo("Hội Nông dân tỉnh");
            assertThat(sheet.getRow(10).getCell(6)).isNull();
            assertThat(sheet.getColumnWidth(6)).isGreaterThan(60 * 256);
        }
        // and it reads as the same list again
        assertThat(Samples.read(Samples.upload(file.name(), file.content())).rows())
                .hasSize(59);
    }

    @Test
    void templateGetsItsRemarksBesideTheDataNotOverTheFormulas() throws IOException {
        var document = Samples.read(Samples.upload(Samples.TEMPLATE_FILLED));
        var file = remarks.of(preview(document), AnnexProblem::key);
        try (var after = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
            var row = after.getSheet("file nhận").getRow(1);
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("problem.annex.unit-unknown");
            assertThat(row.getCell(17).getCellType()).isEqualTo(CellType.FORMULA);
        }
    }

    @Test
    void wordListGetsACellInEveryRow() throws IOException {
        var document = Samples.read(Samples.upload(Samples.DECISION_9088));
        var file = remarks.of(preview(document), AnnexProblem::key);
        try (var after = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
            var table = after.getTables().getFirst();
            assertThat(table.getRow(0).getTableCells()).hasSize(5);
            assertThat(table.getRow(0).getCell(4).getText()).startsWith("Ghi chú");
            assertThat(table.getRow(2).getCell(4).getText()).isEqualTo("problem.annex.unit-unknown");
        }
        assertThat(Samples.read(Samples.upload(file.name(), file.content())).rows())
                .hasSize(30);
    }

    @Test
    void nothingInACsvBecomesAFormula() {
        var document = Samples.read(Samples.upload(
                "x.csv",
                Samples.csv(List.of(
                                "STT,Họ và tên,Đơn vị", "1,\"=cmd|' /C calc'!A0\",Sở Tài chính", "2,Bà Hai,@SUM(A1)"))
                        .getBytes(StandardCharsets.UTF_8)));
        var file = remarks.of(preview(document), problem -> "=HYPERLINK(\"http://x\")");
        var text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains("'=cmd|").contains("'@SUM(A1)").contains("'=HYPERLINK");
        assertThat(text).doesNotContain(",=").doesNotContain(",@").doesNotContain("\"=");
    }

    /** A preview in which the first row has one problem. */
    private static AnnexPreview preview(AnnexDocument document) {
        var entries = new ArrayList<AnnexEntry>();
        for (AnnexRow row : document.rows()) {
            var problems = entries.isEmpty()
                    ? List.of(new AnnexProblem(
                            row.line(),
                            row.place(),
                            row.table(),
                            "B",
                            Severity.WARNING,
                            "problem.annex.unit-unknown",
                            List.of(),
                            ""))
                    : List.<AnnexProblem>of();
            entries.add(new AnnexEntry(
                    row,
                    false,
                    row.kind(),
                    row.name(),
                    row.post(),
                    row.unit(),
                    null,
                    null,
                    row.achievement(),
                    row.period(),
                    null,
                    null,
                    null,
                    0,
                    null,
                    null,
                    problems));
        }
        return new AnnexPreview(
                document, AnnexAnswers.of(document.title()), entries, List.of(), List.of(), 0, 0, 1, entries.size());
    }
}
