package vn.vinhdanh.core.officefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.QuoteMode;
import vn.vinhdanh.core.officefile.LineMark.Kind;
import vn.vinhdanh.core.shared.FormulaGuard;

/**
 * Reads text with separators (RFC 4180): comma, semicolon, tab or bar. A quotation mark that is not closed is refused with its line,
 * for no one can tell where the field ends; lines with another number of fields than most are marked.
 */
final class CsvTables {

    private static final char[] SEPARATORS = {'\t', ';', ',', '|'};
    private static final int LINES_LOOKED_AT = 400;
    private static final Pattern STATED = Pattern.compile("(?i)\"?sep=([,;|\\t])\"?\\s*");
    private static final Pattern BEGINS_A_LINE = Pattern.compile("\\s*[0-9]{1,6}[.)]?\\s*");

    private CsvTables() {}

    /**
     * One record of the file.
     *
     * @param line number of the line it begins on, from 1
     * @param folded position of a field that holds what looks like further records; -1 when there is none
     */
    record Fields(List<String> texts, int line, int folded) {}

    static List<FileTable> read(OfficeFile upload, ReadingProgress progress) {
        var collector = new LineCollector(progress);
        var text = new CellText();
        var decoded = TextFile.decode(upload.bytes());
        char separator = separator(decoded);
        var records = records(decoded, separator);
        int width = width(records);
        int number = 0;
        for (Fields record : records) {
            number++;
            var cells = new ArrayList<String>();
            for (String raw : record.texts) {
                if (cells.size() < LineCollector.MAX_COLUMNS) {
                    cells.add(text.of(FormulaGuard.armed(raw)));
                }
            }
            collector.add(0, number, cells, marks(record, cells, width, separator));
        }
        return List.of(new FileTable("", collector.lines()));
    }

    private static Set<LineMark> marks(Fields record, List<String> cells, int width, char separator) {
        var marks = new HashSet<LineMark>();
        if (record.folded >= 0) {
            marks.add(new LineMark(Kind.FOLDED, record.folded, String.valueOf(record.line)));
        }
        int filled = 0;
        boolean beyond = false;
        for (int i = 0; i < cells.size(); i++) {
            filled += cells.get(i).isEmpty() ? 0 : 1;
            beyond |= i >= width && !cells.get(i).isEmpty();
        }
        if (width > 1 && filled > 1 && (beyond || cells.size() < width)) {
            marks.add(new LineMark(Kind.RAGGED, LineMark.WHOLE_LINE, cells.size() + "/" + width));
        }
        if (width > 1 && cells.size() < width) {
            for (char other : SEPARATORS) {
                if (other != separator && count(String.join("", record.texts), other) >= width - 1) {
                    marks.add(new LineMark(Kind.OTHER_SEPARATOR, LineMark.WHOLE_LINE, named(other)));
                }
            }
        }
        return marks;
    }

    private static String named(char separator) {
        return separator == '\t' ? "Tab" : String.valueOf(separator);
    }

    /** The number of fields that most records with more than one filled field have. */
    private static int width(List<Fields> records) {
        var sizes = new HashMap<Integer, Integer>();
        for (Fields record : records) {
            if (record.texts.stream().filter(t -> !t.isBlank()).limit(2).count() > 1) {
                sizes.merge(record.texts.size(), 1, Integer::sum);
            }
        }
        int width = 1;
        int most = 0;
        for (var size : sizes.entrySet()) {
            if (size.getValue() > most || (size.getValue() == most && size.getKey() > width)) {
                width = size.getKey();
                most = size.getValue();
            }
        }
        return width;
    }

    /** The sign that the file states ("sep=;"), else the one that stands equally often on the most lines. */
    static char separator(String text) {
        var lines = text.lines().limit(LINES_LOOKED_AT).toList();
        if (!lines.isEmpty()) {
            var stated = STATED.matcher(lines.getFirst());
            if (stated.matches()) {
                return stated.group(1).charAt(0);
            }
        }
        char best = ',';
        int agreed = 0;
        for (char separator : SEPARATORS) {
            var counts = new HashMap<Integer, Integer>();
            for (String line : lines) {
                int count = count(line, separator);
                if (count > 0) {
                    counts.merge(count, 1, Integer::sum);
                }
            }
            int most =
                    counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            if (most > agreed) {
                best = separator;
                agreed = most;
            }
        }
        return best;
    }

    private static int count(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            }
        }
        return count;
    }

    /**
     * Parts the text into records; blanks around fields are dropped.
     *
     * @throws FileRefused when a quotation mark is not closed, or closed in the middle of a field; with the line its record begins on
     */
    static List<Fields> records(String text, char separator) {
        var records = new ArrayList<Fields>();
        int end = text.indexOf('\n');
        var rest = text;
        if (STATED.matcher(end < 0 ? text : text.substring(0, end)).matches()) {
            records.add(new Fields(List.of(""), 1, -1));
            rest = end < 0 ? "" : text.substring(end + 1);
        }
        int above = records.size();
        int begun = above + 1;
        try (var parser = CSVParser.parse(rest, format(separator))) {
            for (var all = parser.iterator(); all.hasNext(); begun = above + (int) parser.getCurrentLineNumber() + 1) {
                var fields = all.next().toList();
                records.add(new Fields(fields, begun, folded(fields, separator)));
                if (records.size() > FileTable.MAX_LINES * 2) {
                    throw new FileRefused("too-many-rows", FileTable.MAX_LINES);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new FileRefused("quote", String.valueOf(begun));
        }
        return records;
    }

    /** How the records of such a file are read and written. */
    static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setQuoteMode(QuoteMode.MINIMAL)
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    /** The last field that holds what looks like further records; -1 when there is none. */
    private static int folded(List<String> fields, char separator) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (folds(fields.get(i), separator, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a line inside a quoted field begins like a record of the list, or has as many separators as the fields before it. */
    private static boolean folds(String field, char separator, int before) {
        if (field.indexOf('\n') < 0 && field.indexOf('\r') < 0) {
            return false;
        }
        return field.lines().skip(1).anyMatch(l -> {
            int first = l.indexOf(separator);
            return first >= 0
                    && (BEGINS_A_LINE.matcher(l.substring(0, first)).matches()
                            || (separator != ',' && count(l, separator) >= Math.max(1, before)));
        });
    }
}
