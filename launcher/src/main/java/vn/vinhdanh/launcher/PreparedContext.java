package vn.vinhdanh.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Spring finds out at each start of one application, written down once as classes (Spring's ahead-of-time processing): which beans
 * there are and how each is made. It is fixed for what the applications' files say and for a start with or without the demonstration; what
 * variables fill in, as ports, addresses and passwords, is read at each start as ever. Who gives Spring variables of its own may mean
 * others beans: for them it is left aside.
 */
final class PreparedContext {

    private static final String PROCESSOR = "org.springframework.boot.SpringApplicationAotProcessor";

    /** How variables begin that Spring reads beside ours. */
    private static final String SPRINGS = "SPRING_";

    private PreparedContext() {}

    /** Where it lies for an application: one for the demonstration and one for work. */
    static Path file(Settings settings, Application.Kind kind) {
        return settings.apps().resolve(kind.module()).resolve(settings.demo() ? "context-demo.jar" : "context.jar");
    }

    /** @return the file to be used; null where there is none or where the operator tells Spring more than we know of */
    static @Nullable Path of(Settings settings, Application.Kind kind) {
        var environment = settings.environment();
        boolean ours = environment.keySet().stream().noneMatch(name -> name.startsWith(SPRINGS))
                && !environment.getOrDefault(kind.optionsVariable(), "").contains("-Dspring.");
        var file = file(settings, kind);
        return ours && Files.isReadable(file) ? file : null;
    }

    /**
     * Writes it down. Needs a JDK, which whoever built the applications has; no database and no port.
     *
     * @param classPath of the application
     * @param environment what the application is told
     * @throws LaunchProblem when it cannot be written down, with where the reason stands
     */
    static void make(Settings settings, Application.Kind kind, String classPath, Map<String, String> environment)
            throws IOException {
        var work = Files.createTempDirectory("vinhdanh-context-");
        try {
            var sources = work.resolve("sources");
            var classes = Files.createDirectories(work.resolve("classes"));
            var java = Path.of(System.getProperty("java.home"), "bin");
            run(
                    work,
                    environment,
                    java.resolve("java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dfile.encoding=UTF-8",
                    "-cp",
                    classPath,
                    PROCESSOR,
                    kind.main(),
                    sources.toString(),
                    work.resolve("resources").toString(),
                    classes.toString(),
                    "vn.vinhdanh",
                    kind.module());
            var compile = new ArrayList<>(List.of(
                    java.resolve("javac").toString(),
                    "-J-Xmx512m",
                    "-J-XX:+UseSerialGC",
                    "-nowarn",
                    "-proc:none",
                    "-encoding",
                    "UTF-8",
                    "-d",
                    classes.toString(),
                    "-cp",
                    classes + File.pathSeparator + classPath));
            try (var files = Files.walk(sources)) {
                files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(compile::add);
            }
            run(work, environment, compile.toArray(String[]::new));
            pack(classes, file(settings, kind));
        } finally {
            Rehearsal.delete(work);
        }
    }

    private static void run(Path work, Map<String, String> environment, String... words) throws IOException {
        var said = work.resolve("said.log").toFile();
        var builder = new ProcessBuilder(words)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said);
        builder.environment().keySet().removeIf(name -> name.startsWith(SPRINGS));
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            if (process.waitFor() != 0) {
                var lines = Files.readAllLines(said.toPath());
                var last = String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
                throw new LaunchProblem(
                        "Không viết trước được cách khởi động của ứng dụng:\n" + last,
                        "What Spring finds out at a start could not be written down:\n" + last);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        var begun = jar.resolveSibling(jar.getFileName() + ".new");
        Files.deleteIfExists(begun);
        try (var zip = FileSystems.newFileSystem(begun, Map.of("create", "true", "noCompression", "true"));
                var files = Files.walk(classes)) {
            for (var file : files.sorted().toList()) {
                var inside = zip.getPath("/").resolve(classes.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(inside);
                } else {
                    Files.copy(file, inside);
                }
            }
        }
        Files.move(begun, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
