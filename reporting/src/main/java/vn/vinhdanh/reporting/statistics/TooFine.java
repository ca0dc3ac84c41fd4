package vn.vinhdanh.reporting.statistics;

/** A breakdown into more cells than a page or file should hold: refused whole, never cut short. */
public final class TooFine extends RuntimeException {

    private final int limit;

    /** @param limit how many it may be */
    public TooFine(int limit) {
        super("More than " + limit, null, false, false);
        this.limit = limit;
    }

    /** How many it may be. */
    public int limit() {
        return limit;
    }
}
