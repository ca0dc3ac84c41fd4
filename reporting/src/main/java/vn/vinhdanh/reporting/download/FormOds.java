package vn.vinhdanh.reporting.download;

import com.github.miachm.sods.Borders;
import com.github.miachm.sods.Range;
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import com.github.miachm.sods.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTable;
import vn.vinhdanh.reporting.statistics.FormWords;
import vn.vinhdanh.reporting.statistics.FormWords.Head;

/** A statutory form as an OpenDocument spreadsheet: the same rows, columns and figures as on the page; sums are numbers here. */
@Component
class FormOds {

    /** Criterion, code and unit stand before the figures. */
    private static final int FIRST = 3;

    private static final String LINE = "0.5pt solid #000000";

    private final Wording wording;
    private final String province;

    FormOds(Wording wording, @Value("${vinhdanh.province}") String province) {
        this.wording = wording;
        this.province = province;
    }

    void ods(FormTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var words = new FormWords(table, wording, locale);
        var book = new SpreadSheet();
        book.appendSheet(form(table, words, locale));
        book.appendSheet(TableOds.about(colophon, wording, locale));
        // the library closes what it wrote to
        book.save(StreamUtils.nonClosing(out));
    }

    private Sheet form(FormTable table, FormWords words, Locale locale) {
        var form = table.form();
        var opening = List.of(
                wording.text(locale, "form.code") + ": " + form.code(),
                form.title().in(locale).toUpperCase(locale),
                words.period(),
                form.basis().in(locale),
                wording.text(locale, "form.reporter") + ": " + words.reporter(province),
                form.ofTheProvince()
                        ? ""
                        : wording.text(locale, "form.receiver") + ": "
                                + form.receiver().in(locale) + ". " + wording.text(locale, "form.due") + ": "
                                + form.due().in(locale),
                words.state() + ". " + words.standing());
        var heads = words.heads();
        int columns = FIRST + table.columns().size() + 1;
        int top = opening.size() + 1;
        int first = top + heads.size() + 1;
        var sheet = new Sheet(form.id(), first + table.lines().size() + 4, columns);
        sheet.setColumnWidth(0, 95.0);
        sheet.setColumnWidth(1, 14.0);
        for (int i = 2; i < columns; i++) {
            sheet.setColumnWidth(i, table.columns().size() > 8 ? 22.0 : 32.0);
        }
        for (int row = 0; row < opening.size(); row++) {
            text(sheet.getRange(row, 0), opening.get(row), row < 2);
        }
        heads(sheet, table, words, heads, top, locale);
        for (int i = 0; i < table.lines().size(); i++) {
            line(sheet, first + i, table.lines().get(i), words, columns, locale);
        }
        int sign = first + table.lines().size() + 1;
        text(sheet.getRange(sign, 0), wording.text(locale, "form.prepared"), true);
        text(sheet.getRange(sign + 1, 0), wording.text(locale, "form.prepared.sign"), false);
        text(sheet.getRange(sign, columns - 2), wording.text(locale, "form.head"), true);
        text(sheet.getRange(sign + 1, columns - 2), wording.text(locale, "form.head.sign"), false);
        return sheet;
    }

    private void heads(Sheet sheet, FormTable table, FormWords words, List<List<Head>> heads, int top, Locale locale) {
        int depth = heads.size();
        var fixed = List.of("form.criterion", "form.number", "form.unit");
        for (int i = 0; i < FIRST; i++) {
            head(sheet.getRange(top, i, depth, 1), wording.text(locale, fixed.get(i)));
            head(sheet.getRange(top + depth, i), "ABC".substring(i, i + 1));
        }
        for (int level = 0; level < depth; level++) {
            for (Head head : heads.get(level)) {
                head(sheet.getRange(top + level, FIRST + head.from(), head.lines(), head.columns()), head.text());
            }
        }
        for (Head number : words.numbers()) {
            head(sheet.getRange(top + depth, FIRST + number.from(), 1, number.columns()), number.text());
        }
        int beside = FIRST + table.columns().size();
        head(
                sheet.getRange(top, beside, depth + 1, 1),
                wording.text(locale, "form.before", String.valueOf(table.year() - 1)));
    }

    private static void head(Range range, String text) {
        var style = style(true);
        style.setTextAligment(Style.TEXT_ALIGMENT.Center);
        for (int row = 0; row < range.getNumRows(); row++) {
            for (int column = 0; column < range.getNumColumns(); column++) {
                range.getCell(row, column).setStyle(style);
            }
        }
        range.getCell(0, 0).setValue(text);
        if (range.getNumRows() > 1 || range.getNumColumns() > 1) {
            range.merge();
        }
    }

    private static void line(Sheet sheet, int row, FormTable.Line line, FormWords words, int columns, Locale locale) {
        var values = FormPlain.line(line, words, locale);
        boolean bold = line.row().heading() || line.row().depth() == 0;
        for (int i = 0; i < columns; i++) {
            var cell = sheet.getRange(row, i);
            Object value = i < values.size() ? values.get(i) : "";
            var style = style(bold && i == 0);
            if (i > 0) {
                style.setTextAligment(value instanceof Number ? Style.TEXT_ALIGMENT.Right : Style.TEXT_ALIGMENT.Center);
            }
            cell.setStyle(style);
            if (value instanceof BigDecimal share) {
                value = share.doubleValue();
            }
            cell.setValue(i == 0 ? "   ".repeat(line.row().depth()) + value : value);
        }
    }

    private static void text(Range cell, String text, boolean bold) {
        cell.setValue(text);
        cell.setFontBold(bold);
    }

    private static Style style(boolean bold) {
        var style = new Style();
        style.setBold(bold);
        style.setWrap(true);
        style.setVerticalTextAligment(Style.VERTICAL_TEXT_ALIGMENT.Middle);
        style.setBorders(new Borders(true, LINE));
        return style;
    }
}
