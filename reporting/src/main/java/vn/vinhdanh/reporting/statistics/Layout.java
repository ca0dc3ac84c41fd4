package vn.vinhdanh.reporting.statistics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is laid out.
 *
 * @param measure what is counted
 * @param zeros whether rows and columns without any honour stand there too, as far as the dimension knows all that there could be
 * @param most so many rows, and the others summed in a last one; null for all
 * @param back so many years earlier is what it is compared with; null for no comparison
 */
public record Layout(
        Measure measure,
        boolean zeros,
        @Nullable Integer most,
        @Nullable Integer back) {

    /** Honours, all rows that have any, compared with nothing. */
    public static final Layout PLAIN = new Layout(Measure.HONOURS, false, null, null);

    /** Writes its parts of the address. */
    void into(Map<String, String> parts) {
        if (measure != Measure.HONOURS) {
            parts.put(BreakdownAddress.MEASURE, measure.parameter());
        }
        if (zeros) {
            parts.put(BreakdownAddress.ZEROS, BreakdownAddress.YES);
        }
        if (most != null) {
            parts.put(BreakdownAddress.MOST, most.toString());
        }
        if (back != null) {
            parts.put(
                    BreakdownAddress.COMPARED,
                    back == 1 ? BreakdownAddress.YEAR_BEFORE : BreakdownAddress.YEARS_BEFORE + back);
        }
    }
}
