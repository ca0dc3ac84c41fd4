package vn.vinhdanh.core.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days of what has happened (a signature, an annulment, a launch): they do not lie ahead. One way to say so, in every room. */
public final class PastDay {

    private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

    private PastDay() {}

    /**
     * Refuses a day that is still to come in Vietnam; today is none.
     *
     * @param field name of the record component that holds it
     * @param day null is not refused here
     * @throws InvalidInput {@code problem.shared.future}, naming the day and today
     */
    public static void require(String field, @Nullable LocalDate day, Clock clock) {
        var today = LocalDate.now(clock.withZone(HOME));
        if (day != null && day.isAfter(today)) {
            throw new InvalidInput(field, "problem.shared.future", day, today);
        }
    }
}
