package vn.vinhdanh.core.annex;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.vinhdanh.core.CoreConfiguration;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.catalogue.AwardCatalogue;
import vn.vinhdanh.core.officefile.ReadingProgress;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.testing.Officials;
import vn.vinhdanh.core.testing.TestDatabase;

/** An import in a process of its own. In the middle of its transaction it says so and waits, to be killed there. */
final class ImportProcess {

    static final String UNDER_WAY = "== import under way";
    private static final int WAIT_SECONDS = 60;

    private ImportProcess() {}

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
                            2);
        }

        private static String required(Map<String, String> environment, String name) {
            return java.util.Objects.requireNonNull(environment.get(name), name);
        }
    }

    /** Starts one that brings in the list of a file, against the database of this JVM. */
    static Process start(Path list, String number, int killAt) throws java.io.IOException {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                list.toString(),
                number,
                String.valueOf(killAt)));
        var environment = builder.environment();
        var database = TestDatabase.shared();
        environment.put("VINHDANH_DB_URL", database.address().server());
        environment.put("VINHDANH_SCHEMA_PREFIX", database.schemas().prefix());
        environment.put("VINHDANH_DB_CONSOLE_USER", database.user(DatabaseRole.CONSOLE));
        environment.put("VINHDANH_DB_CONSOLE_PASSWORD", database.password(DatabaseRole.CONSOLE));
        environment.put("VINHDANH_HOME", TestDatabase.home().toString());
        return builder.redirectErrorStream(true).start();
    }

    /** @param args the list's file, the decision's number, after how many honours to stop and wait */
    public static void main(String[] args) {
        try {
            var application = new SpringApplication(Wiring.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setDefaultProperties(Map.of(
                    "spring.liquibase.enabled",
                    "false",
                    "spring.main.banner-mode",
                    "off",
                    "spring.main.lazy-initialization",
                    "true"));
            var context = application.run();
            var reading = context.getBean(AnnexReading.class);
            var imports = context.getBean(AnnexImport.class);
            var catalogue = context.getBean(AwardCatalogue.class);
            int waitAt = Integer.parseInt(args[2]);
            Officials.run("chuyenvien", Role.SPECIALIST, () -> {
                var file = Path.of(args[0]);
                var list = reading.read(
                        Samples.upload(file.getFileName().toString(), Files.readAllBytes(file)),
                        ReadingProgress.toTheEnd());
                var answers = AnsweredList.decision(list, args[1], LocalDate.of(2021, 3, 1));
                imports.confirm(AnsweredList.of(reading, catalogue, list, answers), done -> {
                    if (done >= waitAt) {
                        System.out.println(UNDER_WAY);
                        sleep();
                    }
                });
            });
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(3);
    }

    private static void sleep() {
        try {
            Thread.sleep(WAIT_SECONDS * 1000L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // nobody killed it: never commits
        Runtime.getRuntime().halt(4);
    }
}
