package vn.vinhdanh.core.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Counts working days: Monday to Friday but for the days off that the installation names. */
public final class WorkingDays {

    private final Set<LocalDate> off;

    /** @param off days on which no office works besides Saturdays and Sundays */
    public WorkingDays(Set<LocalDate> off) {
        this.off = Set.copyOf(off);
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
            if (date.getDayOfWeek() != DayOfWeek.SATURDAY
                    && date.getDayOfWeek() != DayOfWeek.SUNDAY
                    && !off.contains(date)) {
                left--;
            }
        }
        return date;
    }
}
