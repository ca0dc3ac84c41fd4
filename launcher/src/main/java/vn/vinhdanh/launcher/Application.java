package vn.vinhdanh.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One of the three applications, run as a process of its own with its own user of the database. */
final class Application {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    /** One that writes down its start does so when it stops. */
    private static final Duration WRITE_LIMIT = Duration.ofMinutes(5);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * What makes one application differ from another.
     *
     * @param name short name, also of its log and pid file
     * @param title what an operator calls it, as wide as the others
     * @param vietnamese what an operator calls it in a sentence
     * @param module its directory under the extracted applications
     * @param main its class
     * @param portVariable variable of its port
     * @param managementVariable variable of its management port
     * @param heap greatest heap, unless {@code NAME_JAVA_OPTS} says more
     */
    record Kind(
            String name,
            String title,
            String vietnamese,
            String module,
            String main,
            String portVariable,
            int port,
            String managementVariable,
            int managementPort,
            String heap) {

        /** Variable of more words for its Java. */
        String optionsVariable() {
            return name.toUpperCase(Locale.ROOT) + "_JAVA_OPTS";
        }
    }

    static final Kind ADMIN = new Kind(
            "admin",
            "Quản trị  / Console  ",
            "ứng dụng quản trị",
            "admin-ui",
            "vn.vinhdanh.admin.ConsoleApplication",
            "ADMIN_PORT",
            8081,
            "ADMIN_MANAGEMENT_PORT",
            9081,
            "-Xmx640m");
    static final Kind PORTAL = new Kind(
            "portal",
            "Cổng TTĐT / Portal   ",
            "cổng thông tin",
            "public-portal",
            "vn.vinhdanh.portal.PortalApplication",
            "PORTAL_PORT",
            8080,
            "PORTAL_MANAGEMENT_PORT",
            9080,
            "-Xmx448m");
    static final Kind REPORTING = new Kind(
            "reporting",
            "Thống kê  / Reporting",
            "phần thống kê",
            "reporting",
            "vn.vinhdanh.reporting.ReportingApplication",
            "REPORTING_PORT",
            8082,
            "REPORTING_MANAGEMENT_PORT",
            9082,
            "-Xmx448m");

    /** All of them, in the order in which they start. */
    static final List<Kind> KINDS = List.of(PORTAL, ADMIN, REPORTING);

    private final Kind kind;
    private final Settings settings;
    private final Map<String, String> variables;
    private volatile @Nullable Process process;

    /** @param variables what this application alone is told, above all its user of the database */
    Application(Kind kind, Settings settings, Map<String, String> variables) {
        this.kind = kind;
        this.settings = settings;
        this.variables = variables;
    }

    Kind kind() {
        return kind;
    }

    int port() {
        return settings.port(kind.portVariable, kind.port);
    }

    int managementPort() {
        // A second installation needs other ports only: the management port keeps its distance to the port chosen
        int beside = port() + kind.managementPort - kind.port;
        return settings.port(kind.managementVariable, port() == 0 ? 0 : beside > 65535 ? port() - 1000 : beside);
    }

    String address() {
        var host = List.of("0.0.0.0", "::", "127.0.0.1").contains(settings.bind()) ? "localhost" : settings.bind();
        return "http://" + host + ":" + port() + "/";
    }

    Path log() {
        return settings.home().resolve("logs").resolve(kind.name + ".log");
    }

