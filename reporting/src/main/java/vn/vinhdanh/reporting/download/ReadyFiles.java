package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.ReadyTable;
import vn.vinhdanh.reporting.statistics.TooFine;

/** The list of a question that stands ready, or a record sheet, as XLSX, CSV, PDF and ODS: every row of it, in the same order. */
@Component
class ReadyFiles {

    private final Wording wording;
    private final ITemplateEngine templates;
    private final TableOds ods;

    ReadyFiles(Wording wording, ITemplateEngine templates, TableOds ods) {
        this.ods = ods;
        this.wording = wording;
        this.templates = templates;
    }

    void xlsx(ReadyTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var columns = table.columns();
        try (var book = Workbooks.open(out, colophon.title())) {
            var sheet = book.newWorksheet(wording.text(locale, "file.sheet.honours"));
            int row = 0;
            Workbooks.title(sheet, row++, colophon.title());
            if (colophon.demo()) {
                sheet.inlineString(row, 0, wording.text(locale, "demo"));
                sheet.style(row++, 0).bold().fontColor("7A4B00").set();
            }
            Workbooks.quiet(sheet, row++, String.join("; ", colophon.filters()));
            row++;
            Workbooks.printed(sheet, row, columns.size() > 5, colophon.title(), wording, locale);
            sheet.freezePane(1, row + 1);
            for (int i = 0; i < columns.size(); i++) {
                sheet.width(i, columns.get(i).width());
                sheet.inlineString(row, i, columns.get(i).label());
            }
            Workbooks.head(sheet, row++, 0, columns.size() - 1);
            for (ReadyTable.Row line : table.rows()) {
                for (int i = 0; i < columns.size(); i++) {
                    var cell = line.cells().get(i);
                    if (cell instanceof Long number) {
                        sheet.value(row, i, number);
                        sheet.style(row, i)
                                .format(Workbooks.NUMBER)
                                .verticalAlignment("top")
                                .set();
                    } else if (!cell.toString().isEmpty()) {
                        sheet.inlineString(row, i, cell.toString());
                        sheet.style(row, i)
                                .wrapText(true)
                                .verticalAlignment("top")
                                .set();
                    }
                }
                row++;
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
            sheet.finish();
            Workbooks.colophon(book, colophon, wording, locale);
        }
    }

    void csv(ReadyTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var csv = new CsvWriter(out, table.columns().size());
        for (List<?> line : lines(table)) {
            csv.line(line);
        }
        csv.finish(colophon, wording, locale);
    }

    void ods(ReadyTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        ods.ods(
                new TableOds.Content(
                        wording.text(locale, "file.sheet.honours"),
                        true,
                        table.columns().stream().map(ReadyTable.Column::width).toList(),
                        lines(table).getFirst(),
                        table.rows().stream().map(ReadyTable.Row::cells).toList(),
                        null),
                colophon,
                locale,
                out);
    }

    /** @throws TooFine when the list has more rows than paper should hold */
    void pdf(ReadyTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        if (table.rows().size() > FigureFiles.MOST_ROWS_ON_PAPER) {
            throw new TooFine(FigureFiles.MOST_ROWS_ON_PAPER);
        }
        var context = new Context(locale);
        context.setVariable("colophon", colophon);
        context.setVariable("lang", locale.getLanguage());
        context.setVariable("columns", table.columns());
        context.setVariable("landscape", table.columns().size() > 5);
        context.setVariable(
                "rows",
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                .map(cell ->
                                        cell instanceof Long number ? wording.count(locale, number) : cell.toString())
                                .toList())
                        .toList());
        Papers.write(templates.process("pdf/ready", context), out);
    }

    /** Headings and rows. */
    static List<List<?>> lines(ReadyTable table) {
        var lines = new ArrayList<List<?>>();
        lines.add(table.columns().stream().map(ReadyTable.Column::label).toList());
        table.rows().forEach(row -> lines.add(row.cells()));
        return lines;
    }
}
