package vn.vinhdanh.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Who comes before whom when everybody signs in at once; the order is looked at, not the time. */
class HashingLineTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private final PasswordEncoder slow = new PasswordEncoder() {
        @Override
        public String encode(@Nullable CharSequence password) {
            return "";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            order.add(String.valueOf(password));
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            atOnce.decrementAndGet();
            return true;
        }
    };

    @Test
    void anHonestOneStandsBeforeFortyStrangers() throws InterruptedException {
        try (var line = new HashingLine(slow, 1)) {
            var people = new ArrayList<Thread>();
            people.add(arrive(line, "lạ 0", "10.0.0.1", false, 0));
            begun.await();
            for (int i = 1; i < 40; i++) {
                people.add(arrive(line, "lạ " + i, "10.0.0.1", false, i));
            }
            people.add(arrive(line, "nơi khác", "10.0.0.2", false, 40));
            people.add(arrive(line, "quen", "10.0.0.1", true, 41));
            goOn.countDown();
            for (Thread person : people) {
                person.join();
            }
        }
        assertThat(order).hasSize(42).startsWith("lạ 0", "quen", "nơi khác", "lạ 1", "lạ 2");
        assertThat(most).hasValue(1);
    }

    /** With the real hash: an honest one is behind one try of each stranger at most, and a known one behind none that has not begun. */
    @Test
    void fortyAddressesAtOnceKeepAnHonestOneBehindOneTryOfEach() throws Exception {
        var real = PasswordHashing.encoder();
        var hash = real.encode("Non nước Cao Bằng 21");
        assertThat(hash).startsWith("{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=16384,t=2,p=1$");
        var hashing = new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return real.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
                slow.matches(password, kept);
                return real.matches(String.valueOf(password).replaceFirst(".*:", ""), kept);
            }
        };
        try (var line = new HashingLine(hashing, 1, Duration.ofHours(1));
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var strangers = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 45; i++) {
                int stranger = i;
                // forty addresses, of which five try again before their first try was looked at
                strangers.add(pool.submit(
                        () -> line.matches("lạ " + stranger + ":đoán mò", hash, "10.0.1." + stranger % 40, false)));
                if (i == 0) {
                    begun.await();
                } else {
                    awaitWaiting(line, i);
                }
            }
            var honest = pool.submit(() -> line.matches("ngay:Non nước Cao Bằng 21", hash, "10.0.2.1", false));
            awaitWaiting(line, 45);
            var known = pool.submit(() -> line.matches("quen:Non nước Cao Bằng 21", hash, "10.0.1.1", true));
            awaitWaiting(line, 46);
            goOn.countDown();
            assertThat(honest.get()).isTrue();
            assertThat(known.get()).isTrue();
            for (Future<Boolean> stranger : strangers) {
                assertThat(stranger.get()).isFalse();
            }
        }
        assertThat(order.stream().map(who -> who.replaceFirst(":.*", "")).toList())
                .hasSize(47)
                .startsWith("lạ 0", "quen", "lạ 1")
                .endsWith("lạ 39", "ngay", "lạ 40", "lạ 41", "lạ 42", "lạ 43", "lạ 44");
    }

    @Test
    void aLineThatIsTooLongTurnsAwayAtOnce() throws InterruptedException {
        try (var line = new HashingLine(slow, 1)) {
            var people = new ArrayList<Thread>();
            people.add(arrive(line, "lạ", "10.0.0.1", false, 0));
            begun.await();
            for (int i = 1; i <= HashingLine.LONGEST; i++) {
                people.add(arrive(line, "lạ", "10.0.0.1", false, i));
            }
            assertThatThrownBy(() -> line.matches("lạ", "", "10.0.0.1", false))
                    .isInstanceOf(SignInProblem.Crowded.class);
            goOn.countDown();
            for (Thread person : people) {
                person.join();
            }
        }
        assertThat(order).hasSize(HashingLine.LONGEST + 1);
    }

    /** Comes when the line has that length, and returns when they stand in it. */
    private Thread arrive(HashingLine line, String who, String network, boolean known, int before)
            throws InterruptedException {
        var person = Thread.ofVirtual().start(() -> line.matches(who, "", network, known));
        awaitWaiting(line, before);
        return person;
    }

    private static void awaitWaiting(HashingLine line, int length) throws InterruptedException {
        while (line.waiting() < length) {
            Thread.sleep(1);
        }
    }
}
