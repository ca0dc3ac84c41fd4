package vn.vinhdanh.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Keeps the generated passwords of the database users in {@code VINHDANH_HOME}, readable by its owner only. */
final class AccountStore {

    private static final List<String> ROLES = List.of("migration", "console", "portal", "reporting");

    private final Path file;

    AccountStore(Path home) {
        this.file = home.resolve("database-users.properties");
    }

    /** The kept users; made and kept at the first call. */
    DatabaseAccounts loadOrCreate(String prefix) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        boolean changed = false;
        for (String role : ROLES) {
            if (properties.getProperty(role) == null) {
                properties.setProperty(role, DatabaseAccounts.randomPassword());
                changed = true;
            }
        }
        if (changed) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "Passwords of the database users; made by ./run");
            }
        }
        return new DatabaseAccounts(
                account(prefix, "migration", properties),
                account(prefix, "console", properties),
                account(prefix, "portal", properties),
                account(prefix, "reporting", properties));
    }

    private static DatabaseAccount account(String prefix, String role, Properties properties) {
        return new DatabaseAccount(prefix + "_" + role, properties.getProperty(role));
    }

    /**
     * The users that the operator made: {@code VINHDANH_DB_MIGRATION_USER} and so on.
     *
     * @return null when none of the variables is set
     * @throws LaunchProblem when only some of them are
     */
    static @Nullable DatabaseAccounts fromEnvironment(Map<String, String> environment) {
        if (ROLES.stream().noneMatch(role -> environment.containsKey(variable(role, "USER")))) {
            return null;
        }
        return new DatabaseAccounts(
                given(environment, "migration"),
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
                            + ": hãy đặt đủ tài khoản cho bốn vai trò, hoặc chỉ VINHDANH_DB_ADMIN_USER.",
                    missing + " is missing: set one pair for each of the four roles, or VINHDANH_DB_ADMIN_USER alone.");
        }
        return new DatabaseAccount(user, password);
    }
}
