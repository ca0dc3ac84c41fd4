package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.layout.FormLayouts;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormTable.State;
import vn.vinhdanh.reporting.statistics.FormWords;

/** A statutory form as a workbook: the same rows, columns and figures as on the page. */
@Component
class FormFiles {

    private static final String FONT = "Times New Roman";

    private final Wording wording;
    private final FormLayouts layouts;

    FormFiles(Wording wording, FormLayouts layouts) {
        this.wording = wording;
        this.layouts = layouts;
    }

    void xlsx(FormTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var words = new FormWords(table, wording, locale);
        try (var book = Workbooks.open(out, colophon.title())) {
            var sheet = book.newWorksheet(table.form().id());
            layouts.write(table, colophon.demo(), locale, sheet);
            sheet.finish();
            comparison(book, table, words, locale);
            Workbooks.colophon(book, colophon, wording, locale);
        }
    }

    /** Beside the form and no part of it: the total column of this year and of the one before. */
    private void comparison(Workbook book, FormTable table, FormWords words, Locale locale) throws IOException {
        var sheet = book.newWorksheet(wording.text(locale, "form.sheet.comparison"));
        sheet.width(0, 60);
        sheet.width(1, 8);
        for (int i = 2; i < 5; i++) {
            sheet.width(i, 19);
        }
        Workbooks.title(sheet, 0, words.title());
        var heads = List.of(
                wording.text(locale, "form.criterion"),
                wording.text(locale, "form.number"),
                wording.text(locale, "form.before", String.valueOf(table.year())),
                wording.text(locale, "form.before", String.valueOf(table.year() - 1)),
                wording.text(locale, "form.difference"));
        for (int i = 0; i < heads.size(); i++) {
            sheet.inlineString(2, i, heads.get(i));
        }
        Workbooks.head(sheet, 2, 0, heads.size() - 1);
        sheet.rowHeight(2, 36);
        int row = 3;
        for (FormTable.Line line : table.lines()) {
            sheet.inlineString(row, 0, line.row().label().in(locale));
            font(sheet.style(row, 0))
                    .wrapText(true)
                    .horizontalAlignment("left")
                    .indent(line.row().depth())
                    .set();
            sheet.rowHeight(
                    row, 17.5 * Math.ceilDiv(line.row().label().in(locale).length() + 3, 56));
            sheet.inlineString(row, 1, line.row().printed());
            font(sheet.style(row, 1)).set();
            var before = line.before();
            if (before != null) {
                var now = line.cells().getFirst();
                value(sheet, row, 2, now, words);
                value(sheet, row, 3, before, words);
                if (now.state() == State.NUMBER && before.state() == State.NUMBER) {
                    sheet.formula(row, 4, "C" + (row + 1) + "-D" + (row + 1));
                    font(sheet.style(row, 4)).format("+#,##0;-#,##0;0").set();
                }
            }
            row++;
        }
        Workbooks.printed(sheet, 2, false, words.title(), wording, locale);
        sheet.finish();
    }

    private static void value(Worksheet sheet, int row, int column, FormTable.Cell cell, FormWords words) {
        if (cell.state() == State.NUMBER) {
            sheet.value(row, column, cell.count());
            font(sheet.style(row, column)).format(Workbooks.NUMBER).set();
        } else {
            sheet.inlineString(row, column, words.text(cell));
            font(sheet.style(row, column)).horizontalAlignment("right").italic().set();
        }
    }

    /** The font of papers to sign; the book's own is that of all workbooks here. */
    private static StyleSetter font(StyleSetter style) {
        return style.fontName(FONT).fontSize(12);
    }
}
