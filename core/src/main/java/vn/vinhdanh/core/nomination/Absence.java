package vn.vinhdanh.core.nomination;

import java.time.LocalDate;

/**
 * Somebody is away and somebody stands in.
 *
 * @param official who is away, by user name
 * @param substitute who stands in, by user name
 * @param firstDay first day away
 * @param lastDay last day away
 * @param note may be empty
 * @param enteredBy user name
 */
public record Absence(
        AbsenceId id,
        String official,
        String substitute,
        LocalDate firstDay,
        LocalDate lastDay,
        String note,
        String enteredBy) {

    /** Whether it is a day on which the official is away. */
    public boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** Whether it has a day in common with a stretch. */
    boolean meets(LocalDate from, LocalDate until) {
        return !from.isAfter(lastDay) && !until.isBefore(firstDay);
    }
}
