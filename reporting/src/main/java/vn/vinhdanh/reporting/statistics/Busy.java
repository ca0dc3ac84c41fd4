package vn.vinhdanh.reporting.statistics;

/** As many files are being made as this machine should make at once. */
public final class Busy extends RuntimeException {

    /** Waiting did not help. */
    public Busy() {
        super("Too many files at once", null, false, false);
    }
}
