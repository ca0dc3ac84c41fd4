package vn.vinhdanh.portal.publicfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows which public files are what their name says, which is the hash of their content. A file is read to its end before it is handed out
 * for the first time, when it has changed, and once a day; between that its size and its time are believed.
 */
@Component
class SoundFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SoundFiles.class);
    private static final Pattern BY_CONTENT = Pattern.compile("([0-9a-f]{64})\\.[a-z0-9]{1,5}");
    private static final Duration BELIEVED = Duration.ofDays(1);
    private static final int KNOWN = 10_000;

    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > KNOWN;
        }
    };

    SoundFiles(Clock clock) {
        this.clock = clock;
    }

    /** A file as it was when it was read. */
    private record Seen(long size, Instant changed, Instant readAt, boolean sound) {}

    /** Whether a file that is there may be handed out; one that is not named by its content is not judged. */
    boolean sound(Path file) throws IOException {
        var name = file.getFileName().toString();
        var content = BY_CONTENT.matcher(name);
        if (!content.matches()) {
            return true;
        }
        var now = clock.instant();
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        var changed = attributes.lastModifiedTime().toInstant();
        var before = known(name);
        if (before != null
                && before.size() == attributes.size()
                && before.changed().equals(changed)
                && before.readAt().plus(BELIEVED).isAfter(now)) {
            return before.sound();
        }
        boolean sound = hash(file).equals(content.group(1));
        synchronized (seen) {
            seen.put(name, new Seen(attributes.size(), changed, now, sound));
        }
        if (!sound) {
            LOG.error("The public file {} is not what its name says and is not handed out", name);
        }
        return sound;
    }

    private @org.jspecify.annotations.Nullable Seen known(String name) {
        synchronized (seen) {
            return seen.get(name);
        }
    }

    private static String hash(Path file) throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = ByteBuffer.allocate(64 * 1024);
            while (in.read(buffer) >= 0) {
                buffer.flip();
                digest.update(buffer);
                buffer.clear();
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
