package vn.vinhdanh.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The command {@code ./run}. */
public final class Main {

    private Main() {}

    /** @param arguments as {@code ./run --help} says; the script {@code run} checks them and answers {@code --help} itself */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var words = List.of(arguments);
        if (words.size() == 2 && (words.contains("--backup") || words.contains("--restore"))) {
            System.exit(keep(words.getFirst(), Path.of(words.getLast()), out, err));
        }
        if (words.equals(List.of("--rehearse")) || words.equals(List.of("--rehearse", "--demo"))) {
            System.exit(rehearse(words.contains("--demo"), out, err));
        }
        if (words.equals(List.of("--check"))) {
            System.exit(check(err));
        }
        if (!List.of("--demo").containsAll(words)) {
            err.println("Không hiểu / unknown: " + String.join(" ", words) + "; xem / see ./run --help");
            System.exit(2);
        }
        System.exit(run(words.contains("--demo"), out, err));
    }

    private static int keep(String what, Path archive, PrintStream out, PrintStream err) {
        try {
            var backup = new Backup(Settings.from(System.getenv(), false));
            if ("--backup".equals(what)) {
                backup.save(archive);
                out.println("Đã sao lưu vào " + archive + " / saved to " + archive);
            } else {
                backup.restore(archive);
                out.println("Đã phục hồi từ " + archive + "; chạy ./run / restored from " + archive + "; start ./run");
            }
            return 0;
        } catch (LaunchProblem e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("Không thành công / failed: " + e);
            return 1;
        }
    }

    /** What the script does after a build; without it the platform starts as well, only slower. */
    private static int rehearse(boolean demo, PrintStream out, PrintStream err) {
        try {
            new Rehearsal(System.getenv(), demo, out).run();
            return 0;
        } catch (LaunchProblem | IllegalStateException | IOException e) {
            err.println("Không diễn tập được / cannot rehearse: " + (e instanceof LaunchProblem ? e.getMessage() : e));
            return 1;
        }
    }

    private static int check(PrintStream err) {
        try {
            return new Check(Settings.from(System.getenv(), false)).run();
        } catch (LaunchProblem e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("Không kiểm tra được / cannot check: " + e);
            return 1;
        }
    }

    private static int run(boolean demo, PrintStream out, PrintStream err) {
        var signalled = new AtomicBoolean();
        try {
            var platform = new Platform(Settings.from(System.getenv(), demo), out);
            var hook = new Thread(() -> {
                signalled.set(true);
                out.println("Đang dừng… / Stopping…");
                platform.stop();
                out.println("Đã dừng. / Stopped.");
            });
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                platform.start();
                platform.watch();
                return 0;
            } catch (LaunchProblem | IOException e) {
                if (!signalled.get()) {
                    Runtime.getRuntime().removeShutdownHook(hook);
                    platform.stop();
                }
                throw e;
            }
        } catch (LaunchProblem e) {
            if (!signalled.get()) {
                err.println(e.getMessage());
            }
            return 1;
        } catch (IOException e) {
            err.println("Không khởi động được: " + e + "\nCannot start: " + e);
            return 1;
        } catch (InterruptedException | IllegalStateException e) {
            if (!signalled.get()) {
                err.println("Cannot start: " + e);
            }
            return 1;
        }
    }
}
