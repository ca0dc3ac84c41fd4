package vn.vinhdanh.admin.home;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.OfficialSettings;

/** When the official was here last, before this session; kept with the account. */
@Component
@VaadinSessionScope
class LastVisit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME = "home.last-visit";
    /** What is told to one who comes for the first time. */
    private static final Duration AT_FIRST = Duration.ofDays(7);

    private final Instant last;

    LastVisit(OfficialSettings settings, Clock clock) {
        var now = clock.instant();
        this.last = settings.find(NAME).map(LastVisit::read).orElse(now.minus(AT_FIRST));
        settings.keep(NAME, now.toString());
    }

    private static Instant read(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notOurs) {
            return Instant.EPOCH;
        }
    }

    /** The beginning of the session before this one; seven days ago for the first. */
    Instant last() {
        return last;
    }
}
