package vn.vinhdanh.admin.home;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.vinhdanh.admin.shell.MenuMemory;

/** When the official was here last, before this session; kept with the account. */
@Component
@VaadinSessionScope
class LastVisit implements Serializable {

    private static final long serialVersionUID = 1L;
    /** What is told to one who comes for the first time. */
    private static final Duration AT_FIRST = Duration.ofDays(7);

    private final Instant last;

    LastVisit(MenuMemory memory, Clock clock) {
        var now = clock.instant();
        var before = memory.lastVisit();
        this.last = before.isEmpty() ? now.minus(AT_FIRST) : read(before);
        memory.visited(now.toString());
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
