package vn.vinhdanh.reporting.download;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by RFC 4180 with semicolons, as another program would. */
final class CsvLines {

    private CsvLines() {}

    static List<List<String>> parse(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
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
            } else if (c == ';') {
                line.add(field.toString());
                field.setLength(0);
            } else if (c == '\r' && text.charAt(i + 1) == '\n') {
                i++;
                line.add(field.toString());
                field.setLength(0);
                lines.add(List.copyOf(line));
                line.clear();
            } else {
                field.append(c);
            }
        }
        return lines;
    }
}
