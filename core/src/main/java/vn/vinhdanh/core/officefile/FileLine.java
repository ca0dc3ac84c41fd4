package vn.vinhdanh.core.officefile;

import java.util.List;
import java.util.Set;

/**
 * One line of a table as it lies in the file.
 *
 * @param table number of the table in a Word file, from 1 in the order in which tables begin, one inside another too; 0 for a line of
 *     a sheet or a paragraph between tables
 * @param number row number as the program shows it: of the sheet, of the table, or of the paragraph
 * @param cells texts by column, from column A; empty where nothing is written; merged columns hold their text once
 * @param marks what the texts do not say: hidden, struck through, written in an old font
 */
public record FileLine(int table, int number, List<String> cells, Set<LineMark> marks) {

    /** A line about which there is nothing to say but its texts. */
    public FileLine(int table, int number, List<String> cells) {
        this(table, number, cells, Set.of());
    }

    /** The same line with other texts. */
    public FileLine with(List<String> others) {
        return new FileLine(table, number, others, marks);
    }

    /** Text of a column, empty beyond the last. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    /** How many cells hold something. */
    public int filled() {
        int count = 0;
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                count++;
            }
        }
        return count;
    }

    /** The text of the first cell that holds something. */
    public String first() {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** Whether a cell holds what Excel shows where a formula could not be worked out. */
    public static boolean isFormulaError(String cell) {
        return CellText.isError(cell);
    }

    /** Letter of a column: 0 is A, 26 is AA. */
    public static String letter(int column) {
        var out = new StringBuilder();
        for (int c = column; c >= 0; c = c / 26 - 1) {
            out.insert(0, (char) ('A' + c % 26));
        }
        return out.toString();
    }
}
