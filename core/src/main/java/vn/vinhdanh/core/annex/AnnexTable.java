package vn.vinhdanh.core.annex;

import java.util.List;

/**
 * What a file holds, line by line, without empty lines.
 *
 * @param sheet name of the sheet; empty for Word and CSV
 * @param lines in the order of the file
 * @param deleted rows that were deleted while changes were tracked, with the texts they had; they are not among the lines
 */
public record AnnexTable(String sheet, List<AnnexLine> lines, List<AnnexLine> deleted) {

    /** A table without deleted rows. */
    public AnnexTable(String sheet, List<AnnexLine> lines) {
        this(sheet, lines, List.of());
    }
}
