package vn.vinhdanh.admin.shell;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vinhdanh.core.testing.TestDatabase;

/** The console in a process of its own, on the database of this JVM and as it is shipped: without what only tests have. It may be killed. */
final class ConsoleProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final URI address;
    private final Path said;

    private ConsoleProcess(Process process, URI address, Path said) {
        this.process = process;
        this.address = address;
        this.said = said;
    }

    /** Starts one and waits until it shows the form of the sign-in. */
    static ConsoleProcess start(Path folder) throws IOException, InterruptedException {
        int port = free();
        var said = Files.createTempFile(folder, "console", ".log");
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-Dvaadin.productionMode=true",
                "-cp",
                withoutTests(page(folder)),
                "vn.vinhdanh.admin.ConsoleApplication"));
        var environment = builder.environment();
        TestDatabase.shared().environment().forEach((name, value) -> environment.put(name, value.toString()));
        environment.put("ADMIN_PORT", String.valueOf(port));
        environment.put("ADMIN_MANAGEMENT_PORT", "0");
        var process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        var console = new ConsoleProcess(process, URI.create("http://127.0.0.1:" + port), said);
        console.await();
        return console;
    }

    private static String withoutTests(Path page) {
        var entries = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator);
        return Stream.concat(
                        Arrays.stream(entries)
                                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar")),
                        Stream.of(page.toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What stands in for the built page in tests. */
    private static Path page(Path folder) throws IOException {
        var index = folder.resolve("page/META-INF/VAADIN/webapp/index.html");
        if (!Files.exists(index)) {
            Files.createDirectories(index.getParent());
            try (var stand = ConsoleProcess.class.getResourceAsStream("/META-INF/VAADIN/webapp/index.html")) {
                Files.copy(Objects.requireNonNull(stand), index);
            }
        }
        return folder.resolve("page");
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            long until = System.nanoTime() + START.toNanos();
            while (process.isAlive() && System.nanoTime() < until) {
                try {
                    var form = HttpRequest.newBuilder(address.resolve("/login")).build();
                    int status = browser.send(form, HttpResponse.BodyHandlers.discarding())
                            .statusCode();
                    if (status == 200) {
                        return;
                    }
                    break;
                } catch (IOException notYet) {
                    // nobody listens there yet
                }
                Thread.sleep(200);
            }
        }
        close();
        throw new IllegalStateException("The console did not start:\n" + Files.readString(said));
    }

    URI address() {
        return address;
    }

    /** Kills it with {@code kill -9}, so that it has no chance to tidy up. @return how it ended */
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return process.waitFor();
    }

    /** How much of a processor it took. */
    Duration processor() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What it said. */
    String said() throws IOException {
        return Files.readString(said);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
