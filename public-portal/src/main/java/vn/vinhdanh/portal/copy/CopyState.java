package vn.vinhdanh.portal.copy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows how true the copy is: whether there is one, and since when the database has not answered. */
@Component
public class CopyState {

    private final PublicCopy copy;
    private final Clock clock;
    private final Instant startedAt;
    private final Duration patience;
    private volatile @Nullable Instant heardAt;

    /** @param patience how long the database may be silent before the pages say so */
    CopyState(PublicCopy copy, Clock clock, @Value("${vinhdanh.portal.patience:30s}") Duration patience) {
        this.copy = copy;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.patience = patience;
    }

    /** Whether pages can be rendered at all. */
    public boolean ready() {
        return copy.ready();
    }

    /** The time of the copy when the database has not answered for a while, else null. */
    public @Nullable Instant staleSince() {
        var heard = heardAt;
        var since = heard == null ? startedAt : heard;
        if (clock.instant().isBefore(since.plus(patience))) {
            return null;
        }
        return heard == null ? copy.committedAsOf() : heard;
    }

    void heard(Instant at) {
        heardAt = at;
    }
}
