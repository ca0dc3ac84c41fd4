package vn.vinhdanh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told which secret, and who can read what lies in the home. */
class SecretsTest {

    private static final PrintStream NOBODY = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    Path directory;

    @Test
    void noApplicationIsToldTheOwnerOfTheSchemasOrTheAdministrator() throws IOException {
        var settings = Settings.from(Map.of("VINHDANH_HOME", directory.toString()), false);
        for (Application application : new DatabaseAccess(settings).applications()) {
            var environment = new HashMap<String, String>(Map.of(
                    "VINHDANH_DB_MIGRATION_PASSWORD", "owner",
                    "VINHDANH_DB_ADMIN_PASSWORD", "administrator",
                    "VINHDANH_DB_CHECK_PASSWORD", "check"));
            application.tell(environment);
            assertThat(environment.keySet().stream().filter(v -> v.startsWith("VINHDANH_DB_")))
                    .as(application.kind().name())
                    .hasSize(3)
                    .noneMatch(v -> v.contains("MIGRATION") || v.contains("ADMIN"));
            assertThat(environment.values()).doesNotContain("owner", "administrator", "check");
        }
    }

    @Test
    void theOwnersPasswordIsKeptNowhereAndAnotherOneAtEachStart() throws IOException {
        var file = directory.resolve("database-users.properties");
        Files.writeString(file, "migration=kept-by-an-earlier-version\nconsole=c\nportal=p\nreporting=r\n");

        var first = new AccountStore(directory).loadOrCreate("v");
        var second = new AccountStore(directory).loadOrCreate("v");

        assertThat(first.console().password())
                .isEqualTo("c")
                .isEqualTo(second.console().password());
        assertThat(first.backup().password()).isEqualTo(second.backup().password());
        assertThat(first.migration().password()).isNotEqualTo(second.migration().password());
        assertThat(Files.readString(file))
                .doesNotContain("migration=")
                .doesNotContain(first.migration().password());
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void theOperatorMayMigrateBeforehandSoThatNotEvenTheLauncherKnowsTheOwner() {
        var environment = new HashMap<String, String>();
        for (String role : List.of("CONSOLE", "PORTAL", "REPORTING")) {
            environment.put("VINHDANH_DB_" + role + "_USER", role);
            environment.put("VINHDANH_DB_" + role + "_PASSWORD", "p");
        }
        assertThat(AccountStore.fromEnvironment(environment).migration()).isNull();
        environment.remove("VINHDANH_DB_PORTAL_PASSWORD");
        assertThatThrownBy(() -> AccountStore.fromEnvironment(environment))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("VINHDANH_DB_PORTAL_PASSWORD");
    }

    @Test
    void logsAndFilesOfTheHomeAreReadByItsOwnerOnly() throws IOException {
        var home = directory.resolve("home");
        var log = Files.createDirectories(home.resolve("logs")).resolve("admin.log");
        Files.writeString(log, "who signed in");
        var password = home.resolve("first-password.txt");
        Files.writeString(password, "once");
        for (Path readable : List.of(log, password)) {
            Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.setPosixFilePermissions(home.resolve("logs"), PosixFilePermissions.fromString("rwxr-xr-x"));

        try (var opened = new Home(home)) {
            opened.open(NOBODY);
        }

        for (Path file : List.of(log, password)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
        for (Path folder : List.of(home, home.resolve("logs"), home.resolve("run"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .as(folder.toString())
                    .isEqualTo("rwx------");
        }
        assertThat(Files.readString(Path.of("..", "run"))).contains("umask 077");
    }

    @Test
    void theFirstPasswordIsInItsFileAndInNothingThatTheLauncherSays() throws IOException {
        var settings = Settings.from(Map.of("VINHDANH_HOME", directory.toString()), false);
        var file = directory.resolve("first-password.txt");
        Files.writeString(file, "admin\nabcd-efgh-jkmn-pqrs\nhết hạn / expires 2026-12-05T00:00:00Z\n");
        var said = new ByteArrayOutputStream();
        var platform = new Platform(settings, new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            platform.announce(Duration.ofSeconds(40));
        } finally {
            platform.stop();
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(file.toString())
                .doesNotContain("abcd", "efgh", "jkmn", "pqrs");
    }

    @Test
    void whatGoesToAnotherMachineIsEncryptedUnlessTheOperatorSaysOtherwise() {
        assertThat(ServerAddress.guarded("jdbc:mysql://127.0.0.1:3306/")).isEqualTo("jdbc:mysql://127.0.0.1:3306/");
        assertThat(ServerAddress.guarded("jdbc:mysql://localhost/")).isEqualTo("jdbc:mysql://localhost/");
        assertThat(ServerAddress.guarded("jdbc:mysql://db.example:3306/")).endsWith("?sslMode=REQUIRED");
        assertThat(ServerAddress.guarded("jdbc:mysql://127.0.0.1,db.example/?a=b"))
                .endsWith("&sslMode=REQUIRED");
        var verified = "jdbc:mysql://db.example:3306/?sslMode=VERIFY_IDENTITY";
        assertThat(ServerAddress.guarded(verified)).isEqualTo(verified);
        assertThat(ServerAddress.plain(verified)).isFalse();
        assertThat(ServerAddress.plain("jdbc:mysql://db.example/?sslMode=DISABLED"))
                .isTrue();
        assertThat(ServerAddress.plain("jdbc:mysql://127.0.0.1/?sslMode=DISABLED"))
                .isFalse();
    }
}
