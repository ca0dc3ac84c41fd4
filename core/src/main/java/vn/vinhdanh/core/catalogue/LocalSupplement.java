package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.RecipientKind;

/**
 * What the provincial council pays beside the national bonus.
 *
 * @param multiple of the base salary, more than 0
 * @param resolution number of the council's resolution
 * @param validTo last day, or null while in force
 */
public record LocalSupplement(
        String awardCode,
        RecipientKind recipientKind,
        BigDecimal multiple,
        String resolution,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether it is in force on that day. */
    public boolean inForceOn(LocalDate day) {
        var last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }
}
