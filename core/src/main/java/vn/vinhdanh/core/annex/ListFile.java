package vn.vinhdanh.core.annex;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the tables of a file that an official sent, whatever they are about: guarded against what could harm, without a meaning of the
 * columns. For other rooms that take lists in.
 */
public final class ListFile {

    private ListFile() {}

    /**
     * Finds the format by the content, checks the whole file, and reads its visible tables.
     *
     * @param progress told now and then; may stop the reading
     * @return at least one table with at least one line
     * @throws AnnexRefused when the file is not read, with a sentence that says what to do
     */
    public static List<AnnexTable> tables(AnnexUpload upload, ReadingProgress progress) {
        return tables(upload, GuardedFile.check(upload), progress);
    }

    static List<AnnexTable> tables(AnnexUpload upload, AnnexFormat format, ReadingProgress progress) {
        var tables = switch (format) {
            case XLSX -> XlsxTables.read(upload, progress);
            case DOCX -> DocxTables.read(upload, progress);
            case XLS -> XlsTables.read(upload, progress);
            case ODS -> OdsTables.read(upload, progress);
            case CSV -> CsvTables.read(upload, progress);
        };
        for (var table : tables) {
            var legacy = LegacyEncoding.of(table.lines());
            if (legacy != null) {
                throw new AnnexRefused("legacy-encoding", legacy);
            }
        }
        if (tables.stream().allMatch(t -> t.lines().isEmpty())) {
            throw new AnnexRefused("no-rows");
        }
        return tables.stream()
                .map(t -> new AnnexTable(
                        t.sheet(), t.lines().stream().map(ListFile::marked).toList(), t.deleted()))
                .toList();
    }

    /** The line, with marks at the texts that look typed in an old font among others in Unicode. */
    private static AnnexLine marked(AnnexLine line) {
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
        return new AnnexLine(line.table(), line.number(), line.cells(), Set.copyOf(marks));
    }

    /** Whether a cell holds what Excel shows where a formula could not be worked out. */
    public static boolean isFormulaError(String cell) {
        return CellText.isError(cell);
    }
}
