package vn.vinhdanh.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is known by its number and its beginning; one whose watchman is gone is found. */
class HomeTest {

    @TempDir
    Path directory;

    @Test
    void aProcessIsTheSameOnlyWhileItRunsAndBeganThen() throws IOException, InterruptedException {
        var process = new ProcessBuilder("sleep", "60").start();
        var file = directory.resolve("some.pid");
        Home.Marked.of(process.toHandle()).write(file);
        var marked = Home.Marked.read(file).orElseThrow();
        assertThat(marked.alive()).isPresent();
        assertThat(marked.unwatched()).as("its parent is this very process").isEmpty();
        var another = new Home.Marked(marked.pid(), marked.started() + 1000, marked.parent());
        assertThat(another.alive())
                .as("the number was given to another process")
                .isEmpty();
        process.destroyForcibly().waitFor();
        assertThat(marked.alive()).isEmpty();
    }

    @Test
    void oneWhoseWatchmanWasKilledIsFound() throws IOException, InterruptedException {
        var watchman = new ProcessBuilder("sh", "-c", "sleep 60 & echo $!; wait").start();
        long pid = Long.parseLong(watchman.inputReader().readLine());
        var child = ProcessHandle.of(pid).orElseThrow();
        var marked = Home.Marked.of(child);
        assertThat(marked.unwatched()).isEmpty();
        watchman.destroyForcibly().waitFor();
        try {
            // the system gives the child to another parent
            for (int i = 0; i < 100 && marked.unwatched().isEmpty(); i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(marked.unwatched()).isPresent();
        } finally {
            child.destroyForcibly();
        }
    }

    @Test
    void aFullDiskKeepsThePortalFromNothingAndTheDatabaseUntilThereIsRoom() throws IOException {
        var left = new long[] {40L << 20};
        var home = new Home(directory, place -> left[0]);
        home.open(new PrintStream(OutputStream.nullOutputStream()));
        assertThatThrownBy(home::needRoom)
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("chỉ còn 40 MB, cần ít nhất 512 MB");
        left[0] = 600L << 20;
        home.needRoom();
        home.close();
    }

    @Test
    void aNumberOfAProcessThatCannotBeWrittenIsSaid() {
        var words = new ByteArrayOutputStream();
        Home.Marked.of(ProcessHandle.current())
                .note(directory.resolve("not there").resolve("some.pid"), new PrintStream(words, true, UTF_8));
        assertThat(words.toString(UTF_8))
                .contains("Không ghi được số tiến trình "
                        + ProcessHandle.current().pid());
    }

    @Test
    void everyCollisionIsToldWithItsAddressItsPurposeAndAFreePort() throws IOException {
        try (var first = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                var second = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var ports = new Ports();
            ports.add("ADMIN_PORT", first.getLocalPort(), "127.0.0.1", "ứng dụng quản trị", "admin");
            ports.add("DB_PORT", second.getLocalPort(), "127.0.0.1", "cơ sở dữ liệu kèm theo", "the database");
            ports.add("PORTAL_PORT", 0, "127.0.0.1", "cổng thông tin", "portal");
            var told = assertThatThrownBy(ports::check).isInstanceOf(LaunchProblem.class);
            for (String word : List.of(
                    "127.0.0.1:" + first.getLocalPort(),
                    "ứng dụng quản trị",
                    "ADMIN_PORT=",
                    "127.0.0.1:" + second.getLocalPort(),
                    "cơ sở dữ liệu kèm theo",
                    "DB_PORT=")) {
                told.hasMessageContaining(word);
            }
        }
    }

    @Test
    void twoAddressesOfOursOnOnePortAreToldApart() {
        var ports = new Ports();
        int free = EmbeddedDatabase.freePort();
        ports.add(
                "PORTAL_MANAGEMENT_PORT",
                free,
                "127.0.0.1",
                "sức khỏe và số đo của cổng thông tin",
                "health of portal");
        ports.add("ADMIN_PORT", free, "127.0.0.1", "ứng dụng quản trị", "admin");
        assertThatThrownBy(ports::check)
                .isInstanceOf(LaunchProblem.class)
                .hasMessageContaining("PORTAL_MANAGEMENT_PORT")
                .hasMessageContaining("ADMIN_PORT")
                .hasMessageContaining("chọn cho cả");
    }
}
