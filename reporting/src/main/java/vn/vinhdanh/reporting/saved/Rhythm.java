package vn.vinhdanh.reporting.saved;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import vn.vinhdanh.reporting.shared.Wording;

/** How often a report is made, always at a full hour of Việt Nam. */
enum Rhythm {
    /** Every day. */
    DAILY(1, 1),
    /** On a day of the week, 1 for Monday to 7 for Sunday. */
    WEEKLY(1, 7),
    /** On a day of the month that every month has. */
    MONTHLY(1, 28),
    /** On a day of the first month of a quarter. */
    QUARTERLY(1, 28);

    private final int first;
    private final int last;

    Rhythm(int first, int last) {
        this.first = first;
        this.last = last;
    }

    /** Whether there is such a day. */
    boolean has(int day) {
        return day >= first && day <= last;
    }

    /** The first time after an instant. */
    Instant next(Instant after, int day, int hour) {
        var today = LocalDate.ofInstant(after, Wording.ZONE);
        var at = switch (this) {
            case DAILY -> today;
            case WEEKLY -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(day)));
            case MONTHLY -> today.withDayOfMonth(day);
            case QUARTERLY -> LocalDate.of(today.getYear(), today.getMonth().firstMonthOfQuarter(), day);
        };
        while (!instant(at, hour).isAfter(after)) {
            at = switch (this) {
                case DAILY -> at.plusDays(1);
                case WEEKLY -> at.plusWeeks(1);
                case MONTHLY -> at.plusMonths(1);
                case QUARTERLY -> at.plusMonths(3);
            };
        }
        return instant(at, hour);
    }

    private static Instant instant(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Wording.ZONE).toInstant();
    }
}
