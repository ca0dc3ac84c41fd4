package vn.vinhdanh.core.migration;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import liquibase.exception.LiquibaseException;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The migration as a program of its own, so that the owner of the schemas lives for seconds and never in an application: {@code ./run}
 * starts it before the console; a systemd unit or a container does it by {@code ExecStartPre} or an init container.
 */
public final class MigrationProgram {

    private MigrationProgram() {}

    /**
     * Reads {@code VINHDANH_DB_URL}, {@code VINHDANH_DB_MIGRATION_USER}, {@code VINHDANH_DB_MIGRATION_PASSWORD} and
     * {@code VINHDANH_SCHEMA_PREFIX}. Ends with 0 when everything is migrated and with 1 otherwise.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "vn/vinhdanh/core/proof/quiet.xml");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out));
    }

    /** @return 0 when everything is migrated, 1 otherwise; the reason is the last line that is printed */
    static int run(Map<String, String> environment, PrintStream out) {
        var schemas = new Schemas(environment.getOrDefault("VINHDANH_SCHEMA_PREFIX", "vinhdanh"));
        var address = new DatabaseAddress(environment.getOrDefault("VINHDANH_DB_URL", ""), schemas);
        try (var connection = DriverManager.getConnection(
                address.url(DatabaseRole.MIGRATION),
                environment.getOrDefault("VINHDANH_DB_MIGRATION_USER", ""),
                environment.getOrDefault("VINHDANH_DB_MIGRATION_PASSWORD", ""))) {
            new Migration(schemas).run(connection);
            out.println("The database is migrated");
            return 0;
        } catch (SQLException | LiquibaseException | RuntimeException e) {
            e.printStackTrace(out);
            out.println(innermost(e));
            return 1;
        }
    }

    private static Throwable innermost(Throwable problem) {
        var cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
