package vn.vinhdanh.reporting.genuine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.vinhdanh.core.officefile.FileContent;
import vn.vinhdanh.core.officefile.FileFormat;
import vn.vinhdanh.core.officefile.FileLine;
import vn.vinhdanh.core.officefile.FileTable;
import vn.vinhdanh.reporting.download.CanonicalText;

/** Finds the lines of a canonical text in a file that was sent: in text with separators, or in the sheets of a workbook. */
final class SentLines {

    private final List<FileTable> tables;
    private final boolean text;
    private final List<List<String>> about = new ArrayList<>();
    private String code = "";

    /** @param labels what the checksum is called in a file, in every language */
    SentLines(FileContent content, Set<String> labels) {
        this.tables = content.tables();
        this.text = content.format() == FileFormat.CSV;
        for (FileLine line : aboutLines()) {
            var fields = CanonicalText.fields(line.cells());
            if (fields.size() > 1 && labels.contains(fields.getFirst())) {
                code = CanonicalText.checksum(fields.get(1));
            } else if (!fields.isEmpty()) {
                about.add(fields);
            }
        }
    }

    /** The checksum in print; empty when there is none. */
    String code() {
        return code;
    }

    /** What the file says of itself, without the checksum. */
    List<List<String>> about() {
        return about;
    }

    /** The lines of figures. */
    List<List<String>> figures(Shape shape) {
        var lines = new ArrayList<List<String>>();
        if (text) {
            var all = tables.getFirst().lines();
            all.subList(0, begin(all)).forEach(line -> lines.add(CanonicalText.fields(line.cells())));
            return lines;
        }
        var sheets = tables.subList(0, Math.max(0, tables.size() - 1));
        switch (shape) {
            case FORM -> sheets.stream().limit(1).forEach(sheet -> form(sheet, lines));
            case LIST -> sheets.forEach(sheet -> list(sheet, lines));
            default -> sheets.stream().limit(1).forEach(sheet -> figures(sheet, lines));
        }
        return lines;
    }

    /** Above the table stand a title and its filters, each in the first column alone. */
    private static void figures(FileTable sheet, List<List<String>> lines) {
        for (FileLine line : sheet.lines()) {
            if (!lines.isEmpty() || line.filled() > 1) {
                lines.add(CanonicalText.fields(line.cells()));
            }
        }
    }

    /** Each sheet repeats the headings. */
    private static void list(FileTable sheet, List<List<String>> lines) {
        for (FileLine line : sheet.lines()) {
            var fields = CanonicalText.fields(line.cells());
            if (lines.isEmpty() || !fields.equals(lines.getFirst())) {
                lines.add(fields);
            }
        }
    }

    /** The rows stand below the line of the letters A, B, C and have a code. */
    private static void form(FileTable sheet, List<List<String>> lines) {
        boolean below = false;
        for (FileLine line : sheet.lines()) {
            if (below && !line.cell(1).isEmpty()) {
                lines.add(CanonicalText.fields(line.cells()));
            }
            below |= line.cell(0).equals("A")
                    && line.cell(1).equals("B")
                    && line.cell(2).equals("C");
        }
    }

    private List<FileLine> aboutLines() {
        if (text) {
            var all = tables.getFirst().lines();
            return all.subList(begin(all), all.size());
        }
        return tables.size() < 2 ? List.of() : tables.getLast().lines();
    }

    /** What a text says of itself begins with its title: a remark of one field. */
    private static int begin(List<FileLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).cell(0).startsWith("# ") && lines.get(i).filled() == 1) {
                return i;
            }
        }
        return lines.size();
    }
}
