package vn.vinhdanh.core.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of those who were put forward in the rounds of a year. Who is put forward is not public, so no figure may tell of anybody: all are
 * rounded to the nearest five, and what is fewer than five, but more than none, is null.
 *
 * @param code the year
 * @param on the day by which it was counted
 * @param received nominations in dossiers that were sent, whatever became of them
 * @param days of the steps that were taken five times or more
 */
public record PublicProposals(
        String code,
        int year,
        LocalDate on,
        @Nullable Integer received,
        @Nullable Integer eligible,
        @Nullable Integer notEligible,
        @Nullable Integer withdrawn,
        List<Step> days,
        boolean demo) {

    /**
     * How long a step took on average.
     *
     * @param place RECEPTION, APPRAISAL or UNIT
     * @param mean working days to one digit, as {@code 4.5}
     */
    public record Step(String place, String mean) {}
}
