package vn.vinhdanh.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform as an operator starts it: the launcher with the embedded database and the three applications from their
 * packaged jars, the demonstration province loaded small. Set {@code VINHDANH_JOURNEYS_AT=8080,8081,8082} to use one that runs
 * already.
 */
final class RunningPlatform implements AutoCloseable {

    /** Held by a journey that changes what is published or counted, so that no two of them meet; that of the law and the walk go beside. */
    static final String CHANGES = "the province is changed";

    private static final Path ROOT =
            Path.of(System.getProperty("vinhdanh.root", "..")).toAbsolutePath().normalize();
    private static final String VERSION = System.getProperty("vinhdanh.version", "0.1.0-SNAPSHOT");
    private static final List<String> APPS = List.of("admin-ui", "public-portal", "reporting");

    private static final String DEMONSTRATION = "demonstration";

    private static @Nullable RunningPlatform shared;

    private final @Nullable Process process;
    private final @Nullable Path home;
    private final int portal;
    private final int console;
    private final int reporting;
    private final int[] ports;
    private @Nullable LoadedDemonstration loaded;

    /** @param ports of a platform of our own: portal, console, reporting, their management, database; empty for one that runs already */
    private RunningPlatform(
            @Nullable Process process, @Nullable Path home, int portal, int console, int reporting, int... ports) {
        this.process = process;
        this.home = home;
        this.portal = portal;
        this.console = console;
        this.reporting = reporting;
        this.ports = ports;
    }

    /** What is missing to start it, or null. */
    static @Nullable String missing() {
        if (System.getenv("VINHDANH_JOURNEYS_AT") != null) {
            return null;
        }
        for (var module : Stream.concat(APPS.stream(), Stream.of(DEMONSTRATION)).toList()) {
            if (!Files.isRegularFile(jar(module))) {
                return "the applications are not packaged yet: run ./mvnw verify, which comes here last";
            }
        }
        return Files.isRegularFile(jar("launcher")) ? null : "the launcher is not packaged yet: run ./mvnw verify";
    }

    private static Path jar(String module) {
        return ROOT.resolve(module).resolve("target").resolve(module + "-" + VERSION + ".jar");
    }

