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

    private static final Duration FIRST_WORD = Duration.ofSeconds(5);

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
        // A node that has never heard of the database knows how old its copy is, and waits no longer than a first word
        // takes
        var until = heard == null
                ? startedAt.plus(patience.compareTo(FIRST_WORD) < 0 ? patience : FIRST_WORD)
                : heard.plus(patience);
        if (clock.instant().isBefore(until)) {
            return null;
        }
        return heard == null ? copy.committedAsOf() : heard;
    }

    void heard(Instant at) {
        heardAt = at;
    }
}
