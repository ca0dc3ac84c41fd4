package vn.vinhdanh.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Saves the embedded database and the files of an installation in one archive, and restores them on a fresh one. Not in it:
 * the portal's copy, its snapshots and dumps, which every portal makes anew, uploads under way, logs, and passwords of database users, which every installation makes itself.
 * An own MySQL is saved with its own tools (docs/operations/backup-restore.md).
 */
final class Backup {

    private static final Set<String> LEFT_OUT = Set.of(
            "database",
            "run",
            "logs",
            "portal-index",
            "portal-snapshots",
            "portal-dumps",
            "database-users.properties",
            "first-password.txt");
    private static final String DUMP = "database.sql";

    private final Settings settings;

    Backup(Settings settings) {
        this.settings = settings;
        if (settings.databaseUrl() != null) {
            throw new LaunchProblem(
                    "VINHDANH_DB_URL đang trỏ tới MySQL của bạn: hãy sao lưu bằng mysqldump, xem"
                            + " docs/operations/backup-restore.md.",
                    "VINHDANH_DB_URL names your own MySQL: save it with mysqldump, see docs/operations/backup-restore.md.");
        }
    }

    /**
     * Writes the archive; the platform may be running. It has its name only when it is whole and on the disk: a backup that was cut off
     * cannot be taken for one.
     *
     * @param archive file to write, must not exist; readable by its owner only
     */
    void save(Path archive) throws IOException {
        if (Files.exists(archive)) {
            throw new LaunchProblem(archive + " đã có; hãy chọn tên khác.", archive + " exists; choose another name.");
        }
        var home = settings.home();
        if (!Files.isDirectory(databaseHome().resolve("data"))) {
            throw new LaunchProblem("Không có dữ liệu nào trong " + home + ".", "There is no data in " + home + ".");
        }
        Files.createDirectories(home.resolve("run"));
        var dump = Files.createTempDirectory(home.resolve("run"), "backup");
        try (var channel = lockFile();
                var lock = channel.tryLock()) {
            if (lock == null || EmbeddedDatabase.runs(databaseHome())) {
                // without its launcher too, the database is in use: its applications live on it
                letGo(lock);
                dump(
                        dump,
                        runningPort(),
                        new AccountStore(home).loadOrCreate(settings.prefix()).backup());
            } else {
                try (var database = EmbeddedDatabase.start(place())) {
                    dump(dump, database.port(), database.administrator());
                }
            }
            pack(dump, archive);
        } finally {
            Files.deleteIfExists(dump.resolve(DUMP));
            Files.deleteIfExists(dump.resolve("client.cnf"));
            Files.deleteIfExists(dump);
        }
    }

