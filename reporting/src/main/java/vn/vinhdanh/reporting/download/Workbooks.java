package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.vinhdanh.reporting.shared.Wording;

/** What all workbooks of reporting share: their opening, the look of a head, and the sheet that says what the file is. */
final class Workbooks {

    /** How counts look. */
    static final String NUMBER = "#,##0";

    private static final String HEAD_GROUND = "F3EDE2";
    private static final String LINE = "B98A2F";
    private static final String FONT = "Arial";

    /** Letters in a line of the column of texts; a longer text needs its height said. */
    private static final int LINE_OF_TEXT = 85;

    private Workbooks() {}

    static Workbook open(OutputStream out, String title) {
        var book = new Workbook(out, "Vinh Danh", "1.0");
        book.properties().setTitle(title);
        book.setGlobalDefaultFont(FONT, 10);
        return book;
    }

    /** A4, headings repeated on each printed page, page n of m in the footer. */
    static void printed(Worksheet sheet, int headRow, boolean landscape, String title, Wording wording, Locale locale) {
        sheet.paperSize(PaperSize.A4_PAPER);
        if (landscape) {
            sheet.pageOrientation("landscape");
        }
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(headRow);
        sheet.header(title.replace("&", "&&"), Position.LEFT);
        sheet.footer(wording.text(locale, "file.page", "&P", "&N"), Position.RIGHT);
        sheet.footer("Vinh Danh", Position.LEFT);
    }

    static void title(Worksheet sheet, int row, String text) {
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).bold().fontSize(14).fontName(FONT).set();
    }

    static void quiet(Worksheet sheet, int row, String text) {
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).fontColor("5E554B").fontName(FONT).fontSize(10).set();
    }

    static void head(Worksheet sheet, int row, int from, int to) {
        sheet.range(row, from, row, to)
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .fillColor(HEAD_GROUND)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.MEDIUM)
                .borderColor(BorderSide.BOTTOM, LINE)
                .set();
    }

    /** The sheet that says what the file is: filters, row count, control total, time, data version. */
    static void colophon(Workbook book, Colophon colophon, Wording wording, Locale locale) throws IOException {
        var sheet = book.newWorksheet(wording.text(locale, "file.sheet.about"));
        sheet.width(0, 30);
        sheet.width(1, 90);
        printed(sheet, 0, false, colophon.title(), wording, locale);
        int row = 0;
        title(sheet, row++, colophon.title());
        if (colophon.demo()) {
            sheet.inlineString(row, 0, wording.text(locale, "demo"));
            sheet.style(row++, 0).bold().fontColor("7A4B00").set();
        }
        row++;
        for (String filter : colophon.filters()) {
            row = entry(sheet, row, wording.text(locale, "file.filter"), filter);
        }
        for (Colophon.Entry entry : colophon.entries()) {
            var number = entry.number();
            if (number == null) {
                row = entry(sheet, row, entry.label(), entry.text());
            } else {
                label(sheet, row, entry.label());
                sheet.value(row, 1, number);
                sheet.style(row, 1)
                        .format(NUMBER)
                        .horizontalAlignment("left")
                        .verticalAlignment("top")
                        .set();
                row++;
            }
        }
        for (String note : colophon.notes()) {
            row = entry(sheet, row, wording.text(locale, "file.note"), note);
        }
        sheet.finish();
    }

    private static int entry(Worksheet sheet, int row, String label, String text) {
        label(sheet, row, label);
        sheet.inlineString(row, 1, text);
        sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
        if (text.length() > LINE_OF_TEXT) {
            sheet.rowHeight(row, 15 * Math.ceilDiv(text.length(), LINE_OF_TEXT));
        }
        return row + 1;
    }

    private static void label(Worksheet sheet, int row, String label) {
        sheet.inlineString(row, 0, label);
        sheet.style(row, 0).bold().verticalAlignment("top").set();
    }
}
