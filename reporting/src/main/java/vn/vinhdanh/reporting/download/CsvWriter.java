package vn.vinhdanh.reporting.download;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * CSV by RFC 4180 with a semicolon (what a spreadsheet set to Vietnamese expects, its comma being the decimal mark), UTF-8 with a
 * byte order mark, lines ended by CR LF, numbers as plain digits. Every line has the same number of fields. What the file says of
 * itself follows the data in lines that begin with {@code #}.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvWriter {

    static final char SEPARATOR = ';';
    private static final String FORMULA = "=+-@\t\r\n\u3000\uFF1D\uFF0B\uFF0D\uFF20|%";

    private final Writer out;
    private final int fields;

    /** @param fields how many each line has */
    CsvWriter(OutputStream out, int fields) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.fields = Math.max(2, fields);
        this.out.write('\uFEFF');
    }

    /** Writes one line; numbers as digits, anything else as text. */
    void line(List<?> values) throws IOException {
        for (int i = 0; i < fields; i++) {
            if (i > 0) {
                out.write(SEPARATOR);
            }
            Object value = i < values.size() ? values.get(i) : "";
            out.write(value instanceof Number ? value.toString() : quoted(disarmed(value.toString())));
        }
        out.write("\r\n");
    }

    /** Writes what the file says of itself, and ends it. */
    void finish(Colophon colophon, Wording wording, Locale locale) throws IOException {
        line(List.of("# " + colophon.title()));
        if (colophon.demo()) {
            line(List.of("# " + wording.text(locale, "demo")));
        }
        for (String filter : colophon.filters()) {
            line(List.of("# " + wording.text(locale, "file.filter"), filter));
        }
        for (Colophon.Entry entry : colophon.entries()) {
            var number = entry.number();
            line(List.of("# " + entry.label(), number == null ? entry.text() : number));
        }
        for (String note : colophon.notes()) {
            line(List.of("# " + wording.text(locale, "file.note"), note));
        }
        out.flush();
    }

    /** The text, with an apostrophe in front when a spreadsheet would take it for a formula. */
    static String disarmed(String text) {
        var visible = text.stripLeading();
        boolean formula = !visible.isEmpty() && FORMULA.indexOf(visible.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula || control ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean needed = text.indexOf(SEPARATOR) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || text.startsWith(" ")
                || text.endsWith(" ");
        return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
