package vn.vinhdanh.reporting.statistics;

import java.util.Locale;

/**
 * Something in the address cannot be answered. It is refused with a sentence rather than left out or answered with an empty figure,
 * because a figure under a filter silently dropped, or of a code that does not exist, is a wrong figure.
 */
public final class WrongAddress extends RuntimeException {

    private static final int LONGEST = 80;

    private final String parameter;
    private final String value;
    private final Reason reason;

    /**
     * Refuses a part.
     *
     * @param parameter name of the part of the address that is wrong
     * @param value what it said; only its beginning is kept
     * @param reason what is wrong with it
     */
    public WrongAddress(String parameter, String value, Reason reason) {
        super(reason + " " + parameter, null, false, false);
        this.parameter = shortened(parameter);
        this.value = shortened(value);
        this.reason = reason;
    }

    /** Name of the part of the address that is wrong. */
    public String parameter() {
        return parameter;
    }

    /** What it said. */
    public String value() {
        return value;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /** What can be wrong with a part of an address. */
    public enum Reason {
        /** The page knows no part of this name. */
        UNKNOWN_PART,
        /** A part was given twice. */
        TWICE,
        /** The value cannot be read: not a year, not a choice of this part, too long. */
        UNREADABLE,
        /** A code that nothing has: no award, no unit, no kind. */
        UNKNOWN_CODE,
        /** The last year lies before the first. */
        YEARS_REVERSED,
        /** The last day lies before the first. */
        DAYS_REVERSED,
        /** Rows and columns are the same, or have too many values to stand in columns. */
        COLUMNS,
        /** A comparison with earlier years of a question that has no years, or has columns. */
        COMPARISON,
        /** How the figures stood on a day that is not over. */
        STOOD_NOT_OVER,
        /** How the figures stood on a day before they were kept; the value is the first day. */
        STOOD_NOT_KEPT,
        /** How the figures stood on a day of which a restore took what stood. */
        STOOD_LOST,
        /** How the figures of units stood on a day since which units or blocs changed. */
        STOOD_UNITS,
        /** How a form stood on a day, that counts no honours. */
        STOOD_FORM,
        /** A picture that these figures cannot be drawn as. */
        CHART,
        /** The year of the achievement and that of the decision on one page. */
        TWO_YEARS;

        /** Its name in the bundles. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
