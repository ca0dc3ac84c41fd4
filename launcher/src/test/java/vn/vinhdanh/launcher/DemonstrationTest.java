package vn.vinhdanh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the demonstration is, and where it is not. */
class DemonstrationTest {

    @TempDir
    Path apps;

    @Test
    void isOnTheClassPathOfTheConsoleAndOnlyWhereItIsAskedFor() throws IOException {
        var jar = here();

        for (Application application : applications(false)) {
            assertThat(application.command()).noneMatch(word -> word.contains("demonstration"));
        }
        for (Application application : applications(true)) {
            var words = application.command();
            if (application.kind() == Application.ADMIN) {
                // a launcher that comes back knows the console it left running by this name
                assertThat(words.get(words.indexOf("-cp") + 1))
                        .isEqualTo(apps.resolve("admin-ui").resolve("admin-ui.jar") + ":" + jar);
                assertThat(Path.of("..", "admin-ui", "src", "main", "java"))
                        .isDirectoryRecursivelyContaining(
                                "glob:**/" + words.getLast().replaceFirst(".*\\.", "") + ".java");
            } else {
                assertThat(words).noneMatch(word -> word.contains("demonstration"));
            }
        }
    }

    @Test
    void whoAsksForItWhereItIsNotIsToldSo() throws IOException {
        var console = applications(true).stream()
                .filter(application -> application.kind() == Application.ADMIN)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(console::command)
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("demonstration.jar");
    }

    private Path here() throws IOException {
        var jar = apps.resolve("demonstration").resolve("demonstration.jar");
        Files.createDirectories(jar.getParent());
        return Files.createFile(jar);
    }

    private List<Application> applications(boolean demo) throws IOException {
        var environment = Map.of("VINHDANH_HOME", apps.toString(), "VINHDANH_APPS", apps.toString());
        return new DatabaseAccess(Settings.from(environment, demo)).applications();
    }
}
