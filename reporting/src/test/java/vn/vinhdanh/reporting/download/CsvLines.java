package vn.vinhdanh.reporting.download;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV by RFC 4180 with semicolons, as another program would. */
final class CsvLines {

    private CsvLines() {}

    static List<List<String>> parse(String text) {
        try (var parser = CSVParser.parse(
                text, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
