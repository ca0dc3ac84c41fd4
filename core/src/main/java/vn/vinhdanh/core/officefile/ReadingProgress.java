package vn.vinhdanh.core.officefile;

/** Told now and then how far a reading has come; may stop it. */
@FunctionalInterface
public interface ReadingProgress {

    /**
     * @param lines lines read so far
     * @return false to stop; the reading then ends with a refusal that says it was stopped
     */
    boolean goOn(int lines);

    /** Reads on to the end. */
    static ReadingProgress toTheEnd() {
        return lines -> true;
    }
}