    /** The platform that all journeys of this run walk through; started by the first and closed at the end of the run. */
    static synchronized RunningPlatform shared() throws IOException, InterruptedException {
        var running = shared;
        if (running == null) {
            running = start();
            running.count();
            shared = running;
            var last = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    last.close();
                } catch (IOException e) {
                    System.err.println("The platform of the journeys did not close: " + e);
                }
            }));
        }
        return running;
    }

    private void count() throws IOException {
        if (home == null) {
            return;
        }
        try (var database = database()) {
            loaded = LoadedDemonstration.in(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the demonstration held before any journey; null for a platform that is not our own. */
    @Nullable
    LoadedDemonstration loaded() {
        return loaded;
    }

    /** A platform of its own for a journey that breaks it; closed by that journey. */
    static RunningPlatform own() throws IOException, InterruptedException {
        return start();
    }

    private static RunningPlatform start() throws IOException, InterruptedException {
        var at = System.getenv("VINHDANH_JOURNEYS_AT");
        if (at != null) {
            var ports = at.split(",");
            return new RunningPlatform(
                    null, null, Integer.parseInt(ports[0]), Integer.parseInt(ports[1]), Integer.parseInt(ports[2]));
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var apps = ROOT.resolve("journeys/target/apps");
        for (var app : APPS) {
            extract(java, app, apps.resolve(app));
        }
        copyDemonstration(apps.resolve(DEMONSTRATION));
        var home = Files.createTempDirectory("vinhdanh-journeys");
        int[] ports = free(7);
        var log = ROOT.resolve("journeys/target/platform.log");
        var process = launcher(home, ports, "--demo").start();
        var ready = new CountDownLatch(1);
        var said = new ArrayList<String>();
        Thread.ofVirtual().start(() -> {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    said.add(line);
                    Files.writeString(log, String.join("\n", said));
                    if (line.contains("is ready after")) {
                        ready.countDown();
                    }
                }
            } catch (IOException e) {
                said.add(e.toString());
            }
        });
        var platform = new RunningPlatform(process, home, ports[0], ports[1], ports[2], ports);
        for (int seconds = 0; !ready.await(1, TimeUnit.SECONDS); seconds++) {
            if (!process.isAlive() || seconds > 400) {
                platform.close();
                throw new IllegalStateException("The platform did not start:\n" + String.join("\n", said));
            }
        }
        return platform;
    }

    private static ProcessBuilder launcher(Path home, int[] ports, String command) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder =
                new ProcessBuilder(java, "-Xmx96m", "-jar", jar("launcher").toString(), command);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("VINHDANH_DB"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("VINHDANH_APPS", ROOT.resolve("journeys/target/apps").toString());
        environment.put("VINHDANH_HOME", home.toString());
        environment.put("VINHDANH_DEMO_HONOURS", "400");
        for (var part : List.of("PORTAL", "REPORTING", "ADMIN")) {
            // they live for minutes: what a second compiler would make of them costs more than it saves, half of the
            // console's processor
            // while it loads the province
            environment.put(
                    part + "_JAVA_OPTS",
                    "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=160m -XX:+UseSerialGC -XX:MetaspaceSize=280m"
                            + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote");
        }
        environment.put("PORTAL_PORT", String.valueOf(ports[0]));
        environment.put("ADMIN_PORT", String.valueOf(ports[1]));
        environment.put("REPORTING_PORT", String.valueOf(ports[2]));
        environment.put("PORTAL_MANAGEMENT_PORT", String.valueOf(ports[3]));
        environment.put("ADMIN_MANAGEMENT_PORT", String.valueOf(ports[4]));
        environment.put("REPORTING_MANAGEMENT_PORT", String.valueOf(ports[5]));
        environment.put("DB_PORT", String.valueOf(ports[6]));
        return builder.directory(ROOT.toFile()).redirectErrorStream(true);
    }

    /** What {@code ./run --check} says and how it ends, beside the running platform; null for a platform that is not our own. */
    @Nullable
    Checked check() throws IOException, InterruptedException {
        if (home == null) {
            return null;
        }
        var process = launcher(home, ports, "--check").start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Checked(process.waitFor(), said);
    }

    /** Where the console tells how it is; null for a platform that is not our own. */
    @Nullable
    String consoleHealth() {
        return home == null ? null : "http://localhost:" + ports[4] + "/actuator/health";
    }

    /** The process of the console, as the launcher runs it now; empty between two of them, or for a platform that is not our own. */
    Optional<ProcessHandle> consoleProcess() {
        return process == null
                ? Optional.empty()
                : process.descendants()
                        .filter(child -> child.info()
                                .commandLine()
                                .filter(line -> line.contains("admin-ui") && !line.contains("MigrationProgram"))
                                .isPresent())
                        .findFirst();
    }

    /** Waits until the console answers again, at most two minutes. */
    void awaitConsole() throws InterruptedException {
        for (int i = 0; i < 240; i++) {
            try {
                new Socket("localhost", ports[4]).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(500);
            }
        }
        throw new IllegalStateException("The console did not come back");
    }

    /** The database of a platform of our own, as the console's user. */
    Connection database() throws IOException, SQLException {
        var users = new Properties();
        try (var kept = Files.newBufferedReader(Objects.requireNonNull(home).resolve("database-users.properties"))) {
            users.load(kept);
        }
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + ports[6] + "/", "vinhdanh_console", users.getProperty("console"));
    }

    /** A token with which another system reads from reporting, made as the console makes one; null for a platform that is not our own. */
    @Nullable
    String token() throws Exception {
        if (home == null) {
            return null;
        }
        var token = "vd_0000000000001_" + "A".repeat(43);
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        try (var database = database();
                var insert = database.prepareStatement(
                        "insert ignore into vinhdanh.api_token (id, code, name, secret_hash, valid_to, made_by, made_at)"
                                + " values (1, '0000000000001', 'Journeys', ?, '2099-12-31', 'quantri', now())")) {
            insert.setString(1, hash);
            insert.executeUpdate();
        }
        return token;
    }

    /** How a check ended and what it said. */
    record Checked(int exit, String said) {}

    private static void extract(String java, String app, Path to) throws IOException, InterruptedException {
        delete(to);
        Files.createDirectories(to.getParent());
        int result = new ProcessBuilder(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        jar(app).toString(),
                        "extract",
                        "--destination",
                        to.toString(),
                        "--application-filename",
                        app + ".jar")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (result != 0) {
            throw new IllegalStateException("Cannot extract " + jar(app));
        }
    }

    private static void copyDemonstration(Path to) throws IOException {
        delete(to);
        Files.createDirectories(to.resolve("lib"));
        Files.copy(jar(DEMONSTRATION), to.resolve(DEMONSTRATION + ".jar"));
        try (var carried = Files.list(jar(DEMONSTRATION).resolveSibling("lib"))) {
            for (var jar : carried.toList()) {
                Files.copy(jar, to.resolve("lib").resolve(jar.getFileName()));
            }
        }
    }

    private static int[] free(int count) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        for (int i = 0; i < count; i++) {
            sockets.add(new ServerSocket(0));
        }
        int[] ports = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        for (var socket : sockets) {
            socket.close();
        }
        return ports;
    }

    /** A file of the repository, from its root. */
    static Path file(String path) {
        return ROOT.resolve(path);
    }

    String portal(String path) {
        return "http://localhost:" + portal + path;
    }

    String console(String path) {
        return "http://localhost:" + console + path;
    }

    String reporting(String path) {
        return "http://localhost:" + reporting + path;
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(40, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        if (home != null) {
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
