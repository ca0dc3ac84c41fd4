package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormTable.State;
import vn.vinhdanh.reporting.statistics.FormWords;
import vn.vinhdanh.reporting.statistics.FormWords.Head;

/** A statutory form as a workbook: the same rows, columns and figures as on the page. */
@Component
class FormFiles {

    /** Criterion, code and unit stand before the figures. */
    private static final int FIRST = 3;

    private static final String FONT = "Times New Roman";

    private final Wording wording;
    private final String province;

    FormFiles(Wording wording, @Value("${vinhdanh.province}") String province) {
        this.wording = wording;
        this.province = province;
    }

    void xlsx(FormTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var words = new FormWords(table, wording, locale);
        try (var book = Workbooks.open(out, colophon.title())) {
            sheet(book, table, words, colophon, locale);
            comparison(book, table, words, locale);
            Workbooks.colophon(book, colophon, wording, locale);
        }
    }

    private void sheet(Workbook book, FormTable table, FormWords words, Colophon colophon, Locale locale)
            throws IOException {
        var sheet = book.newWorksheet(table.form().id());
        int last = FIRST + table.columns().size() - 1;
        boolean wide = table.columns().size() > FormWords.MOST_ON_A4;
        sheet.width(0, 46);
        sheet.width(1, 7);
        sheet.width(2, 13);
        for (int i = FIRST; i <= last; i++) {
            sheet.width(i, width(table));
        }
        int head = heading(sheet, table, words, colophon, last, locale);
        int first = heads(sheet, words, head, last, width(table), locale);
        printed(sheet, head, first - 1, wide, words.title(), locale);
        sheet.freezePane(2, first);
        int row = first;
        for (FormTable.Line line : table.lines()) {
            line(sheet, row++, line, table, locale, words);
        }
        grid(sheet.range(head, 0, row - 1, last));
        signatures(sheet, row + 1, last, locale);
        sheet.finish();
    }

    private static int width(FormTable table) {
        return table.columns().size() > 8 ? 11 : 18;
    }

    private int heading(Worksheet sheet, FormTable table, FormWords words, Colophon colophon, int last, Locale locale) {
        var form = table.form();
        // Left: which form; middle: what of which year; right: who reports to whom
        int right = last - Math.max(1, last / 4);
        texts(sheet, 0, 0, List.of(wording.text(locale, "form.code") + ": " + form.code()), true);
        texts(
                sheet,
                1,
                0,
                List.of(
                        form.basis().in(locale),
                        wording.text(locale, "form.due") + ": " + form.due().in(locale)),
                false);
        texts(
                sheet,
                0,
                right,
                List.of(
                        wording.text(locale, "form.reporter") + ": " + words.reporter(province),
                        wording.text(locale, "form.receiver") + ": "
                                + form.receiver().in(locale)),
                false);
        for (int row = 0; row < 3; row++) {
            sheet.range(row, right, row, last).merge();
            sheet.rowHeight(row, row == 1 ? 54 : 34);
        }
        if (right > 1) {
            merge(sheet, 0, 1, 1, right - 1);
            sheet.inlineString(0, 1, form.title().in(locale).toUpperCase(locale));
            sheet.range(0, 1, 1, right - 1)
                    .style()
                    .bold()
                    .fontSize(14)
                    .fontName(FONT)
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
            sheet.range(2, 1, 2, right - 1).merge();
            sheet.inlineString(2, 1, words.period() + (colophon.demo() ? " – " + wording.text(locale, "demo") : ""));
            font(sheet.range(2, 1, 2, right - 1).style())
                    .italic()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
        }
        int row = 3;
        sheet.range(row, 0, row, last).merge();
        sheet.inlineString(row, 0, words.state() + ". " + words.standing());
        font(sheet.range(row, 0, row, last).style()).bold().wrapText(true).set();
        sheet.rowHeight(row, 18.0 * (1 + words.standing().length() / 110));
        row++;
        if (!table.complete()) {
            sheet.range(row, 0, row, last).merge();
            sheet.inlineString(
                    row, 0, wording.text(locale, "form.incomplete") + " " + String.join(" ", words.missing()));
            font(sheet.range(row, 0, row, last).style())
                    .italic()
                    .fontColor("7A4B00")
                    .wrapText(true)
                    .verticalAlignment("center")
                    .set();
            sheet.rowHeight(row, 16.0 * Math.max(2, (words.missing().size() + 2) / 2 + 1));
            row++;
        }
        return row + 1;
    }

    private static void texts(Worksheet sheet, int row, int column, List<String> texts, boolean bold) {
        for (String text : texts) {
            sheet.inlineString(row, column, text);
            var style = font(sheet.style(row, column)).wrapText(true).verticalAlignment("top");
            if (bold) {
                style.bold();
            }
            style.set();
            row++;
        }
    }

