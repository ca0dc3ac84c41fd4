package vn.vinhdanh.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes down beside each application what its next starts need not find out anew: what Spring finds out, by its own processing
 * ({@link PreparedContext}); and what Java finds out, by starting the platform once on an empty home of its own, asking each application for
 * its first page and stopping it again (JEP 514, since Java 25). What is written fits one build and one Java; anything else leaves it aside
 * without a word.
 */
final class Rehearsal {

    /** The first Java that writes it in one run; an older one does not know the word. */
    static final int SINCE = 25;

    private final Map<String, String> environment;
    private final boolean demo;
    private final PrintStream out;

    /**
     * @param environment of the operator; only {@code VINHDANH_APPS} of it counts
     * @param demo whether the starts to come are with the demonstration: of the other starts nothing is written down
     */
    Rehearsal(Map<String, String> environment, boolean demo, PrintStream out) {
        this.environment = environment;
        this.demo = demo;
        this.out = out;
    }

    /** What the programs of the console's module are called beside the three applications. */
    static final String PROGRAM = "program";

    /** Where the start of an application of that module, or of {@link #PROGRAM}, is written down. */
    static Path cache(Path apps, String module) {
        return PROGRAM.equals(module)
                ? apps.resolve("admin-ui").resolve("program.aot")
                : apps.resolve(module).resolve("app.aot");
    }

    /**
     * Words for Java: where its start is written down, if it is and this Java reads it, and what the operator says.
     *
     * @param options of the operator, or null
     */
    static List<String> words(Path apps, String module, @Nullable String options) {
        var words = new ArrayList<String>();
        var cache = cache(apps, module);
        if (Files.isReadable(cache) && Runtime.version().feature() >= SINCE) {
            words.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off"));
        }
        if (options != null && !options.isBlank()) {
            words.addAll(List.of(options.strip().split("\\s+")));
        }
        return words;
    }

    /**
     * Words for a Java that writes it down. Only what it found out of classes: what it found out of methods sets the second compiler to work
     * on thousands of them at once, while the start wants the processors.
     */
    private static String writing(Path apps, String module) {
        return "-XX:AOTCacheOutput=" + cache(apps, module)
                + " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Xlog:aot=off -Xlog:cds=off";
    }

    /**
     * Rehearses; what was started is stopped, and writes down its start, when this program ends, however it ends. Nothing happens on an
     * older Java.
     *
     * @throws LaunchProblem when a part does not start
     */
    void run() throws IOException {
        if (Runtime.version().feature() < SINCE) {
            return;
        }
        var home = Files.createTempDirectory("vinhdanh-rehearsal-");
        var settings = Settings.from(settings(home), demo);
        for (var kind : Application.KINDS) {
            Files.deleteIfExists(cache(settings.apps(), kind.module()));
        }
        Files.deleteIfExists(cache(settings.apps(), PROGRAM));
        prepare(settings);
        var platform = new Platform(settings, out);
        // who loses patience with Ctrl-C is to leave nothing running, nor anything written down half
        var end = new Thread(() -> {
            platform.stop();
            delete(home);
        });
        Runtime.getRuntime().addShutdownHook(end);
        try {
            platform.start();
            for (var kind : Application.KINDS) {
                firstPage(new Application(kind, settings, Map.of()).address());
            }
        } catch (LaunchProblem | IllegalStateException | IOException e) {
            // what does not start once is not to be tried again at each start
            for (var kind : Application.KINDS) {
                Files.deleteIfExists(PreparedContext.file(settings, kind));
            }
            throw e;
        }
    }

    /** One application beside the other: each is at work for a quarter of a minute. */
    private static void prepare(Settings settings) throws IOException {
        try (var beside = Executors.newFixedThreadPool(2)) {
            var works = new ArrayList<Future<?>>();
            for (var kind : Application.KINDS) {
                Files.deleteIfExists(PreparedContext.file(settings, kind));
                works.add(beside.submit(() -> {
                    new Application(kind, settings, Map.of()).prepare();
                    return null;
                }));
            }
            for (var work : works) {
                work.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LaunchProblem problem) {
                throw problem;
            }
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private Map<String, String> settings(Path home) throws IOException {
        var apps = Settings.from(environment, false).apps();
        var own = new HashMap<String, String>();
        own.put("VINHDANH_APPS", apps.toString());
        own.put("VINHDANH_HOME", home.toString());
        own.put(ConsoleProgram.OPTIONS, writing(apps, PROGRAM));
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var kind : Application.KINDS) {
                own.put(kind.portVariable(), free(sockets));
                own.put(kind.managementVariable(), free(sockets));
                own.put(kind.optionsVariable(), writing(apps, kind.module()));
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        return own;
    }

    private static String free(ArrayList<ServerSocket> taken) throws IOException {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        taken.add(socket);
        return String.valueOf(socket.getLocalPort());
    }

    private static void firstPage(String address) throws IOException {
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    /** Throws a folder of the system's temporary ones away. */
    static void delete(Path home) {
        try (var entries = Files.walk(home)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException leftToTheSystem) {
            // it lies where the system throws things away
        }
    }
}
