package vn.vinhdanh.reporting.chart;

import java.util.List;
import java.util.stream.IntStream;

/** Shares of a whole in tenths of a percent that together are exactly 100 %: what rounding loses goes to the largest remainders. */
public final class Shares {

    private static final int WHOLE = 1000;

    private Shares() {}

    /**
     * The shares.
     *
     * @param parts finite and not negative
     * @return tenths of a percent in the same order; all zero when the parts are
     */
    public static List<Integer> of(List<? extends Number> parts) {
        // of the largest first, so that no sum is too large for a number
        double largest = parts.stream().mapToDouble(Number::doubleValue).max().orElse(0);
        if (largest <= 0) {
            return parts.stream().map(part -> 0).toList();
        }
        var exact =
                parts.stream().mapToDouble(part -> part.doubleValue() / largest).toArray();
        double sum = 0;
        for (double part : exact) {
            sum += part;
        }
        var tenths = new int[exact.length];
        int given = 0;
        for (int i = 0; i < exact.length; i++) {
            exact[i] = exact[i] / sum * WHOLE;
            tenths[i] = (int) Math.floor(exact[i]);
            given += tenths[i];
        }
        var places = IntStream.range(0, exact.length)
                .boxed()
                .sorted((a, b) -> Double.compare(exact[b] - tenths[b], exact[a] - tenths[a]))
                .toList();
        for (int i = 0; given < WHOLE; i++, given++) {
            tenths[places.get(i % places.size())]++;
        }
        return IntStream.of(tenths).boxed().toList();
    }
}
