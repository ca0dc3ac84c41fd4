package vn.vinhdanh.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * {@code ./run --check}: compares figures and public records with the decisions and verifies the audit, beside the running platform or with
 * the embedded database started for it alone. The comparison itself is a program of the console's module; this one only finds the database.
 */
final class Check {

    private static final String PROGRAM = "vn.vinhdanh.core.proof.CheckProgram";

    private final Settings settings;

    Check(Settings settings) {
        this.settings = settings;
    }

    /** @return 0 when everything agrees, 1 otherwise */
    int run() throws IOException {
        var url = settings.databaseUrl();
        if (url != null) {
            return compare(url, ownUser());
        }
        var home = settings.home();
        if (!Files.isDirectory(databaseHome().resolve("data"))) {
            throw new LaunchProblem("Không có dữ liệu nào trong " + home + ".", "There is no data in " + home + ".");
        }
        var user = new AccountStore(home).loadOrCreate(settings.prefix()).console();
        Files.createDirectories(home.resolve("run"));
        try (var channel = FileChannel.open(
                        home.resolve("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null || EmbeddedDatabase.runs(databaseHome())) {
                if (lock != null) {
                    // left without its launcher: looked at where it runs, and the launcher may come back meanwhile
                    lock.release();
                }
                var port = Files.readString(databaseHome().resolve("port")).strip();
                return compare("jdbc:mysql://127.0.0.1:" + port + "/", user);
            }
            var place =
                    new EmbeddedDatabase.Place(databaseHome(), databaseHome().resolve("server"), 0, false);
            try (var database = EmbeddedDatabase.start(place)) {
                return compare(database.url(), user);
            }
        }
    }

    /** A user that may only read is enough; else that of the console. */
    private DatabaseAccount ownUser() throws IOException {
        var environment = settings.environment();
        for (String role : List.of("check", "console")) {
            var user = environment.get(AccountStore.variable(role, "USER"));
            if (user != null && !user.isBlank()) {
                return new DatabaseAccount(user, environment.getOrDefault(AccountStore.variable(role, "PASSWORD"), ""));
            }
        }
        return new AccountStore(settings.home()).loadOrCreate(settings.prefix()).console();
    }

    private int compare(String url, DatabaseAccount user) throws IOException {
        var builder = ConsoleProgram.of(
                        settings,
                        PROGRAM,
                        Map.of(
                                "VINHDANH_DB_URL", url,
                                "VINHDANH_DB_CHECK_USER", user.user(),
                                "VINHDANH_DB_CHECK_PASSWORD", user.password()))
                .inheritIO();
        var process = builder.start();
        try {
            return process.waitFor() == 0 ? 0 : 1;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checking", e);
        }
    }

    private Path databaseHome() {
        return settings.home().resolve("database");
    }
}
