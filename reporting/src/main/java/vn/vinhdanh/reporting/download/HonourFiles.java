package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.AwardNames;
import vn.vinhdanh.reporting.statistics.BreakdownTitle;
import vn.vinhdanh.reporting.statistics.Filter;
import vn.vinhdanh.reporting.statistics.HonourRow;
import vn.vinhdanh.reporting.statistics.Honours;
import vn.vinhdanh.reporting.statistics.TooFine;
import vn.vinhdanh.reporting.statistics.UnitWords;

/**
 * All honours of a filter as XLSX, CSV or JSON, row by row: memory does not grow with their number. As ODS, which is made in memory, only so
 * many.
 */
@Component
class HonourFiles {

    /** Rows of one sheet; a longer list goes on in the next sheet. */
    static final int ROWS_PER_SHEET = 1_000_000;

    private static final List<String> COLUMNS = List.of(
            "number",
            "code",
            "recipient",
            "name",
            "sex",
            "subject",
            "award",
            "level",
            "kind",
            "period",
            "decision",
            "decided-on",
            "authority",
            "unit",
            "current-unit",
            "demo");
    private static final int[] WIDTHS = {8, 16, 14, 30, 10, 24, 44, 16, 18, 12, 18, 13, 34, 38, 38, 10};

    private final Honours honours;
    private final Wording wording;
    private final UnitWords units;
    private final AwardNames awards;
    private final TableJson json;
    private final TableOds ods;

    HonourFiles(Honours honours, Wording wording, UnitWords units, AwardNames awards, TableJson json, TableOds ods) {
        this.json = json;
        this.ods = ods;
        this.awards = awards;
        this.honours = honours;
        this.wording = wording;
        this.units = units;
    }

    /**
     * Writes a file.
     *
     * @param text takes the lines in canonical form
     * @param colophon makes what the file says of itself, once the honours are known and all lines were taken
     * @return how many honours and from which data
     */
    Honours.Extent write(
            FileFormat format,
            Filter filter,
            CanonicalText text,
            BiFunction<Honours.Extent, Boolean, Colophon> colophon,
            Locale locale,
            OutputStream out)
            throws IOException {
        return switch (format) {
            case XLSX -> xlsx(filter, text, colophon, locale, out);
            case CSV -> csv(filter, text, colophon, locale, out);
            case JSON -> json(filter, text, colophon, locale, out);
            case ODS -> ods(filter, text, colophon, locale, out);
            case PDF -> throw new IllegalArgumentException("A list has no file " + format);
        };
    }

    private Honours.Extent json(
            Filter filter,
            CanonicalText text,
            BiFunction<Honours.Extent, Boolean, Colophon> colophon,
            Locale locale,
            OutputStream out)
            throws IOException {
        try (var going = json.begin(headings(locale), out)) {
            text.line(headings(locale));
            var lines = new long[1];
            var demo = new boolean[1];
            var extent = read(filter, locale, row -> {
                var values = values(row, ++lines[0], locale);
                going.row(values);
                text.line(values);
                demo[0] |= row.demo();
            });
            json.finish(going, colophon.apply(extent, demo[0]), locale);
            return extent;
        }
    }

    /** @throws TooFine when there are more honours than are written in memory */
    private Honours.Extent ods(
            Filter filter,
            CanonicalText text,
            BiFunction<Honours.Extent, Boolean, Colophon> colophon,
            Locale locale,
            OutputStream out)
            throws IOException {
        var headings = headings(locale);
        text.line(headings);
        var rows = new ArrayList<List<Object>>();
        var demo = new boolean[1];
        int day = COLUMNS.indexOf("decided-on");
        var extent = read(filter, locale, row -> {
            if (rows.size() == TableOds.MOST_ROWS) {
                throw new TooFine(TableOds.MOST_ROWS);
            }
            var values = values(row, rows.size() + 1L, locale);
            text.line(values);
            values.set(day, row.decidedOn());
            rows.add(values);
            demo[0] |= row.demo();
        });
        var content = new TableOds.Content(
                wording.text(locale, "file.sheet.honours"),
                false,
                Arrays.stream(WIDTHS).boxed().toList(),
                headings,
                rows,
                null);
        ods.ods(content, colophon.apply(extent, demo[0]), locale, out);
        return extent;
    }

    private Honours.Extent xlsx(
            Filter filter,
            CanonicalText text,
            BiFunction<Honours.Extent, Boolean, Colophon> colophon,
            Locale locale,
            OutputStream out)
            throws IOException {
        var title = BreakdownTitle.ofList(filter, wording, locale);
        try (var book = Workbooks.open(out, title)) {
            var list = new Sheets(book, title, text, locale);
            text.line(headings(locale));
            var extent = read(filter, locale, list::add);
            list.finish();
            Workbooks.colophon(book, colophon.apply(extent, list.demo), wording, locale);
            return extent;
        }
    }

