package vn.vinhdanh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schemas to the state of this version, in a process of its own that alone knows the owner of the schemas, and ends before the
 * console starts. Where we make the users, the owner is closed again afterwards: its password is good for this one time.
 */
final class Migration {

    private static final String PROGRAM = "vn.vinhdanh.core.migration.MigrationProgram";

    private final Settings settings;

    Migration(Settings settings) {
        this.settings = settings;
    }

    /** Opens a connection that may make schemas and users. */
    interface Administrator {
        Connection connect() throws SQLException;
    }

    /**
     * Makes schemas and users, migrates, gives the users their rights, and closes the owner of the schemas.
     *
     * @throws LaunchProblem when the database refuses, or the migration fails
     */
    void run(String url, Administrator administrator, DatabaseAccounts accounts) throws IOException {
        var setup = new DatabaseSetup(settings.prefix(), settings.userHost());
        try (var admin = administrator.connect()) {
            setup.prepare(admin, accounts);
            try {
                migrate(url, accounts.migration());
                setup.grant(admin, accounts);
            } finally {
                setup.lockOwner(admin, accounts);
            }
        } catch (SQLException e) {
            throw new LaunchProblem(
                    "Không kết nối hoặc không tạo được lược đồ và tài khoản trên " + url + ": " + e.getMessage(),
                    "Cannot connect to, or make the schemas and users on, " + url + ": " + e.getMessage());
        }
    }

    /**
     * Migrates as a user that the operator made.
     *
     * @throws LaunchProblem when it fails; the end of its log is part of the sentence
     */
    void migrate(String url, DatabaseAccount owner) throws IOException {
        var log = settings.home().resolve("logs").resolve("migration.log");
        var process = ConsoleProgram.of(
                        settings,
                        PROGRAM,
                        Map.of(
                                "VINHDANH_DB_URL", url,
                                "VINHDANH_DB_MIGRATION_USER", owner.user(),
                                "VINHDANH_DB_MIGRATION_PASSWORD", owner.password()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                var last = last(log);
                throw new LaunchProblem(
                        "Không nâng cấp được cơ sở dữ liệu; xem " + log + ".",
                        "The database could not be migrated; see " + log + "." + (last == null ? "" : "\n  " + last));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while migrating", e);
        }
    }

    private static @Nullable String last(Path log) throws IOException {
        var lines =
                Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? null : lines.getLast();
    }
}
