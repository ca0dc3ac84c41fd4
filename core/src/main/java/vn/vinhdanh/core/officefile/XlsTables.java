package vn.vinhdanh.core.officefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import vn.vinhdanh.core.officefile.LineMark.Kind;

/** Reads the visible sheets of an Excel 97 file, whose format bounds it at 65,536 rows. */
final class XlsTables {

    private final HSSFWorkbook book;
    private final ReadingProgress progress;
    private final CellText text = new CellText();

    private XlsTables(HSSFWorkbook book, ReadingProgress progress) {
        this.book = book;
        this.progress = progress;
    }

    static List<FileTable> read(OfficeFile upload, ReadingProgress progress) {
        try (var book = new HSSFWorkbook(upload.open())) {
            return new XlsTables(book, progress).read();
        } catch (FileRefused refused) {
            throw refused;
        } catch (EncryptedDocumentException e) {
            throw new FileRefused("encrypted");
        } catch (OldExcelFormatException e) {
            throw new FileRefused("old-excel");
        } catch (IOException | RuntimeException e) {
            throw new FileRefused("damaged");
        }
    }

    private List<FileTable> read() {
        var tables = new ArrayList<FileTable>();
        for (int s = 0; s < book.getNumberOfSheets(); s++) {
            if (book.getSheetVisibility(s) == SheetVisibility.VISIBLE) {
                tables.add(new FileTable(book.getSheetName(s), lines(book.getSheetAt(s))));
            }
        }
        return tables;
    }

    private List<FileLine> lines(HSSFSheet sheet) {
        var collector = new LineCollector(progress);
        for (var row : sheet) {
            var cells = new ArrayList<String>();
            var marks = new HashSet<LineMark>();
            if (row.getZeroHeight() || row.getHeight() == 0) {
                marks.add(new LineMark(Kind.HIDDEN, LineMark.WHOLE_LINE));
            }
            for (Cell cell : row) {
                int column = cell.getColumnIndex();
                if (column < LineCollector.MAX_COLUMNS) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    var runs = shown((HSSFCell) cell);
                    var shown = text.of(runs.text());
                    cells.set(column, shown);
                    if (!shown.isEmpty()) {
                        runs.mark(column, marks);
                        if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
                            marks.add(new LineMark(Kind.HIDDEN_COLUMN, column));
                        }
                    }
                }
            }
            collector.add(0, row.getRowNum() + 1, cells, marks);
        }
        var merges = new ArrayList<LineCollector.Merge>();
        for (var region : sheet.getMergedRegions()) {
            var merge =
                    new LineCollector.Merge(region.getFirstRow() + 1, region.getFirstColumn(), region.getLastRow() + 1);
            if (merge.isDown()) {
                merges.add(merge);
            }
        }
        return collector.filledDown(merges);
    }

    private TextRuns shown(HSSFCell cell) {
        var runs = new TextRuns();
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        boolean struck = book.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
        if (type == CellType.STRING) {
            runs(cell, struck, runs);
            return runs;
        }
        runs.add(
                switch (type) {
                    case NUMERIC ->
                        DateUtil.isCellDateFormatted(cell)
                                ? XlsxTables.DAY.format(cell.getLocalDateTimeCellValue())
                                : CellText.number(String.valueOf(cell.getNumericCellValue()));
                    case BOOLEAN -> cell.getBooleanCellValue() ? "1" : "0";
                    case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
                    default -> "";
                },
                struck,
                false);
        return runs;
    }

    private void runs(HSSFCell cell, boolean struck, TextRuns runs) {
        HSSFRichTextString rich = cell.getRichStringCellValue();
        var all = rich.getString();
        int from = 0;
        boolean nowStruck = struck;
        boolean nowRaised = false;
        for (int i = 0; i <= rich.numFormattingRuns(); i++) {
            int to = i < rich.numFormattingRuns() ? rich.getIndexOfFormattingRun(i) : all.length();
            if (to > from) {
                runs.add(all.substring(from, to), nowStruck, nowRaised);
                from = to;
            }
            if (i < rich.numFormattingRuns()) {
                short index = rich.getFontOfFormattingRun(i);
                HSSFFont font = index == HSSFRichTextString.NO_FONT ? null : book.getFontAt(index);
                nowStruck = font == null ? struck : font.getStrikeout();
                nowRaised = font != null && font.getTypeOffset() == Font.SS_SUPER;
            }
        }
    }
}
