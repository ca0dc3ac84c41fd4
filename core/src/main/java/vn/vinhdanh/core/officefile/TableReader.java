package vn.vinhdanh.core.officefile;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads the tables of a file that an official sent, whatever they are about: guarded against what could harm, without a meaning of the
 * columns. Every room that takes lists in reads them here.
 */
public final class TableReader {

    private TableReader() {}

    /**
     * Finds the format by the content, checks the whole file, and reads its visible tables.
     *
     * @param progress told now and then; may stop the reading
     * @return tables of which at least one has a line
     * @throws FileRefused when the file is not read, with a sentence that says what to do
     */
    public static FileContent read(OfficeFile file, ReadingProgress progress) {
        var format = GuardedFile.check(file);
        var tables = switch (format) {
            case XLSX -> XlsxTables.read(file, progress);
            case DOCX -> DocxTables.read(file, progress);
            case XLS -> XlsTables.read(file, progress);
            case ODS -> OdsTables.read(file, progress);
            case CSV -> CsvTables.read(file, progress);
        };
        for (var table : tables) {
            var legacy = LegacyEncoding.of(table.lines());
            if (legacy != null) {
                throw new FileRefused("legacy-encoding", legacy);
            }
        }
        if (tables.stream().allMatch(t -> t.lines().isEmpty())) {
            throw new FileRefused("no-rows");
        }
        return new FileContent(
                format,
                tables.stream()
                        .map(t -> new FileTable(
                                t.sheet(),
                                t.lines().stream().map(TableReader::marked).toList(),
                                t.deleted()))
                        .toList());
    }

    /** The line, with marks at the texts that look typed in an old font among others in Unicode. */
    private static FileLine marked(FileLine line) {
        var marks = new HashSet<LineMark>();
        for (int c = 0; c < line.cells().size(); c++) {
            var found = LegacyEncoding.in(line.cell(c));
            if (found != null) {
                marks.add(new LineMark(LineMark.Kind.LEGACY_TEXT, c, found.encoding() + ": " + found.reading()));
            }
        }
        if (marks.isEmpty()) {
            return line;
        }
        marks.addAll(line.marks());
        return new FileLine(line.table(), line.number(), line.cells(), Set.copyOf(marks));
    }
}
