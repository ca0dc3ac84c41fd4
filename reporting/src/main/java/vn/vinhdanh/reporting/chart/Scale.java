package vn.vinhdanh.reporting.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from zero.
 *
 * @param top its end, not below the largest number drawn on it and never zero
 * @param step from one line to the next
 */
record Scale(double top, double step) {

    private static final int LINES = 4;

    /** An axis with round numbers that holds {@code largest}. */
    static Scale holding(double largest) {
        if (largest <= 0) {
            return new Scale(1, 1);
        }
        if (largest > Double.MAX_VALUE / 20) {
            return new Scale(Double.MAX_VALUE, Double.MAX_VALUE);
        }
        double rough = largest / LINES;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        if (power == 0 || Double.isInfinite(1 / power)) {
            return new Scale(largest, largest);
        }
        double step = power * 10;
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= rough) {
                step = factor * power;
                break;
            }
        }
        if (largest >= 1) {
            step = Math.max(1, largest <= 10 ? Math.ceil(step) : step);
        }
        return new Scale(step * Math.ceil(largest / step - 1e-9), step);
    }

    /** An axis that ends with its largest number. */
    static Scale ending(double largest) {
        return new Scale(largest <= 0 ? 1 : largest, largest <= 0 ? 1 : largest);
    }

    /** How far a number lies along the axis, 0 to 1. */
    double part(double number) {
        return Math.clamp(number / top, 0, 1);
    }

    /** Numbers at which lines stand, without zero. */
    List<Double> lines() {
        var lines = new ArrayList<Double>();
        for (int i = 1; i <= 2 * LINES && i * step <= top * (1 + 1e-9); i++) {
            lines.add(i * step);
        }
        return lines;
    }
}
