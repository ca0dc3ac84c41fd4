package vn.vinhdanh.reporting.statistics;

/**
 * The state of the data that figures were counted from: two files with the same version were counted from the same data.
 *
 * @param seq number of the newest commit
 * @param epoch raised by every restore of a backup
 */
public record DataVersion(long seq, long epoch) {

    /** As printed: {@code 12345} or, after restores, {@code 12345 (2)}. */
    public String label() {
        return epoch <= 1 ? String.valueOf(seq) : seq + " (" + epoch + ")";
    }
}
