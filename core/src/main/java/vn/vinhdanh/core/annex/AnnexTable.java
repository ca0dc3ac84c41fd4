package vn.vinhdanh.core.annex;

import java.util.List;

/**
 * What a file holds, line by line, without empty lines.
 *
 * @param sheet name of the sheet; empty for Word and CSV
 * @param lines in the order of the file
 */
public record AnnexTable(String sheet, List<AnnexLine> lines) {}
