package vn.vinhdanh.admin.shell;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.FormulaGuard;

/** Rows written as they come, as XLSX or CSV, and in the end what the file says of itself; memory does not grow with the rows. */
interface ListFile extends Closeable {

    /** A kind of file. */
    enum Format {
        /** A workbook: numbers and dates are numbers and dates, texts are never formulas. */
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        /** UTF-8 with a mark, semicolons, lines ended by CR LF: what a spreadsheet set to Vietnamese expects. */
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Begins a file; the stream is left to whoever opened it. */
    static ListFile open(Format format, OutputStream out, String title) throws IOException {
        return format == Format.XLSX ? new Xlsx(out, title) : new Csv(out);
    }

    void head(List<String> names) throws IOException;

    /** Numbers, days, times and texts; null is an empty cell. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** What the file says of itself: names and values. */
    void end(String title, Map<String, ?> about) throws IOException;

    /** As a workbook; the sheet that tells of the file comes second. */
    final class Xlsx implements ListFile {

        private static final int FLUSHED = 500;
        private static final int MOST_ROWS = 1_000_000;

        private final Workbook book;
        private final String title;
        private List<String> names = List.of();
        private @Nullable Worksheet sheet;
        private int sheets;
        private int at;

        Xlsx(OutputStream out, String title) {
            book = new Workbook(out, "Vinh Danh", "1.0");
            book.properties().setTitle(title);
            book.setGlobalDefaultFont("Arial", 10);
            this.title = title;
        }

        @Override
        public void head(List<String> headings) throws IOException {
            names = headings;
            begin();
        }

        private Worksheet begin() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            sheets++;
            var name = title.replaceAll("[\\\\/*?:\\[\\]]", " ");
            var begun = book.newWorksheet(
                    (name.length() > 26 ? name.substring(0, 26) : name) + (sheets == 1 ? "" : " " + sheets));
            begun.freezePane(0, 1);
            for (int i = 0; i < names.size(); i++) {
                begun.width(i, 24);
                begun.inlineString(0, i, names.get(i));
            }
            begun.range(0, 0, 0, Math.max(0, names.size() - 1))
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor("F3EDE2")
                    .set();
            at = 1;
            sheet = begun;
            return begun;
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) throws IOException {
            var into = sheet == null || at > MOST_ROWS ? begin() : sheet;
            for (int i = 0; i < cells.size(); i++) {
                switch (cells.get(i)) {
                    case null -> {}
                    case Number number -> into.value(at, i, number);
                    case LocalDate day -> {
                        into.value(at, i, day);
                        into.style(at, i).format("dd/mm/yyyy").set();
                    }
                    case Instant time -> {
                        into.value(at, i, LocalDateTime.ofInstant(time, Words.VIETNAM));
                        into.style(at, i).format("dd/mm/yyyy hh:mm").set();
                    }
                    case Object text -> into.inlineString(at, i, text.toString());
                }
            }
            if (++at % FLUSHED == 0) {
                into.flush();
            }
        }

        @Override
        public void end(String about, Map<String, ?> facts) throws IOException {
            if (sheet != null) {
                sheet.finish();
                sheet = null;
            }
            var last = book.newWorksheet(about);
            last.width(0, 34);
            last.width(1, 90);
            last.inlineString(0, 0, title);
            last.style(0, 0).bold().set();
            int row = 1;
            for (var fact : facts.entrySet()) {
                last.inlineString(row, 0, fact.getKey());
                if (fact.getValue() instanceof Number number) {
                    last.value(row, 1, number);
                    last.style(row, 1)
                            .format("#,##0")
                            .horizontalAlignment("left")
                            .set();
                } else {
                    last.inlineString(row, 1, String.valueOf(fact.getValue()));
                }
                row++;
            }
            last.finish();
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }

    /** As text; what tells of the file follows the rows in lines that begin with {@code #}. */
    final class Csv implements ListFile {

        private static final CSVFormat LINES = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setQuoteMode(QuoteMode.NON_NUMERIC)
                .get();

        private final CSVPrinter out;
        private int fields;

        Csv(OutputStream stream) throws IOException {
            var text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
            text.write('\uFEFF');
            out = new CSVPrinter(text, LINES);
        }

        @Override
        public void head(List<String> names) throws IOException {
            fields = Math.max(2, names.size());
            row(names);
        }

        @Override
        public void row(List<? extends @Nullable Object> cells) throws IOException {
            for (int i = 0; i < fields; i++) {
                var cell = i < cells.size() ? cells.get(i) : null;
                out.print(
                        switch (cell) {
                            case null -> null;
                            case Number number -> number;
                            case LocalDate day -> Words.date(day);
                            case Instant time -> Words.dateTime(time);
                            case Object text -> FormulaGuard.disarmed(text.toString());
                        });
            }
            out.println();
        }

        @Override
        public void end(String about, Map<String, ?> facts) throws IOException {
            row(List.of("# " + about));
            for (var fact : facts.entrySet()) {
                row(List.of("# " + fact.getKey(), fact.getValue()));
            }
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
