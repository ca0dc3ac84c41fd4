package vn.vinhdanh.portal.page;

/** A year as it stands in an address. What is no year is refused with a sentence: leaving it out would show all years as if they were one. */
public final class Year extends RuntimeException {

    /** What a year looks like. */
    public static final String PATTERN = "(?:19|20)[0-9]{2}";

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

    /** What was written, shortened. */
    String written() {
        return written.codePointCount(0, written.length()) <= MOST_SHOWN
                ? written
                : written.substring(0, written.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }
}
