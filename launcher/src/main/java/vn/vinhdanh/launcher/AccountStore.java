package vn.vinhdanh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the generated passwords of the database users in {@code VINHDANH_HOME}, readable by its owner only. That of the owner of the schemas
 * is not among them: it is another one at each start, known to nobody but the launcher and the process that migrates.
 */
final class AccountStore {

    private static final List<String> KEPT = List.of("console", "portal", "reporting", "backup");
    private static final List<String> APPLICATIONS = List.of("console", "portal", "reporting");

    private final Path file;

    AccountStore(Path home) {
        this.file = home.resolve("database-users.properties");
    }

    /** The users with the kept passwords, made and kept at the first call; that of the migration is new at every call. */
    DatabaseAccounts loadOrCreate(String prefix) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        // Kept by earlier versions: whoever reads our files could have rewritten the audit
        boolean changed = properties.remove("migration") != null;
        for (String role : KEPT) {
            if (properties.getProperty(role) == null) {
                properties.setProperty(role, DatabaseAccounts.randomPassword());
                changed = true;
            }
        }
        if (changed) {
            keep(properties);
        }
        return new DatabaseAccounts(
                new DatabaseAccount(prefix + "_migration", DatabaseAccounts.randomPassword()),
                account(prefix, "console", properties),
                account(prefix, "portal", properties),
                account(prefix, "reporting", properties),
                account(prefix, "backup", properties));
    }

    /** Whole or not at all: half a file would lock the platform out of its own database. */
    private void keep(Properties properties) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, "Passwords of the database users; made by ./run");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static DatabaseAccount account(String prefix, String role, Properties properties) {
        return new DatabaseAccount(prefix + "_" + role, properties.getProperty(role));
    }

    /**
     * Users that the operator made.
     *
     * @param migration null when the operator migrates beforehand, so that not even the launcher knows the owner of the schemas
     */
    record Given(
            @Nullable DatabaseAccount migration,
            DatabaseAccount console,
            DatabaseAccount portal,
            DatabaseAccount reporting) {}

    /**
     * The users that the operator made: {@code VINHDANH_DB_CONSOLE_USER} and so on.
     *
     * @return null when none of the variables is set
     * @throws LaunchProblem when only some of them are; that of the migration may be missing
     */
    static @Nullable Given fromEnvironment(Map<String, String> environment) {
        boolean migrates = environment.containsKey(variable("migration", "USER"));
        if (!migrates && APPLICATIONS.stream().noneMatch(role -> environment.containsKey(variable(role, "USER")))) {
            return null;
        }
        return new Given(
                migrates ? given(environment, "migration") : null,
                given(environment, "console"),
                given(environment, "portal"),
                given(environment, "reporting"));
    }

    static String variable(String role, String what) {
        return "VINHDANH_DB_" + role.toUpperCase(java.util.Locale.ROOT) + "_" + what;
    }

    private static DatabaseAccount given(Map<String, String> environment, String role) {
        var user = environment.get(variable(role, "USER"));
        var password = environment.get(variable(role, "PASSWORD"));
        if (user == null || password == null) {
            var missing = variable(role, user == null ? "USER" : "PASSWORD");
            throw new LaunchProblem(
                    "Thiếu biến " + missing
                            + ": hãy đặt đủ tài khoản cho mỗi vai trò, hoặc chỉ VINHDANH_DB_ADMIN_USER.",
                    missing + " is missing: set one pair for each role, or VINHDANH_DB_ADMIN_USER alone.");
        }
        return new DatabaseAccount(user, password);
    }
}
