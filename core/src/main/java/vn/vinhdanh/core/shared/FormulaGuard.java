package vn.vinhdanh.core.shared;

/**
 * Keeps texts from becoming formulas where a spreadsheet guesses what a cell is, as it does in CSV: the one place that knows how a
 * formula begins. Texts that a workbook stores as texts need no guard.
 */
public final class FormulaGuard {

    /** Also what Excel skips before a formula, the wide signs of East Asian keyboards, and the signs of other programs. */
    private static final String BEGINNINGS = "=+-@\t\r\n\u3000\uFF1D\uFF0B\uFF0D\uFF20|%";

    private FormulaGuard() {}

    /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
    public static String disarmed(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text of a cell without the apostrophe that {@link #disarmed} sets: it belongs to the file, not to the text. */
    public static String armed(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        var visible = text.stripLeading();
        return (!visible.isEmpty() && begins(visible)) || (!text.isEmpty() && begins(text));
    }

    private static boolean begins(String text) {
        return BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
