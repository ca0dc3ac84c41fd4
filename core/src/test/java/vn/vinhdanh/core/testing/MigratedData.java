package vn.vinhdanh.core.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HexFormat;
import vn.vinhdanh.core.migration.Migration;
import vn.vinhdanh.launcher.EmbeddedDatabase;

/**
 * The files of an embedded server whose schemas are migrated, made by the first JVM that needs them and copied by all others, of all
 * modules: a migration costs each of them five seconds of a processor, a copy none. They are kept beside the unpacked server, one folder
 * for each state of the changelogs; what nobody used for a week is thrown away.
 */
final class MigratedData {

    /** Prefix of the schemas in these files. */
    static final String PREFIX = "tmigrated";

    private static final Path KEPT =
            EmbeddedDatabase.Place.sharedBinaries().resolveSibling("migrated").toAbsolutePath();

    private MigratedData() {}

    /** Makes the schemas on a server that is new, and leaves them migrated. */
    interface Maker {
        void make(EmbeddedDatabase server) throws SQLException;
    }

    /**
     * Puts the files where a server will be started.
     *
     * @param home home of that server, without data
     * @param maker for the first time
     */
    static void into(Path home, Maker maker) {
        try {
            Files.createDirectories(KEPT);
            try (var file = FileChannel.open(
                            KEPT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = file.lock()) {
                if (!held.isValid()) {
                    throw new IllegalStateException("No lock on " + KEPT);
                }
                var kept = KEPT.resolve(state());
                if (!Files.isDirectory(kept)) {
                    forget();
                    // asked again: now the server is unpacked in any case
                    kept = make(maker);
                }
                Files.setLastModifiedTime(kept, FileTime.from(Instant.now()));
                copy(kept, home.resolve("data"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be set up: " + e.getMessage(), e);
        }
    }

    private static Path make(Maker maker) throws IOException, SQLException {
        var begun = KEPT.resolve("begun");
        delete(begun);
        var server = EmbeddedDatabase.start(
                new EmbeddedDatabase.Place(begun, EmbeddedDatabase.Place.sharedBinaries(), 0, true));
        try {
            maker.make(server);
            // in order: a throw-away server that is killed has not written everything
            try (var admin = server.administer();
                    var statement = admin.createStatement()) {
                statement.execute("shutdown");
            }
            for (int i = 0; i < 600 && server.running(); i++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            server.close();
        }
        var kept = KEPT.resolve(state());
        delete(kept);
        Files.move(begun.resolve("data"), kept, StandardCopyOption.ATOMIC_MOVE);
        delete(begun);
        return kept;
    }

    /** What the files depend on: the changelogs, and which server wrote them. */
    private static String state() throws IOException {
        try {
            var sum = MessageDigest.getInstance("SHA-256");
            sum.update(Migration.checksum().getBytes(StandardCharsets.UTF_8));
            try (var server = Files.list(EmbeddedDatabase.Place.sharedBinaries())) {
                for (var unpacked : server.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("unpacked-"))
                        .sorted()
                        .toList()) {
                    sum.update(unpacked.getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(sum.digest()).substring(0, 24);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forget() throws IOException {
        var weekAgo = FileTime.from(Instant.now().minus(7, ChronoUnit.DAYS));
        try (var kept = Files.list(KEPT)) {
            for (var old : kept.filter(Files::isDirectory).toList()) {
                if (Files.getLastModifiedTime(old).compareTo(weekAgo) < 0) {
                    delete(old);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
