package vn.vinhdanh.reporting.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.form.FormDefinition;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.FormTables;
import vn.vinhdanh.reporting.statistics.FormWords;

/** Makes the template to begin with, and fills a form in with a new template before it is taken in. */
@Component
class LayoutTrial {

    private final FormTables tables;
    private final Wording wording;
    private final Clock clock;

    LayoutTrial(FormTables tables, Wording wording, Clock clock) {
        this.tables = tables;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Fills the form in for its newest year, to nowhere.
     *
     * @throws LayoutRefused when that cannot be done
     */
    void fill(FormDefinition form, Layout layout) throws IOException {
        int newest = form.yearOf(LocalDate.now(clock.withZone(Wording.ZONE)));
        var last = form.toYear();
        var locale = Languages.VIETNAMESE;
        var table = tables.count(form, last == null || newest <= last ? newest : last, locale);
        var words = new FormWords(table, wording, locale);
        try (var book = new Workbook(OutputStream.nullOutputStream(), "Vinh Danh", "1.0")) {
            var sheet = book.newWorksheet(form.id());
            new Filling(layout, table, words, Map.of(), locale, sheet).write(sheet);
            sheet.finish();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new LayoutRefused(List.of(Finding.of("trial")));
        }
    }

    /** The layout of the form's file as a template to change, with a second sheet that says what the names mean. */
    byte[] defaultBook(FormDefinition form) {
        var locale = Languages.VIETNAMESE;
        var layout = new DefaultLayout(form, wording, locale).make();
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Vinh Danh", "1.0")) {
            var sheet = book.newWorksheet(form.id());
            var letters = layout.names().getOrDefault(LayoutNames.LETTERS, new Layout.Place(1, 0));
            new LayoutSheet(sheet)
                    .template(layout, layout.around(letters.row() - 1, 0).top(), letters.row());
            sheet.finish();
            guide(book.newWorksheet(wording.text(locale, "layout.guide")), form, layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void guide(Worksheet sheet, FormDefinition form, Layout layout) throws IOException {
        var locale = Languages.VIETNAMESE;
        sheet.width(0, 24);
        sheet.width(1, 12);
        sheet.width(2, 90);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        int row = 0;
        for (String line : wording.text(locale, "layout.guide.text").split("\n")) {
            sheet.inlineString(row, 0, line);
            sheet.range(row, 0, row, 2).merge();
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            sheet.rowHeight(row++, 16.0 * Math.ceilDiv(line.length(), 120) + 2);
        }
        row++;
        for (String head : List.of("layout.guide.name", "layout.guide.cell", "layout.guide.what")) {
            int column = List.of("layout.guide.name", "layout.guide.cell", "layout.guide.what")
                    .indexOf(head);
            sheet.inlineString(row, column, wording.text(locale, head));
            sheet.style(row, column).bold().set();
        }
        for (var names : List.of(LayoutNames.required(form), LayoutNames.optional())) {
            for (var name : names.entrySet()) {
                row++;
                sheet.inlineString(row, 0, name.getKey());
                var place = layout.names().get(name.getKey());
                sheet.inlineString(row, 1, place == null ? "" : place.toString());
                sheet.inlineString(row, 2, wording.text(locale, name.getValue()));
            }
        }
        sheet.finish();
    }
}
