package vn.vinhdanh.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the database is, and as whom each part comes to it. The owner of the schemas is known to the migration alone. */
final class DatabaseAccess {

    private final Settings settings;
    private final int port;
    private final String url;
    private final AccountStore.Given users;

    /** @throws LaunchProblem when the operator names a database of his own and no user, or only some of them */
    DatabaseAccess(Settings settings) throws IOException {
        this.settings = settings;
        var own = settings.databaseUrl();
        if (own == null) {
            // Chosen now: the portal must know it also when the database comes up later
            port = settings.databasePort() == 0 ? EmbeddedDatabase.freePort() : settings.databasePort();
            url = "jdbc:mysql://127.0.0.1:" + port + "/";
            users = kept();
            return;
        }
        port = 0;
        url = own;
        var given = AccountStore.fromEnvironment(settings.environment());
        var admin = settings.environment().get("VINHDANH_DB_ADMIN_USER");
        if (given == null && (admin == null || admin.isBlank())) {
            throw new LaunchProblem(
                    "VINHDANH_DB_URL đã đặt nhưng thiếu tài khoản: đặt VINHDANH_DB_ADMIN_USER và VINHDANH_DB_ADMIN_PASSWORD,"
                            + " hoặc một cặp cho mỗi vai trò (xem docs/operations/own-mysql.md).",
                    "VINHDANH_DB_URL is set but no user: set VINHDANH_DB_ADMIN_USER and VINHDANH_DB_ADMIN_PASSWORD,"
                            + " or one pair per role (see docs/operations/own-mysql.md).");
        }
        users = given == null ? kept() : given;
    }

    /** Port of the embedded database. */
    int port() {
        return port;
    }

    /** Address of the server. */
    String url() {
        return url;
    }

    /** The portal, the console and reporting, each told its own user only. */
    List<Application> applications() {
        return List.of(
                application(Application.PORTAL, "PORTAL", users.portal()),
                application(Application.ADMIN, "CONSOLE", users.console()),
                application(Application.REPORTING, "REPORTING", users.reporting()));
    }

    /**
     * Brings the schemas to the state of this version.
     *
     * @param embedded null when the operator has a database of his own
     * @throws LaunchProblem when that fails
     */
    void migrate(@Nullable EmbeddedDatabase embedded) throws IOException {
        var migration = new Migration(settings);
        if (embedded != null) {
            migration.run(url, embedded::administer, accounts());
            return;
        }
        var given = AccountStore.fromEnvironment(settings.environment());
        if (given == null) {
            var user = Objects.requireNonNull(settings.environment().get("VINHDANH_DB_ADMIN_USER"));
            var admin =
                    new DatabaseAccount(user, settings.environment().getOrDefault("VINHDANH_DB_ADMIN_PASSWORD", ""));
            migration.run(url, () -> EmbeddedDatabase.connect(url, admin), accounts());
            return;
        }
        // Without a user for it the operator migrates beforehand; the console looks whether that was done
        var owner = given.migration();
        if (owner != null) {
            migration.migrate(url, owner);
        }
    }

    private Application application(Application.Kind kind, String role, DatabaseAccount user) {
        return new Application(
                kind,
                settings,
                Map.of(
                        "VINHDANH_DB_URL",
                        url,
                        "VINHDANH_DB_" + role + "_USER",
                        user.user(),
                        "VINHDANH_DB_" + role + "_PASSWORD",
                        user.password()));
    }

    private AccountStore.Given kept() throws IOException {
        var accounts = accounts();
        return new AccountStore.Given(null, accounts.console(), accounts.portal(), accounts.reporting());
    }

    private DatabaseAccounts accounts() throws IOException {
        return new AccountStore(settings.home()).loadOrCreate(settings.prefix());
    }
}
