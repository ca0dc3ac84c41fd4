package vn.vinhdanh.core.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a household given a form is paid, from a day on: a factor times the bonus of a person (note to article 54 of Decree 152/2025).
 * The decree does not say whether the bonus of a person is meant as reckoned or as already rounded up; for a giấy khen at a base salary
 * of 2,340,000 đồng that makes 10,000 đồng of difference, so that the province settles it.
 *
 * @param validTo day before the next one; null while in force
 * @param factor times the bonus of a person
 * @param twice whether the bonus of a person is rounded up first, and the household's again
 * @param legalRef where that is said
 */
public record HouseholdRule(
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        BigDecimal factor,
        boolean twice,
        String legalRef,
        Sureness sureness) {

    /** Whether it is in force on that day. */
    public boolean inForceOn(LocalDate day) {
        var last = validTo;
        return !day.isBefore(validFrom) && (last == null || !day.isAfter(last));
    }
}
