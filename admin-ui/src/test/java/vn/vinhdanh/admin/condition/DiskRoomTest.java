package vn.vinhdanh.admin.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

/** The disk is warned of before it is full, and no more as soon as there is room. */
class DiskRoomTest {

    private final AtomicLong free = new AtomicLong();
    private final DiskRoom room = new DiskRoom(free::get, DataSize.ofGigabytes(2), DataSize.ofMegabytes(200));

    @Test
    void warnsBeforeItIsFullAndStopsWhenThereIsRoomAgain() {
        assertLevel(DataSize.ofGigabytes(50), DiskRoom.Level.ENOUGH, Status.UP);
        assertLevel(DataSize.ofMegabytes(1900), DiskRoom.Level.LITTLE, Status.DOWN);
        assertLevel(DataSize.ofMegabytes(150), DiskRoom.Level.FULL, Status.DOWN);
        assertLevel(DataSize.ofGigabytes(2), DiskRoom.Level.ENOUGH, Status.UP);
    }

    @Test
    void aDiskThatCannotBeMeasuredIsNoGoodNews() {
        var lost = new DiskRoom(
                () -> {
                    throw new IOException("gone");
                },
                DataSize.ofGigabytes(2),
                DataSize.ofMegabytes(200));
        assertThat(lost.look().level()).isEqualTo(DiskRoom.Level.FULL);
        assertThat(lost.health().getStatus()).isEqualTo(Status.DOWN);
    }

    private void assertLevel(DataSize left, DiskRoom.Level level, Status status) {
        free.set(left.toBytes());
        assertThat(room.look().level()).as(left.toString()).isEqualTo(level);
        assertThat(room.health().getStatus()).as(left.toString()).isEqualTo(status);
        assertThat(room.health().getDetails()).containsEntry("freeMegabytes", left.toMegabytes());
    }
}
