package vn.vinhdanh.portal.page;

/** A year as it stands in an address. What is no year is refused with a sentence: leaving it out would show all years as if they were one. */
public final class Year extends RuntimeException {

    /** What a year looks like. */
    public static final String PATTERN = "(?:19|20)[0-9]{2}";

    /** What a year, or the first and the last of several, looks like. */
    public static final String RANGE = PATTERN + "(?:-" + PATTERN + ")?";

    private static final int MOST_SHOWN = 20;

    private final String written;

    private Year(String written) {
        super("no year", null, false, false);
        this.written = written;
    }

    /**
     * The year of four digits, or empty when none is asked for.
     *
     * @throws Year when what is asked for is no year
     */
    public static String read(String written) {
        var year = written.strip();
        if (!year.isEmpty() && !year.matches(PATTERN)) {
            throw new Year(year);
        }
        return year;
    }

    /**
     * A year, or the first and the last of several with a hyphen between them, or empty when none is asked for.
     *
     * @throws Year when what is asked for are no years
     */
    public static String readRange(String written) {
        var years = written.strip();
        if (!years.isEmpty() && !years.matches(RANGE)) {
            throw new Year(years);
        }
        return years;
    }

    /** The first of the years of a range. */
    public static int first(String range) {
        return Math.min(Integer.parseInt(range.substring(0, 4)), Integer.parseInt(range.substring(range.length() - 4)));
    }

    /** The last of the years of a range. */
    public static int last(String range) {
        return Math.max(Integer.parseInt(range.substring(0, 4)), Integer.parseInt(range.substring(range.length() - 4)));
    }

    /** What was written, shortened. */
    String written() {
        return written.codePointCount(0, written.length()) <= MOST_SHOWN
                ? written
                : written.substring(0, written.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
