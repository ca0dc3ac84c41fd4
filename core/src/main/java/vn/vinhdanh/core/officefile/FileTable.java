package vn.vinhdanh.core.officefile;

import java.util.List;

/**
 * One table of a file, line by line, without empty lines.
 *
 * @param sheet name of the sheet; empty for Word and CSV
 * @param lines in the order of the file
 * @param deleted rows that were deleted while changes were tracked, with the texts they had; they are not among the lines
 */
public record FileTable(String sheet, List<FileLine> lines, List<FileLine> deleted) {

    /** The most lines that a table may have; a longer one is refused. */
    public static final int MAX_LINES = 60_000;

    /** A table without deleted rows. */
    public FileTable(String sheet, List<FileLine> lines) {
        this(sheet, lines, List.of());
    }
}
