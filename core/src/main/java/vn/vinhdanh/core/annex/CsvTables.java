package vn.vinhdanh.core.annex;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads text with separators (RFC 4180): comma, semicolon or tab, UTF-8, UTF-16 or Windows' Vietnamese page, whichever fits. */
final class CsvTables {

    private CsvTables() {}

    static List<AnnexTable> read(AnnexUpload upload, ReadingProgress progress) {
        var collector = new LineCollector(progress);
        var text = new CellText();
        int number = 0;
        for (List<String> record : records(decode(upload.bytes()))) {
            number++;
            var cells = new ArrayList<String>();
            for (String raw : record) {
                if (cells.size() < LineCollector.MAX_COLUMNS) {
                    cells.add(text.of(disarmed(raw)));
                }
            }
            collector.add(0, number, cells);
        }
        return List.of(new AnnexTable("", collector.lines()));
    }

    /** An apostrophe before a sign that would begin a formula belongs to the file, not to the text. */
    private static String disarmed(String raw) {
        return raw.length() > 1 && raw.charAt(0) == '\'' && "=+-@".indexOf(raw.charAt(1)) >= 0 ? raw.substring(1) : raw;
    }

    static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1258"));
        }
    }

    static char separator(String text) {
        var end = Math.min(text.length(), 20_000);
        int comma = 0;
        int semicolon = 0;
        int tab = 0;
        boolean quoted = false;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                if (c == ',') {
                    comma++;
                } else if (c == ';') {
                    semicolon++;
                } else if (c == '\t') {
                    tab++;
                }
            }
        }
        // commas also stand inside unquoted Vietnamese text, so another separator wins when it is there on most lines
        return tab > 0 && tab >= semicolon ? '\t' : semicolon > 0 && semicolon * 2 >= comma ? ';' : ',';
    }

    static List<List<String>> records(String text) {
        char separator = separator(text);
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                record.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                record.add(field.toString());
                field.setLength(0);
                records.add(record);
                record = new ArrayList<>();
                if (records.size() > LineCollector.MAX_LINES * 2) {
                    throw new AnnexRefused("too-many-rows", LineCollector.MAX_LINES);
                }
            } else {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !record.isEmpty()) {
            record.add(field.toString());
            records.add(record);
        }
        return records;
    }
}
