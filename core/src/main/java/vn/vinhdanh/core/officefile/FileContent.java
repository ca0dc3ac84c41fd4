package vn.vinhdanh.core.officefile;

import java.util.List;

/**
 * What a file holds.
 *
 * @param format told by the content
 * @param tables its visible sheets, or the one flow of a Word or text file; at least one of them has a line
 */
public record FileContent(FileFormat format, List<FileTable> tables) {}
