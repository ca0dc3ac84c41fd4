package vn.vinhdanh.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and hours as an office keeps them. */
final class DemoCalendar {

    /** Ninh Bình keeps the time of Vietnam. */
    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private DemoCalendar() {}

    /** The day itself, or the Monday after when it is a Saturday or Sunday: no office signs then. */
    static LocalDate workingDay(int year, int month, int day) {
        return workingDay(LocalDate.of(year, month, day));
    }

    /** The day itself, or the Monday after when it is a Saturday or Sunday. */
    static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case DayOfWeek any -> day;
        };
    }

    /** That hour of that day in Ninh Bình. */
    static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(HERE).toInstant();
    }

    /** {@code 18/01/2021}. */
    static String date(LocalDate day) {
        return DAY.format(day);
    }
}
