package vn.vinhdanh.reporting.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One honour behind a number.
 *
 * @param id its place among the honours of a day
 * @param recipientId who was honoured
 * @param sex code, or null when not known or not a person
 * @param subjectClass code, or null when not known
 * @param currentUnitCode code of what the unit is today, or null
 * @param currentUnitName today's successor, or the unit where the line of successors ends or was split
 * @param currentUnitLastDay last day of that unit, or null while it has none
 */
public record HonourRow(
        long id,
        long recipientId,
        String code,
        String recipientKind,
        String name,
        @Nullable String sex,
        @Nullable String subjectClass,
        String awardCode,
        String awardName,
        String awardLevel,
        String kind,
        int yearFrom,
        int yearTo,
        String decisionCode,
        String decisionNumber,
        LocalDate decidedOn,
        String authority,
        String unitName,
        @Nullable String currentUnitCode,
        String currentUnitName,
        @Nullable LocalDate currentUnitLastDay,
        boolean demo) {

    /** The achievement period as lists write it: {@code 2020} or {@code 2016-2020}. */
    public String period() {
        return yearFrom == yearTo ? String.valueOf(yearTo) : yearFrom + "-" + yearTo;
    }
}
