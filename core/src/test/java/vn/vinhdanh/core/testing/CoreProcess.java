package vn.vinhdanh.core.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.vinhdanh.core.CoreConfiguration;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Schemas;

/** The core in a process of its own, on the database of the JVM that starts it; to be killed. */
public final class CoreProcess {

    /** 128 + SIGKILL: it had no chance to tidy up. */
    public static final int KILLED = 137;

    private static final int CONNECTIONS = 4;

    private CoreProcess() {}

    /** The core as the console wires it, on the database that the environment names. No stereotype, so that no scan finds it. */
    @EnableAutoConfiguration
    @Import(CoreConfiguration.class)
    static class Wiring {

        @Bean
        HikariDataSource dataSource() {
            var environment = System.getenv();
            return new DatabaseAddress(
                            required(environment, "VINHDANH_DB_URL"),
                            new Schemas(required(environment, "VINHDANH_SCHEMA_PREFIX")))
                    .dataSource(
                            DatabaseRole.CONSOLE,
                            required(environment, "VINHDANH_DB_CONSOLE_USER"),
                            required(environment, "VINHDANH_DB_CONSOLE_PASSWORD"),
                            CONNECTIONS);
        }

        private static String required(Map<String, String> environment, String name) {
            return Objects.requireNonNull(environment.get(name), name);
        }
    }

    /**
     * Starts one; what it says and what goes wrong comes out of its standard output.
     *
     * @param main has a {@code main} that begins with {@link #core}
     */
    public static Process start(Class<?> main, List<String> arguments) throws IOException {
        return start(main, arguments, System.getProperty("java.class.path"), List.of());
    }

    /** Starts of a program of which there are many: its classes are kept ready, since loading them is most of what a start takes. */
    public static final class Many {

        private final Class<?> main;
        private final List<String> arguments;
        private final String classPath;
        private final Path classes;

        /** @param main as {@link CoreProcess#start}; ends by itself when nothing comes to its standard input */
        public Many(Class<?> main, List<String> arguments, Path folder) throws IOException, InterruptedException {
            this.main = main;
            this.arguments = arguments;
            this.classPath = inJars(folder);
            this.classes = folder.resolve("classes.jsa");
            var first = CoreProcess.start(main, arguments, classPath, List.of("-XX:ArchiveClassesAtExit=" + classes));
            first.getOutputStream().close();
            var said = new String(first.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (first.waitFor() != 0 || !Files.exists(classes)) {
                throw new IllegalStateException("It did not end by itself: " + said);
            }
        }

        /** Starts one. */
        public Process start() throws IOException {
            return CoreProcess.start(main, arguments, classPath, List.of("-XX:SharedArchiveFile=" + classes));
        }

        /** Classes in folders are not kept ready. */
        private static String inJars(Path folder) {
            var jar = ToolProvider.findFirst("jar").orElseThrow();
            var entries = new ArrayList<String>();
            for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (Files.isDirectory(Path.of(entry))) {
                    var file = folder.resolve(entries.size() + ".jar").toString();
                    jar.run(System.out, System.err, "--create", "--no-compress", "--file", file, "-C", entry, ".");
                    entries.add(file);
                } else {
                    entries.add(entry);
                }
            }
            return String.join(File.pathSeparator, entries);
        }
    }

    private static Process start(Class<?> main, List<String> arguments, String classPath, List<String> options)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        var environment = builder.environment();
        var database = TestDatabase.shared();
        environment.put("VINHDANH_DB_URL", database.address().server());
        environment.put("VINHDANH_SCHEMA_PREFIX", database.schemas().prefix());
        environment.put("VINHDANH_DB_CONSOLE_USER", database.user(DatabaseRole.CONSOLE));
        environment.put("VINHDANH_DB_CONSOLE_PASSWORD", database.password(DatabaseRole.CONSOLE));
        environment.put("VINHDANH_HOME", TestDatabase.home().toString());
        return builder.redirectErrorStream(true).start();
    }

    /** The core, in the process that was started. */
    public static ConfigurableApplicationContext core() {
        var application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of(
                "spring.liquibase.enabled",
                "false",
                "spring.main.banner-mode",
                "off",
                "spring.main.lazy-initialization",
                "true"));
        return application.run();
    }
}
