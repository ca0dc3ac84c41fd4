package vn.vinhdanh.portal.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.FormulaGuard;

/**
 * Records as lines of CSV by RFC 4180, UTF-8 with a byte order mark so that Excel shows the accents. The columns are the
 * components of the record: simple values as they are, lists of words joined by {@code " | "}, lists of more than words left to JSON.
 * What a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class CsvLines {

    static final String MARK = "\uFEFF";

    private final List<RecordComponent> columns;
    private final CSVFormat format;

    CsvLines(Class<? extends Record> type, char separator) {
        this.columns = Arrays.stream(type.getRecordComponents())
                .filter(CsvLines::isColumn)
                .toList();
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
    }

    /** Names of the columns. */
    List<String> names() {
        return columns.stream().map(RecordComponent::getName).toList();
    }

    /** The byte order mark and the names of the columns. */
    void begin(Appendable out) {
        try {
            out.append(MARK);
            print(out, names());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(Appendable out, Record item) {
        var values = new ArrayList<String>(columns.size());
        for (RecordComponent column : columns) {
            values.add(text(value(column, item)));
        }
        print(out, values);
    }

    private void print(Appendable out, List<String> values) {
        try {
            new CSVPrinter(out, format).printRecord(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isColumn(RecordComponent component) {
        return !(component.getGenericType() instanceof ParameterizedType list)
                || list.getActualTypeArguments()[0] == String.class;
    }

    private static @Nullable Object value(RecordComponent column, Record item) {
        try {
            return column.getAccessor().invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record shows what it holds", e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> list) {
            return FormulaGuard.disarmed(list.stream().map(Object::toString).collect(Collectors.joining(" | ")));
        }
        return value instanceof String text ? FormulaGuard.disarmed(text) : value.toString();
    }
}
