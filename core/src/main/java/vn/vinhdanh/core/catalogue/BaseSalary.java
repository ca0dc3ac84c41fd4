package vn.vinhdanh.core.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The base salary (lương cơ sở) from a day on; bonuses are multiples of it.
 *
 * @param validTo day before the next one; null while in force
 * @param amount đồng a month
 * @param legalRef instrument and article
 * @param surenessNote a sentence for officials
 */
public record BaseSalary(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long amount,
        String legalRef,
        Sureness sureness,
        String surenessNote) {

    /** Whether it is in force on that day. */
    public boolean inForceOn(LocalDate day) {
        var last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }
}
