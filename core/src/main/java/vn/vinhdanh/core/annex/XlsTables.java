package vn.vinhdanh.core.annex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;

/** Reads the visible sheets of an Excel 97 file, whose format bounds it at 65,536 rows. */
final class XlsTables {

    private XlsTables() {}

    static List<AnnexTable> read(AnnexUpload upload, ReadingProgress progress) {
        try (var book = new HSSFWorkbook(upload.open())) {
            var tables = new ArrayList<AnnexTable>();
            var text = new CellText();
            for (int s = 0; s < book.getNumberOfSheets(); s++) {
                if (book.getSheetVisibility(s) == SheetVisibility.VISIBLE) {
                    tables.add(new AnnexTable(book.getSheetName(s), lines(book.getSheetAt(s), text, progress)));
                }
            }
            return tables;
        } catch (AnnexRefused refused) {
            throw refused;
        } catch (EncryptedDocumentException e) {
            throw new AnnexRefused("encrypted");
        } catch (IOException | RuntimeException e) {
            throw new AnnexRefused("damaged");
        }
    }

    private static List<AnnexLine> lines(Sheet sheet, CellText text, ReadingProgress progress) {
        var collector = new LineCollector(progress);
        for (var row : sheet) {
            var cells = new ArrayList<String>();
            for (Cell cell : row) {
                if (cell.getColumnIndex() < LineCollector.MAX_COLUMNS) {
                    while (cells.size() <= cell.getColumnIndex()) {
                        cells.add("");
                    }
                    cells.set(cell.getColumnIndex(), shown(cell, text));
                }
            }
            for (var merge : sheet.getMergedRegions()) {
                int at = merge.getFirstColumn();
                if (merge.getFirstRow() < row.getRowNum()
                        && merge.getLastRow() >= row.getRowNum()
                        && at < cells.size()
                        && cells.get(at).isEmpty()) {
                    var top = sheet.getRow(merge.getFirstRow());
                    var cell = top == null ? null : top.getCell(at);
                    cells.set(at, cell == null ? "" : shown(cell, text));
                }
            }
            collector.add(0, row.getRowNum() + 1, cells);
        }
        return collector.lines();
    }

    private static String shown(Cell cell, CellText text) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> text.of(cell.getStringCellValue());
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")
                                .format(cell.getLocalDateTimeCellValue())
                        : CellText.number(String.valueOf(cell.getNumericCellValue()));
            case BOOLEAN -> cell.getBooleanCellValue() ? "1" : "0";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}
