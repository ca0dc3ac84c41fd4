package vn.vinhdanh.reporting.download;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import vn.vinhdanh.core.shared.FormulaGuard;
import vn.vinhdanh.reporting.shared.Wording;

/**
 * CSV by RFC 4180 with a semicolon (what a spreadsheet set to Vietnamese expects, its comma being the decimal mark), UTF-8 with a
 * byte order mark, lines ended by CR LF, numbers as plain digits. Every line has the same number of fields. What the file says of
 * itself follows the data in lines that begin with {@code #}.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvWriter {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

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
            Object value = i < values.size() ? values.get(i) : "";
            if (i == 0 && value instanceof String field && isRemark(field)) {
                out.write(
                        field); // the sign would be reason enough for quotation marks, and programs know the line by it
            } else {
                FORMAT.print(value instanceof Number ? value : FormulaGuard.disarmed(value.toString()), out, i == 0);
            }
        }
        FORMAT.println(out);
    }

    /** Writes what the file says of itself, and ends it. */
    void finish(Colophon colophon, Wording wording, Locale locale) throws IOException {
        for (List<?> values : colophon.lines(wording, locale)) {
            var remark = new ArrayList<Object>(values);
            remark.set(0, "# " + values.getFirst());
            line(remark);
        }
        out.flush();
    }

    /** Whether a first field begins a line that says something of the file and needs no quotation marks behind its sign. */
    private static boolean isRemark(String field) {
        return field.startsWith("# ") && FORMAT.format(field.substring(2)).equals(field.substring(2));
    }
}
