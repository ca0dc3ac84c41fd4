package vn.vinhdanh.core.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.vinhdanh.core.officefile.OfficeFile;
import vn.vinhdanh.core.officefile.SampleFiles;

/** Makes Excel files as agencies and units send them. */
final class Lists {

    private Lists() {}

    /** A title, an empty line, the header, the rows. A cell that begins with {@code =} is a formula. */
    static byte[] xlsx(List<String> header, List<List<String>> rows) {
        try (var book = new SXSSFWorkbook(100);
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Danh sách");
            sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH");
            write(sheet.createRow(2), header);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet.createRow(3 + i), rows.get(i));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            var cell = row.createCell(i);
            if (cells.get(i).equals("#REF!")) {
                cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
            } else {
                cell.setCellValue(cells.get(i));
            }
        }
    }

    static OfficeFile upload(String name, byte[] content) {
        return SampleFiles.file(name, content);
    }

    static OfficeFile upload(List<String> header, List<List<String>> rows) {
        return upload("danh-sach.xlsx", xlsx(header, rows));
    }
}
