package vn.vinhdanh.reporting.download;

import com.github.miachm.sods.Borders;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.TooFine;

/**
 * A plain table as an OpenDocument spreadsheet: numbers are numbers, texts are texts, the second sheet says what the file is. It is made in
 * memory, so what is too long for that is refused with the advice to take XLSX.
 */
@Component
class TableOds {

    /** Most rows; of sixteen columns they take some 60 MB while they are written. */
    static final int MOST_ROWS = 10_000;

    private static final String LINE = "0.5pt solid #000000";

    /** Millimetres for a letter of a column's width. */
    private static final double LETTER = 2.1;

    private final Wording wording;

    TableOds(Wording wording) {
        this.wording = wording;
    }

    /**
     * What stands in the sheet.
     *
     * @param name of the sheet
     * @param titled whether title and filters stand above the table; a list begins with its headings
     * @param widths of the columns, in letters
     * @param rows headings not included; numbers as Long
     * @param total the last line, or null
     */
    record Content(
            String name,
            boolean titled,
            List<Integer> widths,
            List<?> headings,
            List<? extends List<?>> rows,
            @Nullable List<?> total) {}

    /** @throws TooFine when the table has more than {@value #MOST_ROWS} rows */
    void ods(Content content, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        if (content.rows.size() > MOST_ROWS) {
            throw new TooFine(MOST_ROWS);
        }
        var book = new SpreadSheet();
        book.appendSheet(table(content, colophon, locale));
        book.appendSheet(about(colophon, wording, locale));
        // the library closes what it wrote to
        book.save(StreamUtils.nonClosing(out));
    }

    private Sheet table(Content content, Colophon colophon, Locale locale) {
        int top = content.titled ? colophon.demo() ? 4 : 3 : 0;
        int columns = content.headings.size();
        var sheet = new Sheet(content.name, top + 1 + content.rows.size() + (content.total == null ? 0 : 1), columns);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, LETTER * content.widths.get(i));
        }
        if (content.titled) {
            int row = 0;
            text(sheet, row++, colophon.title(), true);
            if (colophon.demo()) {
                text(sheet, row++, wording.text(locale, "demo"), true);
            }
            text(sheet, row, String.join("; ", colophon.filters()), false);
        }
        int row = top;
        line(sheet, row++, content.headings, true);
        for (List<?> values : content.rows) {
            line(sheet, row++, values, false);
        }
        if (content.total != null) {
            line(sheet, row, content.total, true);
        }
        return sheet;
    }

    private static void line(Sheet sheet, int row, List<?> values, boolean bold) {
        var texts = style(bold);
        var numbers = style(bold);
        numbers.setTextAligment(Style.TEXT_ALIGMENT.Right);
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            var cell = sheet.getRange(row, i);
            cell.setValue(value);
            cell.setStyle(value instanceof Number ? numbers : texts);
        }
    }

    private static Style style(boolean bold) {
        var style = new Style();
        style.setBold(bold);
        style.setWrap(true);
        style.setVerticalTextAligment(Style.VERTICAL_TEXT_ALIGMENT.Middle);
        style.setBorders(new Borders(true, LINE));
        return style;
    }

    /** The sheet that says what the file is. */
    static Sheet about(Colophon colophon, Wording wording, Locale locale) {
        int rows = 2
                + colophon.filters().size()
                + colophon.entries().size()
                + colophon.notes().size();
        var sheet = new Sheet(wording.text(locale, "file.sheet.about"), rows, 2);
        sheet.setColumnWidth(0, 60.0);
        sheet.setColumnWidth(1, 170.0);
        int row = 0;
        text(sheet, row++, colophon.title(), true);
        if (colophon.demo()) {
            text(sheet, row++, wording.text(locale, "demo"), true);
        }
        for (String filter : colophon.filters()) {
            pair(sheet, row++, wording.text(locale, "file.filter"), filter);
        }
        for (Colophon.Entry entry : colophon.entries()) {
            var number = entry.number();
            pair(sheet, row++, entry.label(), number == null ? entry.text() : number);
        }
        for (String note : colophon.notes()) {
            pair(sheet, row++, wording.text(locale, "file.note"), note);
        }
        return sheet;
    }

    private static void pair(Sheet sheet, int row, String label, Object value) {
        text(sheet, row, label, true);
        var cell = sheet.getRange(row, 1);
        var style = new Style();
        style.setWrap(true);
        style.setTextAligment(Style.TEXT_ALIGMENT.Left);
        cell.setStyle(style);
        cell.setValue(value);
    }

    private static void text(Sheet sheet, int row, String text, boolean bold) {
        var cell = sheet.getRange(row, 0);
        cell.setValue(text);
        cell.setFontBold(bold);
    }
}