    private int heads(Worksheet sheet, FormWords words, int top, int last, int width, Locale locale) {
        var heads = words.heads();
        int depth = heads.size();
        var fixed = List.of("form.criterion", "form.number", "form.unit");
        for (int i = 0; i < FIRST; i++) {
            sheet.inlineString(top, i, wording.text(locale, fixed.get(i)));
            merge(sheet, top, i, top + depth - 1, i);
        }
        for (int level = 0; level < depth; level++) {
            for (Head head : heads.get(level)) {
                int from = FIRST + head.from();
                sheet.inlineString(top + level, from, head.text());
                merge(sheet, top + level, from, top + level + head.lines() - 1, from + head.columns() - 1);
            }
            // a head that spans several lines has their room
            double lines = heads.get(level).stream()
                    .mapToDouble(
                            head -> Math.ceil(1.3 * head.text().length() / (width * head.columns())) / head.lines())
                    .max()
                    .orElse(1);
            sheet.rowHeight(top + level, Math.max(20, 16.5 * lines + 4));
        }
        int letters = top + depth;
        for (int i = 0; i < FIRST; i++) {
            sheet.inlineString(letters, i, "ABC".substring(i, i + 1));
        }
        for (Head number : words.numbers()) {
            int from = FIRST + number.from();
            sheet.inlineString(letters, from, number.text());
            merge(sheet, letters, from, letters, from + number.columns() - 1);
        }
        font(sheet.range(top, 0, letters, last).style())
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        font(sheet.range(letters, 0, letters, last).style()).italic().set();
        return letters + 1;
    }

    private void line(Worksheet sheet, int row, FormTable.Line line, FormTable table, Locale locale, FormWords words) {
        var of = line.row();
        var unit = of.unit();
        sheet.inlineString(row, 0, of.label().in(locale));
        var style = font(sheet.style(row, 0))
                .wrapText(true)
                .horizontalAlignment("left")
                .verticalAlignment("center")
                .indent(of.depth());
        if (of.heading() || of.depth() == 0) {
            style.bold();
        }
        style.set();
        // A code such as 01 is text
        sheet.inlineString(row, 1, of.code());
        sheet.inlineString(row, 2, unit == null ? "" : unit.in(locale));
        font(sheet.range(row, 1, row, 2).style())
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true)
                .set();
        for (int i = 0; i < line.cells().size(); i++) {
            int column = FIRST + i;
            var cell = line.cells().get(i);
            if (cell.state() != State.NUMBER) {
                sheet.inlineString(row, column, words.text(cell));
                font(sheet.style(row, column))
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .set();
                continue;
            }
            var sum = sum(sheet, table, line, i, row);
            if (sum == null) {
                sheet.value(row, column, cell.count());
            } else {
                sheet.formula(row, column, sum);
            }
            font(sheet.style(row, column))
                    .format(Workbooks.NUMBER)
                    .verticalAlignment("center")
                    .set();
        }
        int letters = of.label().in(locale).length() + 3 * of.depth();
        sheet.rowHeight(
                row,
                17.5
                        * Math.max(
                                unit == null ? 1 : Math.ceil(unit.in(locale).length() / 12.0),
                                Math.ceil(letters / 44.0)));
    }

    /** The formula of a column of which the form says that it is a sum; null where a figure in it is not known. */
    private static @Nullable String sum(Worksheet sheet, FormTable table, FormTable.Line line, int column, int row) {
        var keys = table.columns().get(column).column().sum();
        int first = -1;
        int last = -1;
        for (int i = 0; i < table.columns().size(); i++) {
            if (keys.contains(table.columns().get(i).column().key())) {
                if (line.cells().get(i).state() == State.UNKNOWN) {
                    return null;
                }
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? null : "SUM(" + sheet.range(row, FIRST + first, row, FIRST + last) + ")";
    }

    private void signatures(Worksheet sheet, int row, int last, Locale locale) {
        int right = Math.max(FIRST, last - Math.max(1, last / 3));
        signature(sheet, row, 0, 0, "", "form.prepared", "form.prepared.sign", locale);
        signature(sheet, row, right, last, wording.text(locale, "form.place"), "form.head", "form.head.sign", locale);
    }

    private void signature(
            Worksheet sheet, int row, int from, int to, String place, String who, String how, Locale locale) {
        var texts = List.of(place, wording.text(locale, who), wording.text(locale, how));
        for (int i = 0; i < texts.size(); i++) {
            sheet.inlineString(row + i, from, texts.get(i));
            merge(sheet, row + i, from, row + i, to);
            var style = font(sheet.range(row + i, from, row + i, to).style()).horizontalAlignment("center");
            if (i == 1) {
                style.bold();
            } else {
                style.italic();
            }
            style.set();
        }
    }

    /** Beside the form and no part of it: the total column of this year and of the one before. */
    private void comparison(Workbook book, FormTable table, FormWords words, Locale locale) throws IOException {
        var sheet = book.newWorksheet(wording.text(locale, "form.sheet.comparison"));
        sheet.width(0, 60);
        sheet.width(1, 8);
        for (int i = 2; i < 5; i++) {
            sheet.width(i, 16);
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
            sheet.inlineString(row, 1, line.row().code());
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

    private void printed(Worksheet sheet, int head, int letters, boolean wide, String title, Locale locale) {
        sheet.paperSize(wide ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        // the rows of a form are few: it is signed on the page it stands on
        sheet.fitToHeight((short) 1);
        sheet.repeatRows(head, letters);
        sheet.footer(wording.text(locale, "file.page", "&P", "&N"), Position.RIGHT);
        sheet.footer(title.replace("&", "&&"), Position.LEFT);
    }

    /** The font of papers to sign; the book's own is that of all workbooks here. */
    private static StyleSetter font(StyleSetter style) {
        return style.fontName(FONT).fontSize(12);
    }

    private static void grid(Range range) {
        range.style().borderStyle(BorderStyle.THIN).set();
    }

    private static void merge(Worksheet sheet, int top, int left, int bottom, int right) {
        if (top != bottom || left != right) {
            sheet.range(top, left, bottom, right).merge();
        }
    }
}
