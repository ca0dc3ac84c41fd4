package vn.vinhdanh.core.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Where the database is and how each role reaches it: times in UTC on every connection, inserts rewritten into batches, and encrypted when
 * the server is on another machine. Only who writes {@code sslMode} into the address himself decides otherwise.
 *
 * @param server {@code jdbc:mysql://host:port/}, with or without a schema (which is ignored) and with further properties of the
 *     driver after {@code ?}
 * @param schemas names of the schemas
 */
public record DatabaseAddress(String server, Schemas schemas) {

    /** What every connection needs; what the operator writes into the address comes after it and wins. */
    private static final String PROPERTIES = "rewriteBatchedStatements=true&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&cachePrepStmts=true&prepStmtCacheSize=250&tcpKeepAlive=true"
            + "&connectTimeout=5000";

    /** Checks the form of the address. */
    public DatabaseAddress {
        if (!server.matches("jdbc:mysql://[^/?]+(/[^?]*)?(\\?.*)?")) {
            throw new IllegalArgumentException(
                    "The address of the database must look like jdbc:mysql://host:port/, but was " + server);
        }
    }

    /** The address that a role connects to, with its default schema. */
    public String url(DatabaseRole role) {
        var schema = switch (role) {
            case MIGRATION, CONSOLE -> schemas.domain();
            case PORTAL -> schemas.publicViews();
            case REPORTING -> schemas.reporting();
        };
        int question = server.indexOf('?');
        var own = question < 0 ? "" : "&" + server.substring(question + 1);
        var hostAndPort = server.substring("jdbc:mysql://".length()).replaceFirst("[/?].*", "");
        var encrypted = local(hostAndPort) || saysHow(own) ? "" : "&sslMode=REQUIRED";
        return "jdbc:mysql://" + hostAndPort + "/" + schema + "?" + PROPERTIES + encrypted + own;
    }

    /** Whether what is sent stays on this machine. */
    private static boolean local(String hostsAndPorts) {
        return Arrays.stream(hostsAndPorts.split(",", -1))
                .allMatch(host -> host.matches("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?"));
    }

    private static boolean saysHow(String properties) {
        var said = properties.toLowerCase(Locale.ROOT);
        return said.contains("sslmode=") || said.contains("usessl=");
    }

    /**
     * A pool of connections of a role. It opens none by itself and does not fail when the server is away: that shows at the
     * first use, and a later use finds the server again.
     *
     * @param connections greatest number of connections, at least 1
     */
    public HikariDataSource dataSource(DatabaseRole role, String user, String password, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName(role.name().toLowerCase(Locale.ROOT));
        pool.setJdbcUrl(url(role));
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(2, connections));
        pool.setConnectionTimeout(10_000);
        pool.setInitializationFailTimeout(-1);
        return pool;
    }

    /**
     * Whether the server is a MariaDB rather than a MySQL; both call themselves MySQL to the driver.
     *
     * @throws IllegalStateException when the server does not answer
     */
    public static boolean isMariaDb(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1).contains("MariaDB");
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }
}