    private Honours.Extent csv(
            Filter filter,
            CanonicalText text,
            BiFunction<Honours.Extent, Boolean, Colophon> colophon,
            Locale locale,
            OutputStream out)
            throws IOException {
        var csv = new CsvWriter(out, COLUMNS.size());
        csv.line(headings(locale));
        text.line(headings(locale));
        var lines = new long[1];
        var demo = new boolean[1];
        var extent = read(filter, locale, row -> {
            var values = values(row, ++lines[0], locale);
            csv.line(values);
            text.line(values);
            demo[0] |= row.demo();
        });
        csv.finish(colophon.apply(extent, demo[0]), wording, locale);
        return extent;
    }

    /** Takes the lines of a list in canonical form, without a file; see {@link #write}. */
    Honours.Extent text(Filter filter, CanonicalText text, Locale locale) throws IOException {
        text.line(headings(locale));
        var lines = new long[1];
        return read(filter, locale, row -> text.line(values(row, ++lines[0], locale)));
    }

    private Honours.Extent read(Filter filter, Locale locale, RowSink sink) throws IOException {
        awards.ready(locale);
        var extent = new Honours.Extent[1];
        try {
            honours.all(filter, known -> extent[0] = known, row -> {
                try {
                    sink.add(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return extent[0];
    }

    private List<String> headings(Locale locale) {
        return COLUMNS.stream()
                .map(column -> wording.text(locale, "column." + column))
                .toList();
    }

    private List<Object> values(HonourRow row, long number, Locale locale) {
        var values = new ArrayList<Object>(COLUMNS.size());
        values.add(number);
        values.add(row.code());
        values.add(word("one.recipient", row.recipientKind(), locale));
        values.add(row.name());
        values.add(word("one.sex", row.sex(), locale));
        values.add(word("one.subject", row.subjectClass(), locale));
        values.add(awards.of(row.awardCode(), row.awardName(), locale));
        values.add(word("level", row.awardLevel(), locale));
        values.add(word("kind", row.kind(), locale));
        values.add(row.period());
        values.add(row.decisionNumber());
        values.add(wording.day(row.decidedOn()));
        values.add(row.authority());
        values.add(row.unitName());
        values.add(units.today(row.currentUnitName(), row.currentUnitLastDay(), locale));
        values.add(row.demo() ? wording.text(locale, "demo.short") : "");
        return values;
    }

    private String word(String words, @Nullable String code, Locale locale) {
        return code == null ? "" : wording.textOr(locale, words + "." + code, code);
    }

    /** Takes rows. */
    private interface RowSink {
        void add(HonourRow row) throws IOException;
    }

    /** The sheets of a list: as many as its length needs. */
    private final class Sheets {

        private final Workbook book;
        private final String title;
        private final CanonicalText text;
        private final Locale locale;
        private @Nullable Worksheet sheet;
        private int row;
        private int sheets;
        private long number;
        boolean demo;

        Sheets(Workbook book, String title, CanonicalText text, Locale locale) {
            this.book = book;
            this.title = title;
            this.text = text;
            this.locale = locale;
        }

        void add(HonourRow honour) throws IOException {
            var current = sheet;
            if (current == null || row > ROWS_PER_SHEET) {
                finishSheet();
                current = begin();
            }
            var values = values(honour, ++number, locale);
            text.line(values);
            for (int i = 0; i < values.size(); i++) {
                switch (COLUMNS.get(i)) {
                    case "number" -> current.value(row, i, number);
                    case "decided-on" -> {
                        current.value(row, i, honour.decidedOn());
                        current.style(row, i).format("dd/mm/yyyy").set();
                    }
                    case "period" -> {
                        if (honour.yearFrom() == honour.yearTo()) {
                            current.value(row, i, honour.yearTo());
                        } else {
                            current.inlineString(row, i, honour.period());
                        }
                    }
                    default -> {
                        if (!values.get(i).toString().isEmpty()) {
                            current.inlineString(row, i, values.get(i).toString());
                        }
                    }
                }
            }
            demo |= honour.demo();
            row++;
            if (row % 1000 == 0) {
                current.flush();
            }
        }

        void finish() throws IOException {
            if (sheet == null) {
                begin();
            }
            finishSheet();
        }

        private Worksheet begin() {
            sheets++;
            var name = wording.text(locale, "file.sheet.honours");
            var begun = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
            for (int i = 0; i < WIDTHS.length; i++) {
                begun.width(i, WIDTHS[i]);
            }
            Workbooks.printed(begun, 0, true, title, wording, locale);
            begun.freezePane(0, 1);
            var headings = headings(locale);
            for (int i = 0; i < headings.size(); i++) {
                begun.inlineString(0, i, headings.get(i));
            }
            Workbooks.head(begun, 0, 0, headings.size() - 1);
            row = 1;
            sheet = begun;
            return begun;
        }

        private void finishSheet() throws IOException {
            var done = sheet;
            if (done != null) {
                done.setAutoFilter(0, 0, Math.max(0, row - 1), COLUMNS.size() - 1);
                done.finish();
            }
        }
    }
}
