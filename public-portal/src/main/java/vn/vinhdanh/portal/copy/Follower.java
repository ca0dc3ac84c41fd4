package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.publication.FeedEntry;
import vn.vinhdanh.core.publication.FeedHead;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.publication.StoredRecord;
import vn.vinhdanh.core.shared.RepeatedStep;
import vn.vinhdanh.core.shared.SchemaVersion;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Follows the feed and keeps the copy true. One thread asks the head twice a second; what the feed names is read again in its
 * current state. Another epoch (a restored backup), a head behind the copy, or another hash at the place of the copy (a
 * database that was set back and written on) means that the copy tells of another history: it is made anew, the head read
 * first. A silent database changes nothing but the time of the copy.
 */
@Component
class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 1000;

    /** A large publication is shown in parts of this size, so that neither memory nor the number of commits grows with it. */
    private static final int PART = 20_000;

    /** Or in parts that take this long, so that the first is seen soon. */
    private static final Duration PART_LASTS = Duration.ofSeconds(1);

    /** So often the copy is read to its last byte, for damage that nobody has stumbled over. */
    private static final Duration LOOKED_AT_EVERY = Duration.ofHours(6);

    /** And so often at most when something went wrong while reading: that may be the question's fault as well. */
    private static final Duration SUSPECTED_EVERY = Duration.ofMinutes(1);

    private static final Duration CONFIRMED_EVERY = Duration.ofMinutes(1);

    /** A number not seen below the head is seen by the next question; one that stays away for so long was taken off. */
    private static final Duration GAP_LASTS = Duration.ofSeconds(30);

    private final ShowcaseReader showcase;
    private final PublicCopy copy;
    private final CopyState state;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;
    private final Duration pause;
    private final boolean enabled;
    private final RepeatedStep following;
    private volatile @Nullable Thread thread;

    /** The place looked up to, which is further than the copy's where the feed told of nothing since. */
    private PublicCopy.@Nullable Place reached;

    /** The place after which the next number could not be seen, and since when; null when nothing is waited for. */
    private @Nullable Waits waits;

    private boolean complained;
    private boolean missed;
    private Instant looked;

    Follower(
            ShowcaseReader showcase,
            PublicCopy copy,
            CopyState state,
            JdbcClient jdbc,
            Schemas schemas,
            Clock clock,
            @Value("${vinhdanh.portal.poll:500ms}") Duration pause,
            @Value("${vinhdanh.portal.follow:true}") boolean enabled) {
        this.showcase = showcase;
        this.copy = copy;
        this.state = state;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
        this.pause = pause;
        this.enabled = enabled;
        // at the start every byte was read already
        this.looked = clock.instant();
        this.following = new RepeatedStep("bringing the copy up to date", LOG, clock);
    }

    @Override
    public void start() {
        if (enabled) {
            var follower = new Thread(this::run, "follower");
            follower.setDaemon(true);
            thread = follower;
            follower.start();
        }
    }

    @Override
    public void stop() {
        var follower = thread;
        thread = null;
        if (follower != null) {
            follower.interrupt();
            try {
                follower.join(5000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            following.run(this::followOrServeOn);
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void followOrServeOn() throws IOException {
        try {
            follow();
            if (complained) {
                LOG.info("The database answers again");
                complained = false;
            }
        } catch (DataAccessException e) {
            if (!complained) {
                LOG.warn("The database does not answer, the copy goes on serving: {}", e.getMessage());
                complained = true;
            }
            lookForSnapshot();
        }
    }

    /** A node without a copy takes the snapshot of another as soon as there is one. */
    private void lookForSnapshot() {
        try {
            if (!copy.ready() && copy.lookForSnapshot()) {
                reached = null;
            }
        } catch (IOException | RuntimeException e) {
            if (!missed) {
                LOG.warn("No snapshot could be taken: {}", e.toString());
                missed = true;
            }
        }
    }

    /** Brings the copy up to the head once. */
    void follow() throws IOException {
        var version = SchemaVersion.ofPublicViews(jdbc, schemas);
        if (version == SchemaVersion.OLDER || version == SchemaVersion.NEWER) {
            if (!complained) {
                LOG.warn("The schema of the database is {} than this program; waiting", version);
                complained = true;
            }
            return;
        }
        Instant now = clock.instant();
        if (!now.isBefore(copy.suspect() ? looked.plus(SUSPECTED_EVERY) : looked.plus(LOOKED_AT_EVERY))) {
            looked = now;
            copy.look();
        }
        FeedHead head = showcase.head();
        var place = copy.place();
        var from = place == null || reached == null || reached.seq() < place.seq() ? place : reached;
        if (from == null || !leadsThrough(from, head)) {
            rebuild(head, now);
        } else {
            catchUp(from, head, now);
        }
        state.heard(now);
    }

    /** Whether the history of the database leads through a place to its head. */
    private boolean leadsThrough(PublicCopy.Place place, FeedHead head) {
        return head.epoch() == place.epoch()
                && head.seq() >= place.seq()
                && showcase.history(place.seq()).equals(place.history());
    }

    private PublicCopy.Place placeAt(long seq, FeedHead head, Instant now) {
        return new PublicCopy.Place(seq, head.epoch(), showcase.history(seq), now);
    }

    private void catchUp(PublicCopy.Place from, FeedHead head, Instant now) throws IOException {
        var there = from;
        long upTo = from.seq();
        int taken = 0;
        long begun = System.nanoTime();
        boolean gap = false;
        while (upTo < head.seq() && !gap) {
            var part = showcase.feed(upTo, BATCH);
            gap = part.upTo() == upTo;
            upTo = part.upTo();
            if (!part.entries().isEmpty()) {
                take(part.entries());
                taken += part.entries().size();
            }
            boolean enough = taken >= PART || System.nanoTime() - begun > PART_LASTS.toNanos();
            if (taken > 0 && (enough || gap || upTo >= head.seq())) {
                there = placeAt(upTo, head, now);
                copy.settle(there);
                reached = there;
                taken = 0;
                begun = System.nanoTime();
            }
        }
        if (there.seq() < upTo) {
            there = placeAt(upTo, head, now);
        }
        reached = there;
        var place = copy.place();
        if (place != null && place.asOf().plus(CONFIRMED_EVERY).isBefore(now)) {
            // nothing changed for a while: a restart without the database shall know how long the copy was true
            copy.settle(new PublicCopy.Place(there.seq(), there.epoch(), there.history(), now));
        }
        if (!gap) {
            waits = null;
        } else if (waits == null || waits.seq != upTo) {
            waits = new Waits(upTo, now);
        } else if (waits.since.plus(GAP_LASTS).isBefore(now)) {
            LOG.warn("The entry after {} does not come", upTo);
            waits = null;
            rebuild(head, now);
        }
    }

    private void take(List<FeedEntry> entries) throws IOException {
        var named = PublicCopy.byKind(
                entries.stream().map(e -> Map.entry(e.kind(), e.code())).toList());
        var current = new ArrayList<StoredRecord>();
        var gone = new EnumMap<PublicKind, List<String>>(PublicKind.class);
        for (var entry : named.entrySet()) {
            var found = showcase.findAll(entry.getKey(), entry.getValue());
            current.addAll(found);
            var missing = new HashSet<>(entry.getValue());
            found.forEach(record -> missing.remove(record.code()));
            if (!missing.isEmpty()) {
                gone.put(entry.getKey(), List.copyOf(missing));
            }
        }
        copy.take(current, gone);
    }

    private void rebuild(FeedHead head, Instant now) throws IOException {
        LOG.info("Making the copy anew from the head {} of epoch {}", head.seq(), head.epoch());
        long begun = System.nanoTime();
        var there = placeAt(head.seq(), head, now);
        copy.rebuild(() -> new Scan(showcase), there);
        reached = there;
        LOG.info(
                "The copy was made anew in {} s",
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private record Waits(long seq, Instant since) {}

    /** All records, page by page, kind by kind. */
    private static final class Scan implements Iterator<List<StoredRecord>> {

        private final ShowcaseReader showcase;
        private final Iterator<PublicKind> kinds = List.of(PublicKind.values()).iterator();
        private @Nullable PublicKind kind;
        private String after = "";
        private List<StoredRecord> next = List.of();

        Scan(ShowcaseReader showcase) {
            this.showcase = showcase;
        }

        @Override
        public boolean hasNext() {
            while (next.isEmpty()) {
                if (kind == null) {
                    if (!kinds.hasNext()) {
                        return false;
                    }
                    kind = kinds.next();
                    after = "";
                }
                next = showcase.page(kind, after, 1000);
                if (next.isEmpty()) {
                    kind = null;
                } else {
                    after = next.getLast().code();
                }
            }
            return true;
        }

        @Override
        public List<StoredRecord> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var page = next;
            next = List.of();
            return page;
        }
    }
}
