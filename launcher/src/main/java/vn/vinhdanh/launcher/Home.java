package vn.vinhdanh.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The directory in which everything is kept: read by nobody but its owner, held by one launcher at a time. A launcher whose own watchman,
 * the script {@code run}, was killed lets go of it when another one starts.
 */
final class Home implements AutoCloseable {

    private static final long LEAST_SPACE = 512L * 1024 * 1024;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(120);
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final FreeSpace free;
    private @Nullable FileLock lock;

    Home(Path path) {
        this(path, directory -> Files.getFileStore(directory).getUsableSpace());
    }

    Home(Path path, FreeSpace free) {
        this.path = path;
        this.free = free;
    }

    /**
     * Makes what is missing, takes from others what they could read, and takes hold of it.
     *
     * @throws LaunchProblem when it cannot be written, or a launcher that is watched holds it
     */
    void open(PrintStream out) throws IOException {
        try {
            Files.createDirectories(path);
            close(path, DIRECTORY);
            for (String directory : List.of("logs", "run")) {
                closeAll(Files.createDirectories(path.resolve(directory)));
            }
            try (var entries = Files.list(path)) {
                for (Path file : entries.filter(Files::isRegularFile).toList()) {
                    close(file, FILE);
                }
            }
        } catch (IOException e) {
            throw new LaunchProblem(
                    "Không ghi được vào " + path + " (" + e.getMessage()
                            + "). Hãy đặt VINHDANH_HOME là một thư mục ghi được.",
                    path + " cannot be written (" + e.getMessage() + "). Set VINHDANH_HOME to a directory that can.");
        }
        var channel = FileChannel.open(
                path.resolve("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.tryLock();
        if (held == null && stopUnwatched(out)) {
            held = channel.tryLock();
        }
        if (held == null) {
            channel.close();
            throw new LaunchProblem(
                    "Hệ thống đã chạy trên " + path + holder(" (tiến trình ")
                            + ". Hãy dừng nó (Ctrl-C) hoặc đặt VINHDANH_HOME khác.",
                    "The platform already runs on " + path + holder(" (process ")
                            + ". Stop it (Ctrl-C) or set another VINHDANH_HOME.");
        }
        lock = held;
        Marked.of(ProcessHandle.current()).note(launcherFile(), out);
    }

    /**
     * Looks whether there is room for what writes much. The portal, which can do without, is started on a full disk too.
     *
     * @throws LaunchProblem when less than 512 MB are left
     */
    void needRoom() throws IOException {
        long left = free.on(path);
        if (left < LEAST_SPACE) {
            throw new LaunchProblem(
                    "Đĩa chứa " + path + " chỉ còn " + left / 1024 / 1024
                            + " MB, cần ít nhất 512 MB. Hãy dọn bớt hoặc đặt VINHDANH_HOME ở đĩa khác.",
                    "The disk of " + path + " has only " + left / 1024 / 1024
                            + " MB left, at least 512 MB are needed. Free some, or set VINHDANH_HOME to another disk.");
        }
    }

    /** Tells how many bytes are left on the disk of a directory. */
    interface FreeSpace {
        long on(Path directory) throws IOException;
    }

    /** Lets go of it. */
    @Override
    public void close() throws IOException {
        var held = lock;
        if (held != null) {
            Files.deleteIfExists(launcherFile());
            held.channel().close();
        }
    }

    private String holder(String word) throws IOException {
        return Marked.read(launcherFile()).map(l -> word + l.pid() + ")").orElse("");
    }

    /** A launcher whose script is gone has nobody to press Ctrl-C any more: it is stopped in order, and its parts with it. */
    private boolean stopUnwatched(PrintStream out) throws IOException {
        var unwatched = Marked.read(launcherFile()).flatMap(Marked::unwatched);
        if (unwatched.isEmpty()) {
            return false;
        }
        var launcher = unwatched.get();
        out.println("Tiếp quản lần chạy trước đã mất cửa sổ điều khiển (tiến trình " + launcher.pid()
                + ")… / Taking over an earlier start that lost its terminal (process " + launcher.pid() + ")…");
        out.flush();
        launcher.destroy();
        try {
            launcher.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            launcher.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return true;
    }

    private Path launcherFile() {
        return path.resolve("run").resolve("launcher.pid");
    }

    private static void closeAll(Path directory) throws IOException {
        try (var entries = Files.walk(directory)) {
            for (Path entry : entries.toList()) {
                if (Files.isDirectory(entry) || Files.isRegularFile(entry)) {
                    close(entry, Files.isDirectory(entry) ? DIRECTORY : FILE);
                }
            }
        }
    }

    private static void close(Path entry, Set<PosixFilePermission> permissions) throws IOException {
        if (!Files.getPosixFilePermissions(entry).equals(permissions)) {
            Files.setPosixFilePermissions(entry, permissions);
        }
    }

    /**
     * A process as it is written down, so that it can be told from another one that later has its number.
     *
     * @param started milliseconds since 1970 at which it began, as the system says; 0 when it does not say
     * @param parent number of the process that started it, 0 when there was none
     */
    record Marked(long pid, long started, long parent) {

        static Marked of(ProcessHandle process) {
            return new Marked(
                    process.pid(),
                    began(process),
                    process.parent().map(ProcessHandle::pid).orElse(0L));
        }

        void write(Path file) throws IOException {
            Files.writeString(file, pid + " " + started + " " + parent + "\n");
        }

        /** Writes it where it is looked for later; on a disk that takes nothing the process runs on without, and that is said. */
        void note(Path file, PrintStream out) {
            try {
                write(file);
            } catch (IOException full) {
                out.println("Không ghi được số tiến trình " + pid + " vào " + file + " (" + full.getMessage()
                        + "). / The number of process " + pid + " cannot be written to " + file + ".");
                out.flush();
            }
        }

        /** What a file says; empty when there is none, or it says nothing that could be a process. */
        static Optional<Marked> read(Path file) throws IOException {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var words = Files.readString(file).strip();
            // Earlier versions wrote the number alone
            if (words.matches("[0-9]{1,10}")) {
                return Optional.of(new Marked(Long.parseLong(words), 0, 0));
            }
            if (!words.matches("[0-9]{1,10} [0-9]{1,15} [0-9]{1,10}")) {
                return Optional.empty();
            }
            var numbers = words.split(" ");
            return Optional.of(
                    new Marked(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2])));
        }

        /** The process, if it still runs and is the same. */
        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> started == 0 || began(p) == started);
        }

        /** The process, if it still runs and whoever started it does not. */
        Optional<ProcessHandle> unwatched() {
            return alive().filter(p ->
                    parent != 0 && p.parent().map(ProcessHandle::pid).orElse(0L) != parent);
        }

        private static long began(ProcessHandle process) {
            return process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
        }
    }
}
