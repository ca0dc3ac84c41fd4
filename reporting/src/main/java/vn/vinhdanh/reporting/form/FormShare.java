package vn.vinhdanh.reporting.form;

/**
 * That a column is not counted but says how much one column is of another, in percent with one digit.
 *
 * @param of key of the column that is the part
 * @param by key of the column that is the whole
 */
public record FormShare(String of, String by) {

    /** Tenths of a percent, rounded; 0 where there is no whole. */
    public static long tenths(long part, long whole) {
        return whole == 0 ? 0 : (2000 * part + whole) / (2 * whole);
    }
}
