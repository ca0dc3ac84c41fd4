package vn.vinhdanh.core.annex;

import java.util.List;

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
        return tables;
    }

    /** Whether a cell holds what Excel shows where a formula could not be worked out. */
    public static boolean isFormulaError(String cell) {
        return CellText.isError(cell);
    }
}
