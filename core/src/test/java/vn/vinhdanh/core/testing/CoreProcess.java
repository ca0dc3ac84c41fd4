package vn.vinhdanh.core.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
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
