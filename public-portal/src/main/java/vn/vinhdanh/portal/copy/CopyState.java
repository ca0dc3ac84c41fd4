package vn.vinhdanh.portal.copy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows how true the copy is: whether there is one, and since when the database has not answered. */
@Component
public class CopyState {

    /** So long may the database be silent before the pages say so. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PublicCopy copy;
    private final Clock clock;
    private final Instant startedAt;
    private volatile @Nullable Instant heardAt;

    CopyState(PublicCopy copy, Clock clock) {
        this.copy = copy;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** Whether pages can be rendered at all. */
    public boolean ready() {
        return copy.ready();
    }

    /** The time of the copy when the database has not answered for a while, else null. */
    public @Nullable Instant staleSince() {
        var heard = heardAt;
        var since = heard == null ? startedAt : heard;
        if (clock.instant().isBefore(since.plus(PATIENCE))) {
            return null;
        }
        return heard == null ? copy.committedAsOf() : heard;
    }

    void heard(Instant at) {
        heardAt = at;
    }
}
