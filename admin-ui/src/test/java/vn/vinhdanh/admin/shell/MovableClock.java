package vn.vinhdanh.admin.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the console that tests share; who puts it ahead puts it back. */
public final class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    private MovableClock() {}

    /** How far it is put ahead. */
    public Duration ahead() {
        return ahead;
    }

    /** Puts it ahead; by nothing is back. */
    public void putAhead(Duration by) {
        ahead = by;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    /** Makes it the clock. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OfTheConsole {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }
    }
}
