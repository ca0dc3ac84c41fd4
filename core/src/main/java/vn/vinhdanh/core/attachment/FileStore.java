package vn.vinhdanh.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A folder in which a file appears whole or not at all. */
final class FileStore {

    private final Path folder;

    FileStore(Path folder) {
        this.folder = folder;
    }

    /** A file that was received but is not in the store yet. */
    record Received(Path file, String sha256, long size) {}

    /**
     * Receives a stream into a temporary file of this store.
     *
     * @throws AttachmentProblem.TooLarge as soon as more than {@code maxBytes} came
     * @throws AttachmentProblem.NoRoom when the disk is full
     */
    Received receive(InputStream content, long maxBytes) {
        try {
            var waiting = Files.createDirectories(folder.resolve("tmp"));
            var file = Files.createTempFile(waiting, "in-", ".part");
            try {
                var digest = sha256();
                long size = 0;
                try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    var buffer = new byte[64 * 1024];
                    int n = content.read(buffer);
                    while (n >= 0) {
                        size += n;
                        if (size > maxBytes) {
                            throw new AttachmentProblem.TooLarge(maxBytes);
                        }
                        digest.update(buffer, 0, n);
                        var bytes = ByteBuffer.wrap(buffer, 0, n);
                        while (bytes.hasRemaining()) {
                            out.write(bytes);
                        }
                        n = content.read(buffer);
                    }
                    out.force(true);
                }
                return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Moves a received file to its place in one step; one already there is the same content. */
    void keep(Received received, String place) {
        try {
            var target = folder.resolve(place);
            var parent = Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
            Files.move(received.file(), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            // Without this a power cut may forget the name, though the bytes are safe
            try (var directory = FileChannel.open(parent, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** A full disk is said as such: an official can have room made, and try again. */
    private static RuntimeException problem(IOException e) {
        var said = String.valueOf(e.getMessage());
        return said.contains("No space left") || said.contains("quota")
                ? new AttachmentProblem.NoRoom()
                : new UncheckedIOException(e);
    }

    /**
     * Compares a file with its hash, reading it to its end.
     *
     * @param sha256 what its content should have
     */
    BrokenFile.State look(String place, String sha256) {
        try (var in = FileChannel.open(at(place), StandardOpenOption.READ)) {
            var digest = sha256();
            var buffer = ByteBuffer.allocate(64 * 1024);
            while (in.read(buffer) >= 0) {
                buffer.flip();
                digest.update(buffer);
                buffer.clear();
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sha256)
                    ? BrokenFile.State.SOUND
                    : BrokenFile.State.CHANGED;
        } catch (NoSuchFileException e) {
            return BrokenFile.State.MISSING;
        } catch (IOException e) {
            // A block that cannot be read is content that is not there any more
            return BrokenFile.State.CHANGED;
        }
    }

    /** Takes a file out of the store but keeps its bytes for whoever looks into it; no harm when it is not there. */
    void setAside(String place) {
        try {
            if (has(place)) {
                var aside = Files.createDirectories(folder.resolve("broken"));
                Files.move(at(place), aside.resolve(place), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a received file; no harm when it was kept. */
    void forget(Received received) {
        try {
            Files.deleteIfExists(received.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path at(String place) {
        return folder.resolve(place);
    }

    boolean has(String place) {
        return Files.isRegularFile(at(place));
    }

    /** Removes a file; no harm when it is not there. */
    void remove(String place) {
        try {
            Files.deleteIfExists(at(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files that lie directly in the folder. */
    java.util.List<String> names() {
        if (!Files.isDirectory(folder)) {
            return java.util.List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> String.valueOf(f.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files in a folder of the store, however deep, that were there before a moment. */
    java.util.List<String> olderThan(String inside, Instant moment) {
        var from = folder.resolve(inside);
        if (!Files.isDirectory(from)) {
            return java.util.List.of();
        }
        try (var files = Files.walk(from)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> older(file, moment))
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file if it still is one of before a moment. @return whether it did */
    boolean removeOlder(String place, Instant moment) {
        if (!older(at(place), moment)) {
            return false;
        }
        remove(place);
        return true;
    }

    private static boolean older(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
