package vn.vinhdanh.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** The command {@code ./run}. */
public final class Main {

    private Main() {}

    /** @param arguments {@code --demo}, or none; the script {@code run} answers {@code --help} itself */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean demo = false;
        for (String argument : arguments) {
            if ("--demo".equals(argument)) {
                demo = true;
            } else {
                err.println("Không hiểu \"" + argument + "\"; xem ./run --help");
                err.println("Unknown \"" + argument + "\"; see ./run --help");
                System.exit(2);
            }
        }
        System.exit(run(demo, out, err));
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
