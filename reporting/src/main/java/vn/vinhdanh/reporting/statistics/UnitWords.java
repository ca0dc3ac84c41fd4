package vn.vinhdanh.reporting.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vinhdanh.reporting.shared.Wording;

/** Names units as of today; one that is no more and that nobody took over whole is named with its last day. */
@Component
public class UnitWords {

    private final Wording wording;
    private final Clock clock;

    UnitWords(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
    }

    /** @param lastDay of the unit; null while it has none */
    public String today(String name, @Nullable LocalDate lastDay, Locale locale) {
        return isEnded(lastDay) && lastDay != null
                ? wording.text(locale, "unit.ended", name, wording.day(lastDay))
                : name;
    }

    /** Whether a unit with this last day is no more. */
    boolean isEnded(@Nullable LocalDate lastDay) {
        return lastDay != null && lastDay.isBefore(LocalDate.now(clock.withZone(Wording.ZONE)));
    }
}
