package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import vn.vinhdanh.reporting.chart.ChartKind;
import vn.vinhdanh.reporting.chart.Charts;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.BreakdownChart;
import vn.vinhdanh.reporting.statistics.FigureTable;
import vn.vinhdanh.reporting.statistics.Measure;
import vn.vinhdanh.reporting.statistics.TooFine;
import vn.vinhdanh.reporting.statistics.WrongAddress;

/** A table of figures as XLSX, CSV, PDF and ODS: every row of it, in the same order, with the same totals. */
@Component
class FigureFiles {

    /** Most rows on paper; more are refused with the advice to take XLSX, never cut short. */
    static final int MOST_ROWS_ON_PAPER = 5_000;

    /** Most columns on paper; with more the numbers would be broken into lines. */
    static final int MOST_COLUMNS_ON_PAPER = 14;

    /** The same of sums of money, which are longer. */
    static final int MOST_SUMS_ON_PAPER = 6;

    /** Width of the first column, in letters. */
    private static final int FIRST_WIDTH = 48;

    private final Wording wording;
    private final ITemplateEngine templates;
    private final Charts charts;
    private final TableOds ods;

    FigureFiles(Wording wording, ITemplateEngine templates, Charts charts, TableOds ods) {
        this.ods = ods;
        this.charts = charts;
        this.wording = wording;
        this.templates = templates;
    }

    void xlsx(FigureTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        int columns = table.columns().size();
        try (var book = Workbooks.open(out, colophon.title())) {
            var sheet = book.newWorksheet(wording.text(locale, "file.sheet.figures"));
            sheet.width(0, FIRST_WIDTH);
            for (int i = 1; i <= columns + 1; i++) {
                sheet.width(i, width(table));
            }
            int row = 0;
            Workbooks.title(sheet, row++, colophon.title());
            if (colophon.demo()) {
                sheet.inlineString(row, 0, wording.text(locale, "demo"));
                sheet.style(row++, 0).bold().fontColor("7A4B00").set();
            }
            Workbooks.quiet(sheet, row++, String.join("; ", colophon.filters()));
            row++;
            int head = row;
            Workbooks.printed(sheet, head, columns > 4, colophon.title(), wording, locale);
            sheet.freezePane(1, head + 1);
            List<String> headings = headings(table, locale);
            for (int i = 0; i < headings.size(); i++) {
                sheet.inlineString(row, i, headings.get(i));
            }
            Workbooks.head(sheet, row, 0, columns + 1);
            if (columns + 1 >= 1) {
                sheet.range(row, 1, row, columns + 1)
                        .style()
                        .horizontalAlignment("right")
                        .set();
            }
            row++;
            for (FigureTable.Row line : table.rows()) {
                sheet.inlineString(row, 0, line.label());
                for (int i = 0; i < columns; i++) {
                    sheet.value(row, i + 1, line.cells().get(i));
                }
                sheet.value(row, columns + 1, line.total());
                row++;
            }
            sheet.inlineString(row, 0, wording.text(locale, "figures.total"));
            for (int i = 0; i < columns; i++) {
                sheet.value(row, i + 1, table.columnTotals().get(i));
            }
            sheet.value(row, columns + 1, table.measured());
            if (row > head + 1) {
                sheet.range(head + 1, 0, row - 1, 0).style().wrapText(true).set();
                sheet.range(head + 1, 1, row - 1, columns + 1)
                        .style()
                        .format(Workbooks.NUMBER)
                        .set();
            }
            sheet.range(row, 0, row, columns + 1)
                    .style()
                    .bold()
                    .format(Workbooks.NUMBER)
                    .borderStyle(BorderSide.TOP, BorderStyle.THIN)
                    .set();
            sheet.finish();
            Workbooks.colophon(book, colophon, wording, locale);
        }
    }