    void start() throws IOException {
        var builder = new ProcessBuilder(command())
                .directory(settings.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.home()
                        .resolve("logs")
                        .resolve(kind.name + ".out")
                        .toFile()));
        tell(builder.environment());
        var started = builder.start();
        process = started;
        Home.Marked.of(started.toHandle()).note(pidFile(), System.out);
    }

    /**
     * The words of its start. Of the three only the console, and only where the operator asks for it, has the demonstration on its class path.
     *
     * @throws LaunchProblem when the demonstration is asked for and not here
     */
    List<String> command() {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // A session of its own: Ctrl-C in the terminal reaches the launcher only, which stops all in order
            command.add("/usr/bin/setsid");
        }
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                kind.heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(Rehearsal.words(
                settings.apps(), kind.module, settings.environment().get(kind.optionsVariable())));
        var prepared = PreparedContext.of(settings, kind);
        if (prepared != null) {
            command.addAll(List.of(
                    "-Dspring.aot.enabled=true", "-cp", prepared + File.pathSeparator + classPath(), kind.main));
        } else if (kind == ADMIN && settings.demo()) {
            command.addAll(List.of("-cp", classPath(), kind.main));
        } else {
            command.addAll(List.of("-jar", classPath()));
        }
        return command;
    }

    /**
     * Writes down what Spring finds out at each of its starts.
     *
     * @throws LaunchProblem when that cannot be done
     */
    void prepare() throws IOException {
        var environment = new HashMap<String, String>();
        tell(environment);
        PreparedContext.make(settings, kind, classPath(), environment);
    }

    private String classPath() {
        var jar = settings.apps().resolve(kind.module).resolve(kind.module + ".jar");
        return kind == ADMIN && settings.demo() ? jar + File.pathSeparator + demonstration() : jar.toString();
    }

    private Path demonstration() {
        var jar = settings.apps().resolve("demonstration").resolve("demonstration.jar");
        if (!Files.isReadable(jar)) {
            throw new LaunchProblem(
                    "Bản cài đặt này không có phần minh họa (" + jar + ").",
                    "This installation comes without the demonstration (" + jar + ").");
        }
        return jar;
    }

    /** Leaves in an environment what this application needs, and nobody else's user of the database. */
    void tell(Map<String, String> environment) {
        // Each application is told its own user only
        environment.keySet().removeIf(v -> v.startsWith("VINHDANH_DB_"));
        if (kind != ADMIN) {
            // Letters are the console's: no other application knows the mail server's password
            environment.keySet().removeIf(v -> v.startsWith("VINHDANH_MAIL_"));
        }
        environment.putAll(variables);
        environment.put("VINHDANH_HOME", settings.home().toString());
        environment.put("VINHDANH_SCHEMA_PREFIX", settings.prefix());
        environment.put("VINHDANH_DEMO", String.valueOf(settings.demo()));
        if (settings.demo()) {
            // So that who tries it out sees where the office's own will stand
            environment.putIfAbsent("VINHDANH_PORTAL_CONTACT", "Địa chỉ và điện thoại của cơ quan (dữ liệu minh họa)");
            environment.putIfAbsent("VINHDANH_PORTAL_EMAIL", "thidua@ninhbinh.example");
        }
        environment.put("BIND_ADDRESS", settings.bind());
        environment.put(kind.portVariable, String.valueOf(port()));
        environment.put(kind.managementVariable, String.valueOf(managementPort()));
        environment.put("LOGGING_FILE_NAME", log().toString());
        environment.put("LOGGING_THRESHOLD_CONSOLE", "ERROR");
    }

    boolean running() {
        var p = process;
        return p != null && p.isAlive();
    }

    /** Whether it answers and says that it is ready. */
    boolean ready() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + managementPort() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Says where it listens, and what for. */
    void want(Ports ports) {
        ports.add(kind.portVariable, port(), settings.bind(), kind.vietnamese, kind.name);
        ports.add(
                kind.managementVariable,
                managementPort(),
                "127.0.0.1",
                "sức khỏe và số đo của " + kind.vietnamese,
                "health and metrics of " + kind.name);
    }

    /** The innermost reason of the last failure in its log, in one line; empty when there is none. */
    String lastCause() {
        try (var lines = Files.lines(log())) {
            var last = lines.filter(line -> line.startsWith("Caused by: ")).reduce("", (before, line) -> line);
            return last.length() > 300 ? last.substring(0, 300) + "…" : last;
        } catch (IOException | java.io.UncheckedIOException e) {
            return "";
        }
    }

    /** Asks it to stop and waits; ends it by force after half a minute, or after five when it writes down its start. */
    void stop() {
        var p = process;
        if (p == null) {
            return;
        }
        var options = settings.environment().getOrDefault(kind.optionsVariable(), "");
        stop(p.toHandle(), options.contains("-XX:AOTCacheOutput=") ? WRITE_LIMIT : STOP_LIMIT);
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException leftBehind) {
            // the next start finds the number stale and ignores it
        }
    }

    /** Stops the same application when an earlier launcher was killed and left it running. */
    boolean stopOrphan() throws IOException {
        var orphan = Home.Marked.read(pidFile())
                .flatMap(Home.Marked::alive)
                // setsid and what it runs are one process: the start is the same, the words are the application's
                .filter(p -> EmbeddedDatabase.commandLine(p).contains(kind.module + ".jar"));
        orphan.ifPresent(left -> stop(left, STOP_LIMIT));
        Files.deleteIfExists(pidFile());
        return orphan.isPresent();
    }

    private static void stop(ProcessHandle handle, Duration limit) {
        handle.destroy();
        try {
            handle.onExit().get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            handle.destroyForcibly();
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path pidFile() {
        return settings.home().resolve("run").resolve(kind.name + ".pid");
    }
}
