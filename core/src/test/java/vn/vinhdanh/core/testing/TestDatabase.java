package vn.vinhdanh.core.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import liquibase.exception.LiquibaseException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.migration.Migration;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.launcher.DatabaseAccount;
import vn.vinhdanh.launcher.DatabaseAccounts;
import vn.vinhdanh.launcher.DatabaseSetup;
import vn.vinhdanh.launcher.EmbeddedDatabase;

/**
 * A migrated database in throw-away schemas with a user for each role, dropped when the JVM ends. By default on one embedded
 * server per JVM; on another server when {@code VINHDANH_TEST_DB_URL} names one ({@code jdbc:mysql://host:port/}, with
 * {@code VINHDANH_TEST_DB_USER} and {@code VINHDANH_TEST_DB_PASSWORD} of a user that may create schemas and users).
 */
public final class TestDatabase {

    private static final class Shared {
        // on our own server the schemas came with its files
        static final TestDatabase DATABASE =
                Server.EXTERNAL.isEmpty() ? new TestDatabase(MigratedData.PREFIX, true) : fresh();
    }

    private final Schemas schemas;
    private final DatabaseAccounts accounts;
    private final DatabaseAddress address;
    private final Map<DatabaseRole, HikariDataSource> pools = new ConcurrentHashMap<>();

    private TestDatabase(String prefix, boolean migrated) {
        schemas = new Schemas(prefix);
        accounts = DatabaseAccounts.random(prefix);
        address = new DatabaseAddress(Server.url(), schemas);
        var setup = new DatabaseSetup(prefix);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(setup)));
        try (var admin = Server.administer()) {
            setup.prepare(admin, accounts);
            if (!migrated) {
                migrate(address, account(DatabaseRole.MIGRATION));
            }
            setup.grant(admin, accounts);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be set up: " + e.getMessage(), e);
        }
    }

    /** The database that the tests of this JVM share; they must not disturb each other's rows. */
    public static TestDatabase shared() {
        return Shared.DATABASE;
    }

    /** A database of one's own, for a test that spoils it. Takes a second or two. */
    public static TestDatabase fresh() {
        return new TestDatabase("t" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36), false);
    }

    /** Names of the schemas. */
    public Schemas schemas() {
        return schemas;
    }

    /** Address for every role. */
    public DatabaseAddress address() {
        return address;
    }

    /** User name of a role. */
    public String user(DatabaseRole role) {
        return account(role).user();
    }

    /** Password of a role. */
    public String password(DatabaseRole role) {
        return account(role).password();
    }

    /** A pool of connections of a role; closed when the JVM ends. */
    public HikariDataSource dataSource(DatabaseRole role) {
        return pools.computeIfAbsent(role, r -> address.dataSource(r, user(r), password(r), 24));
    }

    /** Statements as a role; write schema names with {@code schemas().in("… {domain}.x …")}. */
    public JdbcClient as(DatabaseRole role) {
        return JdbcClient.create(dataSource(role));
    }

    /** A connection of the server's administrator, for what no role may do (tampering, killing connections). */
    public Connection administer() throws SQLException {
        return Server.administer();
    }

    /** Gives the roles their rights anew, as after a migration that made new tables. */
    public void grantAgain() throws SQLException {
        try (var admin = Server.administer()) {
            new DatabaseSetup(schemas.prefix()).grant(admin, accounts);
        }
    }

    /**
     * The environment variables of the contract that point an application at this database: {@code VINHDANH_DB_URL},
     * {@code VINHDANH_DB_PORTAL_USER} and so on. As Spring properties they do the same.
     */
    public Map<String, Object> environment() {
        var environment = new java.util.HashMap<String, Object>();
        environment.put("VINHDANH_DB_URL", address.server());
        environment.put("VINHDANH_HOME", home().toString());
        environment.put("vinhdanh.home", home().toString());
        environment.put("VINHDANH_SCHEMA_PREFIX", schemas.prefix());
        environment.put("vinhdanh.schema-prefix", schemas.prefix());
        for (DatabaseRole role : DatabaseRole.values()) {
            environment.put("VINHDANH_DB_" + role + "_USER", user(role));
            environment.put("VINHDANH_DB_" + role + "_PASSWORD", password(role));
        }
        return environment;
    }

    /** A throw-away {@code VINHDANH_HOME} of this JVM, deleted when it ends. */
    public static Path home() {
        return Home.DIRECTORY;
    }

    private static final class Home {
        static final Path DIRECTORY = temporary("vinhdanh-home-");
    }

    private static Path temporary(String name) {
        try {
            var directory = Files.createTempDirectory(name);
            // hooks run in no order, so the directory is tried again until others have let go
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        for (int attempt = 0; attempt < 20 && Files.exists(directory); attempt++) {
            try (var files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
                Thread.sleep(50);
            } catch (IOException | UncheckedIOException goneMeanwhile) {
                // files vanish while their owner ends
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private DatabaseAccount account(DatabaseRole role) {
        return switch (role) {
            case MIGRATION -> accounts.migration();
            case CONSOLE -> accounts.console();
            case PORTAL -> accounts.portal();
            case REPORTING -> accounts.reporting();
        };
    }

    private static void migrate(DatabaseAddress address, DatabaseAccount owner) {
        try (var pool = address.dataSource(DatabaseRole.MIGRATION, owner.user(), owner.password(), 2);
                var connection = pool.getConnection()) {
            new Migration(address.schemas()).run(connection);
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The test database cannot be migrated: " + e.getMessage(), e);
        }
    }

    private void drop(DatabaseSetup setup) {
        pools.values().forEach(HikariDataSource::close);
        if (!Server.EXTERNAL.isEmpty()) {
            try (var admin = Server.administer()) {
                setup.drop(admin, accounts);
            } catch (SQLException e) {
                System.err.println("Left on the test server: schemas " + schemas.prefix() + "…: " + e.getMessage());
            }
        }
    }

    /** The server of this JVM. */
    private static final class Server {

        static final String EXTERNAL = environment("VINHDANH_TEST_DB_URL", "");

        private static final class Embedded {
            static final EmbeddedDatabase DATABASE = start();

            private static EmbeddedDatabase start() {
                var home = temporary("vinhdanh-test-");
                MigratedData.into(home, Embedded::make);
                return EmbeddedDatabase.start(
                        new EmbeddedDatabase.Place(home, EmbeddedDatabase.Place.sharedBinaries(), 0, true));
            }

            private static void make(EmbeddedDatabase server) throws SQLException {
                var accounts = DatabaseAccounts.random(MigratedData.PREFIX);
                try (var admin = server.administer()) {
                    new DatabaseSetup(MigratedData.PREFIX).prepare(admin, accounts);
                }
                migrate(new DatabaseAddress(server.url(), new Schemas(MigratedData.PREFIX)), accounts.migration());
            }
        }

        static String url() {
            return EXTERNAL.isEmpty() ? Embedded.DATABASE.url() : EXTERNAL;
        }

        static Connection administer() throws SQLException {
            return EXTERNAL.isEmpty()
                    ? Embedded.DATABASE.administer()
                    : DriverManager.getConnection(
                            EXTERNAL,
                            environment("VINHDANH_TEST_DB_USER", "root"),
                            environment("VINHDANH_TEST_DB_PASSWORD", ""));
        }

        private static String environment(String name, String otherwise) {
            var value = System.getenv(name);
            return value == null ? otherwise : value;
        }
    }
}
