package vn.vinhdanh.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private static final Instant NOON = Instant.parse("2026-11-28T05:00:00Z");

    private final Restarts restarts = new Restarts();

    @Test
    void theFirstDeathIsMendedAtOnce() {
        var death = restarts.died("portal", NOON);
        assertThat(death).isNotNull();
        assertThat(restarts.due("portal", NOON)).isTrue();
        assertThat(restarts.due("portal", NOON)).isFalse();
    }

    @Test
    void pausesGrowToTenMinutesAndNeverEnd() {
        var pauses = new ArrayList<Long>();
        var now = NOON;
        for (int i = 0; i < 40; i++) {
            var death = restarts.died("portal", now);
            assertThat(restarts.died("portal", now.plusMillis(10)))
                    .as("a part that waits does not die again")
                    .isNull();
            pauses.add(Duration.between(now, death.startAt()).toSeconds());
            assertThat(restarts.due("portal", death.startAt().minusMillis(1))).isFalse();
            assertThat(restarts.due("portal", death.startAt())).isTrue();
            now = death.startAt().plusSeconds(5);
        }
        assertThat(pauses)
                .startsWith(0L, 2L, 4L, 8L, 16L, 32L)
                .endsWith(600L, 600L)
                .isSorted();
    }

    @Test
    void quietHoursAreForgiven() {
        var now = NOON;
        for (int i = 0; i < 8; i++) {
            var death = restarts.died("portal", now);
            restarts.due("portal", death.startAt());
            now = death.startAt().plusSeconds(1);
        }
        var late = restarts.died("portal", now.plus(Restarts.FORGIVEN_AFTER));
        assertThat(late.count()).isEqualTo(1);
        assertThat(restarts.due("portal", now.plus(Restarts.FORGIVEN_AFTER))).isTrue();
    }

    @Test
    void thePartsDoNotShareTheirDeaths() {
        for (int i = 0; i < 5; i++) {
            restarts.died("portal", NOON);
            restarts.due("portal", NOON.plusSeconds(600));
        }
        assertThat(restarts.died("admin", NOON).count()).isEqualTo(1);
    }
}
