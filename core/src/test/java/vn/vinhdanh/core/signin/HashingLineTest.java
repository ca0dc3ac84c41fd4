package vn.vinhdanh.core.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
        while (before > 0 && line.waiting() < before) {
            Thread.sleep(1);
        }
        return person;
    }
}
