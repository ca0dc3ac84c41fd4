package vn.vinhdanh.reporting.statistics;

/**
 * The state of the data that figures were counted from: two files with the same version were counted from the same data. It moves
 * with what changes figures (a publication, a correction, a withdrawal, a succession of units) and with nothing else.
 *
 * @param number of the state
 * @param epoch raised by every restore of a backup
 */
public record DataVersion(long number, long epoch) {

    /** As printed: {@code 12345} or, after restores, {@code 12345 (2)}. */
    public String label() {
        return epoch <= 1 ? String.valueOf(number) : number + " (" + epoch + ")";
    }
}
