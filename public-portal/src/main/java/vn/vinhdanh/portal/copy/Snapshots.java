package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Snapshots of the copy in a folder that the nodes share, so that a node set up while the database is away has something to read
 * from. Each is a folder of its own with a list of its files, their lengths and their hashes; it is written under another name
 * and renamed when it is whole. Few are kept. What cannot be read is passed over: nothing here may stop a start.
 */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String LIST = "list.txt";
    private static final String HEAD = "vinh-danh snapshot 2";
    private static final Pattern WHOLE = Pattern.compile("copy-[0-9a-f]{16}");
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}");
    private static final int KEPT = 2;
    private static final Duration LEFT_OVER = Duration.ofHours(2);
    private static final Duration OTHER_FORMAT_KEPT = Duration.ofDays(14);

    /** On average no more than this is written, however large the copy is. */
    private static final long BYTES_A_SECOND = 2L << 20;

    private static final int BUFFER = 1 << 20;

    private final Path folder;
    private final String format;
    private final Duration every;
    private final SecureRandom random = new SecureRandom();

    /** A file of a snapshot. */
    private record Part(String name, long length, String hash) {}

    /** A snapshot as its list describes it. */
    private record Snapshot(
            Path folder, String format, PublicCopy.Place place, Instant written, String commit, List<Part> parts) {

        long bytes() {
            return parts.stream().mapToLong(Part::length).sum();
        }
    }

    /**
     * A snapshot that was brought.
     *
     * @param commit the name of the file that makes it a commit
     * @param place its place in the feed, with when it was last known to be true
     */
    record Brought(String commit, PublicCopy.Place place) {}

    /** What became of an attempt to keep the snapshots new. */
    enum Kept {
        /** A new snapshot was written. */
        WRITTEN,
        /** There was one of the same place of the same history; now it says that it was still true. */
        CONFIRMED,
        /** Nothing to do now. */
        LEFT
    }

    /** @param every the least time between two snapshots */
    Snapshots(Path folder, String format, Duration every) {
        this.folder = folder;
        this.format = format;
        this.every = every;
    }

    /**
     * Writes a snapshot unless there is a new enough one.
     *
     * @param source folder of the index
     * @param files names of the files of the commit, which nobody may delete meanwhile
     * @param commit name of the file among them that makes it a commit
     */
    Kept keep(Path source, Collection<String> files, String commit, PublicCopy.Place place, Instant now)
            throws IOException {
        Files.createDirectories(folder);
        try (var channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                return Kept.LEFT;
            }
            var newest = newestFirst().stream().findFirst();
            if (newest.isPresent()) {
                var there = newest.get();
                if (there.place().epoch() > place.epoch()
                        || there.place().asOf().isAfter(place.asOf())) {
                    return Kept.LEFT;
                }
                if (there.place().is(place)) {
                    writeList(new Snapshot(
                            there.folder(), format, place, there.written(), there.commit(), there.parts()));
                    return Kept.CONFIRMED;
                }
                var pause = Duration.ofSeconds(there.bytes() / BYTES_A_SECOND);
                var due = there.written().plus(pause.compareTo(every) > 0 ? pause : every);
                if (there.place().epoch() == place.epoch() && now.isBefore(due)) {
                    return Kept.LEFT;
                }
            }
            write(source, files, commit, place, now);
            tidy(now);
            return Kept.WRITTEN;
        } catch (OverlappingFileLockException e) {
            return Kept.LEFT;
        }
    }

    private void write(Path source, Collection<String> files, String commit, PublicCopy.Place place, Instant now)
            throws IOException {
        var name = HexFormat.of().toHexDigits(random.nextLong());
        var unfinished = Files.createDirectory(folder.resolve(".new-" + name));
        try {
            var parts = new ArrayList<Part>();
            for (String file : files) {
                parts.add(copy(source.resolve(file), unfinished.resolve(file)));
            }
            writeList(new Snapshot(unfinished, format, place, now, commit, parts));
            Files.move(unfinished, folder.resolve("copy-" + name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            delete(unfinished);
            throw e;
        }
    }

    /**
     * Brings the newest sound snapshot into a folder: the caller's, empty, on the disk of the index. One that is not sound is passed
     * over for the next.
     *
     * @param wanted whether a snapshot of this place would do
     * @return what was brought, or empty when there is none
     */
    Optional<Brought> bring(Path into, java.util.function.Predicate<PublicCopy.Place> wanted) {
        for (Snapshot snapshot : newestFirst()) {
            if (!wanted.test(snapshot.place())) {
                continue;
            }
            try {
                delete(into);
                Files.createDirectories(into);
                for (Part part : snapshot.parts()) {
                    var copied = copy(snapshot.folder().resolve(part.name()), into.resolve(part.name()));
                    if (!copied.equals(part)) {
                        throw new IOException(part.name() + " is not what was written");
                    }
                }
                LOG.info(
                        "Took the snapshot {} of {}",
                        snapshot.folder().getFileName(),
                        snapshot.place().asOf());
                return Optional.of(new Brought(snapshot.commit(), snapshot.place()));
            } catch (IOException | RuntimeException e) {
                LOG.warn("The snapshot {} cannot be used: {}", snapshot.folder(), e.toString());
                delete(into);
            }
        }
        return Optional.empty();
    }

    /** Those of our format whose list can be read: the one last known to be true first. */
    private List<Snapshot> newestFirst() {
        var found = new ArrayList<Snapshot>();
        for (Path path : whole()) {
            try {
                var snapshot = readList(path);
                if (snapshot.format().equals(format)) {
                    found.add(snapshot);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("The snapshot {} cannot be used: {}", path, e.toString());
            }
        }
        found.sort(Comparator.comparingLong((Snapshot s) -> s.place().epoch())
                .thenComparing(s -> s.place().asOf())
                .reversed());
        return found;
    }

    private List<Path> whole() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.filter(p -> WHOLE.matcher(p.getFileName().toString()).matches())
                    .toList();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The snapshots in {} cannot be listed: {}", folder, e.toString());
            return List.of();
        }
    }

    /** Deletes what is no longer needed: all but the newest of our format, old ones of others, and what was left unfinished. */
    private void tidy(Instant now) {
        var kept = newestFirst().stream().limit(KEPT).map(Snapshot::folder).toList();
        try (var paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                var name = path.getFileName().toString();
                if (WHOLE.matcher(name).matches()) {
                    if (!kept.contains(path) && !ofAnotherFormat(path, now)) {
                        delete(path);
                    }
                } else if (name.startsWith(".new-") && olderThan(path, LEFT_OVER, now)) {
                    delete(path);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Old snapshots in {} could not be deleted: {}", folder, e.toString());
        }
    }

    /** While nodes are being replaced by those of another version, each version keeps its own. */
    private boolean ofAnotherFormat(Path path, Instant now) {
        try {
            return !readList(path).format().equals(format) && !olderThan(path.resolve(LIST), OTHER_FORMAT_KEPT, now);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean olderThan(Path path, Duration age, Instant now) throws IOException {
        return Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(age));
    }

    private void writeList(Snapshot snapshot) throws IOException {
        var text = new StringBuilder(HEAD)
                .append("\nformat ")
                .append(snapshot.format())
                .append("\nepoch ")
                .append(snapshot.place().epoch())
                .append("\nseq ")
                .append(snapshot.place().seq())
                .append("\nhistory ")
                .append(snapshot.place().history())
                .append("\nas-of ")
                .append(snapshot.place().asOf().toEpochMilli())
                .append("\nwritten ")
                .append(snapshot.written().toEpochMilli())
                .append("\ncommit ")
                .append(snapshot.commit())
                .append('\n');
        for (Part part : snapshot.parts()) {
            text.append("file ")
                    .append(part.hash())
                    .append(' ')
                    .append(part.length())
                    .append(' ')
                    .append(part.name())
                    .append('\n');
        }
        var sum = HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        var unfinished = snapshot.folder().resolve(LIST + ".new");
        try (var out = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeAll(
                    out,
                    ByteBuffer.wrap(text.append("sum ")
                            .append(sum)
                            .append('\n')
                            .toString()
                            .getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
        Files.move(
                unfinished,
                snapshot.folder().resolve(LIST),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static Snapshot readList(Path folder) throws IOException {
        var text = Files.readString(folder.resolve(LIST));
        int end = text.lastIndexOf("sum ");
        if (end < 0
                || !text.substring(end)
                        .strip()
                        .equals("sum "
                                + HexFormat.of()
                                        .formatHex(sha256().digest(
                                                        text.substring(0, end).getBytes(StandardCharsets.UTF_8))))) {
            throw new IOException("its list is damaged");
        }
        var lines = text.substring(0, end).lines().toList();
        if (lines.size() < 9 || !lines.getFirst().equals(HEAD)) {
            throw new IOException("its list is of another kind");
        }
        var place = new PublicCopy.Place(
                Long.parseLong(value(lines.get(3), "seq")),
                Long.parseLong(value(lines.get(2), "epoch")),
                value(lines.get(4), "history"),
                Instant.ofEpochMilli(Long.parseLong(value(lines.get(5), "as-of"))));
        var parts = new ArrayList<Part>();
        for (String line : lines.subList(8, lines.size())) {
            var file = value(line, "file").split(" ", 3);
            if (file.length != 3 || !FILE_NAME.matcher(file[2]).matches()) {
                throw new IOException("its list names a file that cannot be");
            }
            parts.add(new Part(file[2], Long.parseLong(file[1]), file[0]));
        }
        var commit = value(lines.get(7), "commit");
        if (parts.stream().noneMatch(part -> part.name().equals(commit))) {
            throw new IOException("its list names no commit");
        }
        return new Snapshot(
                folder,
                value(lines.get(1), "format"),
                place,
                Instant.ofEpochMilli(Long.parseLong(value(lines.get(6), "written"))),
                commit,
                parts);
    }

    private static String value(String line, String key) throws IOException {
        if (!line.startsWith(key + " ")) {
            throw new IOException("its list has no " + key);
        }
        return line.substring(key.length() + 1);
    }

    /** Copies a file to the disk itself and says what it was. */
    private static Part copy(Path from, Path to) throws IOException {
        var digest = sha256();
        long length = 0;
        var buffer = ByteBuffer.allocate(BUFFER);
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (in.read(buffer) >= 0) {
                buffer.flip();
                length += buffer.remaining();
                digest.update(buffer.duplicate());
                writeAll(out, buffer);
                buffer.clear();
            }
            out.force(true);
        }
        return new Part(to.getFileName().toString(), length, HexFormat.of().formatHex(digest.digest()));
    }

    private static void writeAll(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Deletes a folder with what is in it, as far as it can. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path visited, java.io.@org.jspecify.annotations.Nullable IOException problem)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("{} could not be deleted: {}", folder, e.toString());
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
