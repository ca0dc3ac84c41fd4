package vn.vinhdanh.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RepeatedStepTest {

    private final Logger log = (Logger) LoggerFactory.getLogger("repeated-step-test");
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Hands clock = new Hands();
    private final AtomicInteger tries = new AtomicInteger();
    private final RepeatedStep step = new RepeatedStep("counting", log, clock);

    /** A clock that goes on when it is told to. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-11-28T05:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        log.setAdditive(false);
        written.start();
        log.addAppender(written);
    }

    @AfterEach
    void deafen() {
        log.detachAppender(written);
    }

    @Test
    void anHourOfOneFaultIsOneStackTraceAndACountWithGrowingPauses() {
        for (int second = 0; second < 3600; second += 2) {
            step.run(this::fail);
            clock.now = clock.now.plusSeconds(2);
        }
        assertThat(written.list).hasSize(1);
        assertThat(written.list.getFirst().getThrowableProxy()).isNotNull();
        // 2, 4, 8, 16 and then 30 seconds
        assertThat(tries.get()).isBetween(120, 128);

        clock.now = clock.now.plusSeconds(30);
        step.run(this::fail);
        assertThat(written.list).hasSize(2);
        assertThat(written.list.get(1).getThrowableProxy()).isNull();
        assertThat(written.list.get(1).getFormattedMessage()).contains("Still failing at counting");
    }

    @Test
    void anotherFaultIsWrittenAgainAndSoIsTheEnd() {
        step.run(this::fail);
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        step.run(() -> {
            throw new IllegalArgumentException("another");
        });
        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(step.run(tries::incrementAndGet)).isTrue();
        assertThat(step.run(tries::incrementAndGet))
                .as("no pause after a success")
                .isTrue();
        assertThat(written.list)
                .extracting(ILoggingEvent::getLevel)
                .containsExactly(Level.WARN, Level.WARN, Level.INFO);
        assertThat(written.list.getLast().getFormattedMessage()).contains("after 2 failures");
    }

    private void fail() {
        throw new IllegalStateException("fault " + tries.incrementAndGet());
    }
}
