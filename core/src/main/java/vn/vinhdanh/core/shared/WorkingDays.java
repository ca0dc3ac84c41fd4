package vn.vinhdanh.core.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts working days: Monday to Friday but for the days off, and the days of a weekend that are worked instead (làm bù). */
public final class WorkingDays {

    private final Set<LocalDate> off;
    private final Set<LocalDate> worked;

    /** @param off days on which no office works besides Saturdays and Sundays */
    public WorkingDays(Set<LocalDate> off) {
        this(off, Set.of());
    }

    /**
     * @param off days on which no office works besides Saturdays and Sundays
     * @param worked Saturdays and Sundays on which offices work
     */
    public WorkingDays(Set<LocalDate> off, Set<LocalDate> worked) {
        this.off = Set.copyOf(off);
        this.worked = Set.copyOf(worked);
    }

    /** Whether offices work on that day. */
    public boolean works(LocalDate day) {
        return worked.contains(day)
                || day.getDayOfWeek() != DayOfWeek.SATURDAY
                        && day.getDayOfWeek() != DayOfWeek.SUNDAY
                        && !off.contains(day);
    }

    /**
     * The day on which so many working days are over; the first day does not count.
     *
     * @param days 0 or more; 0 gives the day itself
     */
    public LocalDate after(LocalDate day, int days) {
        var date = day;
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            if (works(date)) {
                left--;
            }
        }
        return date;
    }

    /**
     * How many working days lie between two days: the first does not count, the last does; negative where the last comes first.
     *
     * @param from any day
     * @param to any day
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int)
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::works).count();
    }
}
