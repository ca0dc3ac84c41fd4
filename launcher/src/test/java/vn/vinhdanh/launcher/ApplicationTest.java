package vn.vinhdanh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One application as the launcher starts it, finds it again and tells why it failed. */
class ApplicationTest {

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void openHome() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.createDirectories(home.resolve("logs"));
        environment.put("VINHDANH_HOME", home.toString());
        environment.put("VINHDANH_APPS", home.resolve("apps").toString());
    }

    private Application console() {
        return new Application(Application.ADMIN, Settings.from(environment, false), Map.of());
    }

    @Test
    void theOperatorsOptionsComeAfterOursSoThatTheyPrevail() {
        environment.put("ADMIN_JAVA_OPTS", "  -Xmx2g   -Dfile=a ");

        var words = console().command();

        assertThat(words).containsSubsequence("-Xmx640m", "-Xmx2g", "-Dfile=a", "-jar");
    }

    @Test
    void whatARehearsalWroteDownIsUsedWhereItLiesAndByAJavaThatKnowsIt() throws IOException {
        assertThat(console().command()).noneMatch(word -> word.contains("AOT"));

        var cache = Rehearsal.cache(home.resolve("apps"), "admin-ui");
        Files.createDirectories(cache.getParent());
        Files.createFile(cache);

        assertThat(console().command().contains("-XX:AOTCache=" + cache))
                .isEqualTo(Runtime.version().feature() >= 25);

        var ofPrograms = Rehearsal.cache(home.resolve("apps"), Rehearsal.PROGRAM);
        Files.createFile(ofPrograms);
        assertThat(ConsoleProgram.of(Settings.from(environment, false), "a.Program", Map.of())
                        .command()
                        .contains("-XX:AOTCache=" + ofPrograms))
                .as("the migration, which every start waits for")
                .isEqualTo(Runtime.version().feature() >= 25);
    }

    @Test
    void whatSpringFindsOutIsTakenAsWrittenDownUnlessTheOperatorTellsItMore() throws IOException {
        var apps = Files.createDirectories(home.resolve("apps/admin-ui"));
        var jar = apps.resolve("admin-ui.jar").toString();
        Files.createFile(apps.resolve("context-demo.jar"));
        assertThat(console().command()).as("of the demonstration only").endsWith("-jar", jar);

        Files.createFile(apps.resolve("context.jar"));
        assertThat(console().command())
                .endsWith(
                        "-Dspring.aot.enabled=true",
                        "-cp",
                        apps.resolve("context.jar") + File.pathSeparator + jar,
                        "vn.vinhdanh.admin.ConsoleApplication");

        for (var kind : Application.KINDS) {
            var own = Files.createDirectories(home.resolve("apps").resolve(kind.module()));
            Files.write(own.resolve("context.jar"), new byte[0]);
            assertThat(new Application(kind, Settings.from(environment, false), Map.of()).command())
                    .contains(own.resolve("context.jar") + File.pathSeparator + own.resolve(kind.module() + ".jar"));
            var main = kind.main().replace('.', '/') + ".java";
            assertThat(Path.of("..", kind.module(), "src/main/java", main)).exists();
        }

        environment.put("ADMIN_JAVA_OPTS", "-Dspring.main.lazy-initialization=true");
        assertThat(console().command()).endsWith("-jar", jar);
        environment.remove("ADMIN_JAVA_OPTS");
        environment.put("SPRING_PROFILES_ACTIVE", "own");
        assertThat(console().command()).endsWith("-jar", jar);
    }

    @Test
    void oneLeftByAKilledLauncherIsStoppedAndNoOtherProcessThatHasItsNumber() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        var orphan = new ProcessBuilder("bash", "-c", "exec -a admin-ui.jar sleep 60").start();
        try {
            Home.Marked.of(stranger.toHandle()).write(home.resolve("run/admin.pid"));
            assertThat(console().stopOrphan()).isFalse();
            assertThat(stranger.isAlive()).isTrue();

            Home.Marked.of(orphan.toHandle()).write(home.resolve("run/admin.pid"));
            assertThat(console().stopOrphan()).isTrue();
            assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(home.resolve("run/admin.pid")).doesNotExist();
        } finally {
            stranger.destroyForcibly();
            orphan.destroyForcibly();
        }
    }

    @Test
    void whyItFailedIsTheInnermostReasonOfItsLastFailureInOneLine() throws IOException {
        assertThat(console().lastCause()).as("no log yet").isEmpty();
        Files.writeString(home.resolve("logs/admin.log"), """
                ERROR first
                Caused by: java.io.IOException: old
                ERROR second
                Caused by: java.lang.IllegalStateException: outer
                Caused by: java.net.ConnectException: Connection refused
                    at somewhere
                """);
        assertThat(console().lastCause()).isEqualTo("Caused by: java.net.ConnectException: Connection refused");
        Files.writeString(home.resolve("logs/admin.log"), "Caused by: " + "x".repeat(1000) + "\n");
        assertThat(console().lastCause()).hasSize(301).endsWith("…");
    }

    @Test
    void aProgramOfTheConsoleIsToldItsOwnUserAndNothingOfTheOthers() {
        var builder = ConsoleProgram.of(
                Settings.from(environment, false), "a.Program", Map.of("VINHDANH_DB_CHECK_USER", "check"));

        assertThat(builder.environment().keySet().stream().filter(name -> name.startsWith("VINHDANH_DB_")))
                .containsExactly("VINHDANH_DB_CHECK_USER");
        assertThat(builder.command())
                .endsWith(home.resolve("apps/admin-ui/admin-ui.jar").toString(), "a.Program");
    }

    @Test
    void aPortThatIsNoneIsRefusedByTheNameOfItsVariable() {
        for (String none : new String[] {"80a", "-1", "65536", "100000", "8 080"}) {
            environment.put("ADMIN_PORT", none);
            assertThatThrownBy(() -> console().port())
                    .as(none)
                    .isInstanceOf(LaunchProblem.class)
                    .hasMessageContaining("ADMIN_PORT")
                    .hasMessageContaining(none);
        }
        environment.put("ADMIN_PORT", " ");
        assertThat(console().port()).as("unset").isEqualTo(8081);
    }

    @Test
    void aDatabaseOfOnesOwnWithoutUsersIsRefusedBeforeAnythingStarts() {
        environment.put("VINHDANH_DB_URL", "jdbc:mysql://db.example/");
        assertThatThrownBy(() -> new DatabaseAccess(Settings.from(environment, false)))
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("VINHDANH_DB_ADMIN_USER");
    }

    @Test
    void aWordThatTheScriptDoesNotKnowStartsNothing() throws Exception {
        for (String[] words : new String[][] {{"--dmeo"}, {"--demo", "--check"}, {"--backup"}}) {
            var command = new ArrayList<>(List.of("bash", "../run"));
            command.addAll(List.of(words));
            var script = new ProcessBuilder(command).redirectErrorStream(true).start();
            script.getOutputStream().close();
            var said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(script.waitFor()).as(String.join(" ", words)).isEqualTo(2);
            assertThat(said).contains("Không hiểu", "Usage: ./run");
        }
    }
}
