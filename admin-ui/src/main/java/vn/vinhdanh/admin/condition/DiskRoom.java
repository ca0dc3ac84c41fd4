package vn.vinhdanh.admin.condition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How much room the disk of {@code VINHDANH_HOME} has left: warned of long before it is full, so that somebody can make room. */
@Component("roomHealthIndicator")
class DiskRoom implements HealthIndicator {

    /** Says how many bytes are free. */
    interface Measure {
        long free() throws IOException;
    }

    /** How it stands. */
    enum Level {
        /** Nothing to do. */
        ENOUGH,
        /** Make room soon. */
        LITTLE,
        /** Saving fails now, or in a moment. */
        FULL
    }

    /** @param free bytes that are left, or -1 when that could not be seen */
    record Room(long free, Level level) {}

    private final Measure measure;
    private final long warnBelow;
    private final long fullBelow;

    @Autowired
    DiskRoom(
            @Value("${vinhdanh.home:./data}") Path home,
            @Value("${vinhdanh.disk.warn-below:2GB}") DataSize warnBelow,
            @Value("${vinhdanh.disk.full-below:200MB}") DataSize fullBelow) {
        this(() -> Files.getFileStore(home).getUsableSpace(), warnBelow, fullBelow);
    }

    DiskRoom(Measure measure, DataSize warnBelow, DataSize fullBelow) {
        this.measure = measure;
        this.warnBelow = warnBelow.toBytes();
        this.fullBelow = fullBelow.toBytes();
    }

    /** How much there is now; asked anew each time, so that what was cleared shows at once. */
    Room look() {
        try {
            long free = measure.free();
            return new Room(free, free < fullBelow ? Level.FULL : free < warnBelow ? Level.LITTLE : Level.ENOUGH);
        } catch (IOException e) {
            return new Room(-1, Level.FULL);
        }
    }

    @Override
    public Health health() {
        var room = look();
        return (room.level() == Level.ENOUGH ? Health.up() : Health.down())
                .withDetail("freeMegabytes", room.free() / 1024 / 1024)
                .withDetail("level", room.level())
                .build();
    }
}
