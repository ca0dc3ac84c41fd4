package vn.vinhdanh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parts that die, do not start, or take for ever: the others run on. */
class WatchTest {

    private static final Instant NOON = Instant.parse("2026-11-29T05:00:00Z");

    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final Fake portal = new Fake("portal", () -> true);
    private final Fake database = new Fake("mariadbd", () -> true);
    private final Fake migration = new Fake("migration", () -> database.runs);
    private final Fake admin = new Fake("admin", () -> migration.runs);
    private final Fake reporting = new Fake("reporting", () -> migration.runs);
    private final Watch watch =
            new Watch(List.of(portal, database, migration, admin, reporting), Duration.ofMillis(1), said::add);

    @Test
    void thePortalIsStartedFirstAndRunsOnWithoutADatabase() throws IOException {
        database.fault = new LaunchProblem("Đĩa chỉ còn 0 MB.", "The disk has only 0 MB left.");
        assertThatThrownBy(watch::startAll).isSameAs(database.fault);
        assertThat(happened).containsExactly("portal", "mariadbd");
        assertThat(portal.runs).isTrue();

        everything(NOON);
        assertThat(happened).as("nothing that needs the database").containsExactly("portal", "mariadbd", "mariadbd");
        assertThat(said).anyMatch(sentence -> sentence.contains("Đĩa chỉ còn 0 MB."));
        database.fault = null;
        everything(NOON.plusSeconds(600));
        everything(NOON.plusSeconds(1200));
        assertThat(happened).as("once there is room").endsWith("mariadbd", "migration", "admin", "reporting");
        assertThat(List.of(portal, database, migration, admin, reporting)).allMatch(part -> part.runs);
    }

    @Test
    void whateverOnePartThrowsItIsTriedAgainAndTheOthersAreStarted() throws IOException {
        watch.startAll();
        var now = NOON;
        for (Throwable fault : List.of(
                new IllegalStateException("Interrupted"),
                new IOException("No space left on device"),
                new OutOfMemoryError("unable to create native thread"))) {
            happened.clear();
            said.clear();
            admin.runs = false;
            reporting.runs = false;
            admin.fault = fault;
            // so late that earlier deaths are forgiven
            now = now.plus(Restarts.FORGIVEN_AFTER).plus(Restarts.FORGIVEN_AFTER);
            everything(now);
            assertThat(happened).as(fault.toString()).containsExactly("admin", "reporting");
            assertThat(said).anyMatch(sentence -> sentence.contains(String.valueOf(fault.getMessage())));
            admin.fault = null;
            everything(now.plusSeconds(600));
            everything(now.plusSeconds(1200));
            assertThat(admin.runs).as(fault.toString()).isTrue();
        }
    }

    @Test
    void aPortalThatDiesWhileTheDatabaseIsWaitedForIsStartedMeanwhile() throws Exception {
        portal.runs = true;
        database.waits = new CountDownLatch(1);
        var run = Thread.ofVirtual().start(() -> {
            try {
                watch.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        database.begun.acquire();
        portal.runs = false;
        portal.begun.acquire();
        assertThat(database.runs).as("still waited for").isFalse();
        database.waits.countDown();
        admin.begun.acquire();
        reporting.begun.acquire();
        watch.end();
        run.join();
        assertThat(happened).startsWith("mariadbd", "portal").contains("migration", "admin", "reporting");
    }

    @Test
    void nothingIsStartedOnceTheEndHasBegun() throws IOException {
        watch.end();
        watch.startAll();
        everything(NOON);
        assertThat(happened).isEmpty();
        portal.runs = true;
        watch.stop(portal);
        assertThat(portal.runs).isFalse();
    }

    private void everything(Instant now) {
        List.of(portal, database, migration, admin, reporting).forEach(part -> watch.look(part, now));
    }

    /** A part that does what the test says. */
    private final class Fake implements Part {

        private final String name;
        private final BooleanSupplier needs;
        private final Semaphore begun = new Semaphore(0);
        private volatile boolean runs;
        private volatile @Nullable Throwable fault;
        private volatile CountDownLatch waits = new CountDownLatch(0);

        Fake(String name, BooleanSupplier needs) {
            this.name = name;
            this.needs = needs;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Path log() {
            return Path.of(name + ".log");
        }

        @Override
        public boolean running() {
            return runs;
        }

        @Override
        public boolean mayStart() {
            return needs.getAsBoolean();
        }

        @Override
        public void start() throws IOException {
            happened.add(name);
            begun.release();
            switch (fault) {
                case null -> {}
                case IOException io -> throw io;
                case RuntimeException wrong -> throw wrong;
                case Error error -> throw error;
                default -> throw new IllegalStateException(fault);
            }
            try {
                waits.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            runs = true;
        }

        @Override
        public void stop() {
            runs = false;
        }
    }
}