    private void pack(Path dump, Path archive) throws IOException {
        var home = settings.home();
        var unfinished = archive.resolveSibling(archive.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try {
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(ownerOnly()));
            var command = new ArrayList<>(List.of(
                    "tar",
                    "-czf",
                    unfinished.toString(),
                    "--exclude=attachments/tmp",
                    "--exclude=public/tmp",
                    "-C",
                    dump.toString(),
                    DUMP));
            try (var entries = Files.list(home)) {
                var files = entries.map(e -> e.getFileName().toString())
                        .filter(e -> !LEFT_OUT.contains(e) && !e.startsWith("."))
                        .sorted()
                        .toList();
                if (!files.isEmpty()) {
                    command.addAll(List.of("-C", home.toString()));
                    command.addAll(files);
                }
            }
            execute(new ProcessBuilder(command));
            // read to its end: a full disk or a broken one must show today, not on the day of the restore
            execute(new ProcessBuilder("tar", "-tzf", unfinished.toString()));
            try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Restores an archive into a directory that has no data yet, and raises the epoch of the ledger, so that every portal makes
     * its copy anew.
     */
    void restore(Path archive) throws IOException {
        var home = settings.home();
        if (!Files.isReadable(archive)) {
            throw new LaunchProblem("Không đọc được " + archive + ".", archive + " cannot be read.");
        }
        if (Files.isDirectory(databaseHome().resolve("data"))) {
            throw new LaunchProblem(
                    home + " đã có dữ liệu; hãy phục hồi vào một VINHDANH_HOME trống.",
                    home + " already has data; restore into an empty VINHDANH_HOME.");
        }
        Files.createDirectories(home.resolve("run"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        var dump = home.resolve("run").resolve(DUMP);
        execute(new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString(), "-C", home.toString()));
        Files.move(home.resolve(DUMP), dump);
        try (var database = EmbeddedDatabase.start(place());
                var admin = database.administer()) {
            var setup = new DatabaseSetup(settings.prefix());
            var accounts = new AccountStore(home).loadOrCreate(settings.prefix());
            setup.prepare(admin, accounts);
            // As the server's administrator: the views of the archive are those of another installation's owner until
            // we migrate
            var client = clientFile(home.resolve("run"), database.port(), database.administrator());
            try {
                execute(tool("mariadb", client, List.of()).redirectInput(dump.toFile()));
            } finally {
                Files.deleteIfExists(client);
            }
            raiseEpoch(admin.createStatement(), settings.prefix());
            setup.grant(admin, accounts);
            setup.lockOwner(admin, accounts);
        } catch (SQLException e) {
            throw new LaunchProblem("Không phục hồi được: " + e.getMessage(), "The restore failed: " + e.getMessage());
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    /** Never the same epoch twice, even when the same archive is restored again. */
    private static void raiseEpoch(java.sql.Statement statement, String prefix) throws SQLException {
        try (statement) {
            statement.executeUpdate("update `" + prefix
                    + "`.ledger_head set epoch = greatest(epoch + 1, unix_timestamp()) where id = 1");
        }
    }

    private void dump(Path directory, int port, DatabaseAccount owner) throws IOException {
        var client = clientFile(directory, port, owner);
        var arguments = new ArrayList<>(List.of(
                "--single-transaction",
                "--quick",
                "--hex-blob",
                "--skip-lock-tables",
                "--no-tablespaces",
                "--default-character-set=utf8mb4",
                "--result-file=" + directory.resolve(DUMP),
                "--databases"));
        arguments.addAll(new DatabaseSetup(settings.prefix()).schemas());
        execute(tool("mariadb-dump", client, arguments));
    }

    private Path clientFile(Path directory, int port, DatabaseAccount account) throws IOException {
        var file = directory.resolve("client.cnf");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly()));
        Files.writeString(
                file,
                "[client]\nhost=127.0.0.1\nprotocol=tcp\nport=" + port + "\nuser=" + account.user() + "\npassword=\""
                        + account.password() + "\"\nskip-ssl\ndefault-character-set=utf8mb4\n");
        return file;
    }

    private ProcessBuilder tool(String name, Path client, List<String> arguments) {
        var server = place().binaries();
        var command = new ArrayList<String>();
        command.add(server.resolve("bin").resolve(name).toString());
        command.add("--defaults-file=" + client);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        var libraries = server.resolve("libs").toString();
        builder.environment().put("LD_LIBRARY_PATH", libraries);
        builder.environment().put("DYLD_LIBRARY_PATH", libraries);
        return builder;
    }

    private static void execute(ProcessBuilder builder) throws IOException {
        var name = Path.of(builder.command().getFirst()).getFileName();
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new LaunchProblem(name + " không thành công: " + said, name + " failed.");
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** So that the launcher, when it comes back, is not kept out of its own home. */
    private static void letGo(@Nullable FileLock lock) throws IOException {
        if (lock != null) {
            lock.release();
        }
    }

    private int runningPort() throws IOException {
        return Integer.parseInt(Files.readString(databaseHome().resolve("port")).strip());
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(
                settings.home().resolve("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private EmbeddedDatabase.Place place() {
        return new EmbeddedDatabase.Place(databaseHome(), databaseHome().resolve("server"), 0, false);
    }

    private Path databaseHome() {
        return settings.home().resolve("database");
    }

    private static Set<PosixFilePermission> ownerOnly() {
        return PosixFilePermissions.fromString("rw-------");
    }
}