    void csv(FigureTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var headings = headings(table, locale);
        var csv = new CsvWriter(out, headings.size());
        csv.line(headings);
        for (FigureTable.Row row : table.rows()) {
            csv.line(line(row.label(), row.cells(), row.total()));
        }
        csv.line(line("# " + wording.text(locale, "figures.total"), table.columnTotals(), table.measured()));
        csv.finish(colophon, wording, locale);
    }

    void ods(FigureTable table, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        var widths = new ArrayList<Integer>();
        widths.add(FIRST_WIDTH);
        int others = table.columns().size() + 1;
        widths.addAll(Collections.nCopies(others, width(table)));
        ods.ods(
                new TableOds.Content(
                        wording.text(locale, "file.sheet.figures"),
                        true,
                        widths,
                        headings(table, locale),
                        table.rows().stream()
                                .map(row -> line(row.label(), row.cells(), row.total()))
                                .toList(),
                        line(wording.text(locale, "figures.total"), table.columnTotals(), table.measured())),
                colophon,
                locale,
                out);
    }

    private static int width(FigureTable table) {
        return table.breakdown().layout().measure() == Measure.MONEY ? 20 : 15;
    }

    /**
     * Writes paper: the picture, then the table, in which each row has its bar.
     *
     * @param kind how the picture is drawn; a ranking is none of its own, the bars of the table are one
     * @throws TooFine when the table has more rows than paper should hold
     * @throws WrongAddress when it has more columns
     */
    void pdf(FigureTable table, ChartKind kind, Colophon colophon, Locale locale, OutputStream out) throws IOException {
        if (table.rows().size() > MOST_ROWS_ON_PAPER) {
            throw new TooFine(MOST_ROWS_ON_PAPER);
        }
        var columns = table.breakdown().columns();
        boolean money = table.breakdown().layout().measure() == Measure.MONEY;
        if (columns != null && table.columns().size() > (money ? MOST_SUMS_ON_PAPER : MOST_COLUMNS_ON_PAPER)) {
            throw new WrongAddress("cot", columns.parameter(), WrongAddress.Reason.COLUMNS);
        }
        var context = new Context(locale);
        context.setVariable("colophon", colophon);
        context.setVariable("lang", locale.getLanguage());
        context.setVariable("headings", headings(table, locale));
        context.setVariable("landscape", table.columns().size() > (money ? 1 : 4));
        context.setVariable("rows", paperRows(table, locale));
        context.setVariable("totals", texts(line("", table.columnTotals(), table.measured()), locale));
        var picture = table.rows().isEmpty() || kind == ChartKind.RANKING
                ? null
                : charts.paper(kind, BreakdownChart.data(table, wording, locale), locale);
        context.setVariable("picture", picture);
        Papers.write(templates.process("pdf/figures", context), picture, out);
    }

    List<String> headings(FigureTable table, Locale locale) {
        var headings = new ArrayList<String>();
        headings.add(wording.text(
                locale,
                table.breakdown().rows().labelKey(table.breakdown().filter().basis())));
        table.columns().forEach(column -> headings.add(column.label()));
        headings.add(
                wording.text(locale, "measure." + table.breakdown().layout().measure()));
        return headings;
    }

    private List<PaperRow> paperRows(FigureTable table, Locale locale) {
        long longest =
                table.rows().stream().mapToLong(FigureTable.Row::total).max().orElse(0);
        return table.rows().stream()
                .map(row -> new PaperRow(
                        texts(line(row.label(), row.cells(), row.total()), locale),
                        longest == 0 ? 0 : Math.max(1, Math.round(100.0 * row.total() / longest))))
                .toList();
    }

    private List<String> texts(List<Object> line, Locale locale) {
        return line.stream()
                .map(value -> value instanceof Long number ? wording.count(locale, number) : value.toString())
                .toList();
    }

    static List<Object> line(String label, List<Long> cells, long total) {
        var line = new ArrayList<Object>();
        line.add(label);
        line.addAll(cells);
        line.add(total);
        return line;
    }

    /**
     * A row on paper.
     *
     * @param texts label, cells, total
     * @param bar length of its bar, 0 to 100
     */
    record PaperRow(List<String> texts, long bar) {}
}
