package vn.vinhdanh.core.officefile;

/**
 * Something about a line of a list that its texts do not say and that a person must know before the line is taken in.
 *
 * @param column the column it concerns, from 0; {@link #WHOLE_LINE} when it concerns the line
 * @param detail what was seen, in the words of the file; empty when the kind says all
 */
public record LineMark(Kind kind, int column, String detail) {

    /** Column of a mark that concerns the whole line. */
    public static final int WHOLE_LINE = -1;

    /** What was seen. */
    public enum Kind {
        /** The row, or its text, is hidden by hand or by a filter. */
        HIDDEN,
        /** The column is hidden and holds something in this line. */
        HIDDEN_COLUMN,
        /** Text of the cell is struck through. */
        STRUCK,
        /** Text of the cell, or the row, was deleted while changes were tracked; what was deleted is not part of the text. */
        DELETED,
        /** The text looks typed in a font of before Unicode; the detail names the encoding and what it would read. */
        LEGACY_TEXT,
        /** A raised footnote mark stood after a word; the detail is the mark, which is not part of the text. */
        FOOTNOTE,
        /** The line of a text file has another number of fields than most; the detail says how many. */
        RAGGED,
        /** The line of a text file is parted by another sign than the rest; the detail is the sign. */
        OTHER_SEPARATOR,
        /** One quoted field of a text file holds what looks like further lines of the list. */
        FOLDED
    }

    /** A mark that says all by its kind, without a detail. */
    public LineMark(Kind kind, int column) {
        this(kind, column, "");
    }
}
