package vn.vinhdanh.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the six schemas and the five users, and gives each user what its role needs and nothing else: by table where one table of a schema
 * is another's, by schema elsewhere. Users are bound to the host they come from. Two steps with the migration between them:
 * {@link #prepare}, then {@link #grant}. Both can be repeated: they end in the same state.
 */
public final class DatabaseSetup {

    private static final String READ_AND_WRITE = "select, insert, update, delete";
    private static final String ANYWHERE = "%";

    /** What the portal may put into the inbox. Not here: the notes of reporting, which become the audit. */
    private static final List<String> SENT_BY_CITIZENS =
            List.of("comment", "error_report", "opinion", "reader", "subscription", "subscription_step");

    /** What reporting may put into the inbox. */
    private static final List<String> SENT_BY_REPORTING = List.of("audit_intent", "report_letter");

    /** What console and reporting write both; the rest of the schema is reporting's own. */
    private static final List<String> WRITTEN_BY_BOTH = List.of("guess", "refusal");

    /** What the console shows of what is reporting's own. */
    private static final List<String> SHOWN_BY_CONSOLE = List.of("api_call");

    /** Tables of the domain that the console may not write as it likes; the order of commits hangs on the first. */
    private static final Map<String, String> GUARDED = Map.of(
            "ledger_head", "select, update (seq, hash)",
            "DATABASECHANGELOG", "select",
            "DATABASECHANGELOGLOCK", "select");

    /** What reporting may do with what is never deleted; what was submitted is never changed either. */
    private static final Map<String, String> KEPT = Map.of(
            "form_entry",
            "select, insert, update",
            "form_submission",
            "select, insert",
            "layout_template",
            "select, insert");

    private final String prefix;
    private final @Nullable String givenHost;

    /**
     * Users come from where the connection that makes them comes from.
     *
     * @param prefix schema prefix: letters, digits and underscores
     */
    public DatabaseSetup(String prefix) {
        this(prefix, null);
    }

    /**
     * @param prefix schema prefix: letters, digits and underscores
     * @param host host of the users as the server knows it, a pattern of MySQL ({@code 10.1.2.%}); null for where the connection that
     *     makes them comes from
     */
    DatabaseSetup(String prefix, @Nullable String host) {
        if (!prefix.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException(
                    "Schema prefix: letters, digits and underscores only, but was " + prefix);
        }
        this.prefix = prefix;
        this.givenHost = host;
    }

    /** Names of the six schemas. */
    public List<String> schemas() {
        return List.of(
                prefix,
                prefix + "_audit",
                prefix + "_public",
                prefix + "_report",
                prefix + "_inbox",
                prefix + "_reporting");
    }

    /**
     * Creates the schemas and users that are missing, sets their passwords anew, and opens the owner of the schemas for the migration.
     *
     * @param admin connection of a user that may create schemas and users and grant rights on these schemas
     */
    public void prepare(Connection admin, DatabaseAccounts accounts) throws SQLException {
        var host = host(admin);
        for (String schema : schemas()) {
            execute(
                    admin,
                    "create schema if not exists `" + schema
                            + "` default character set utf8mb4 collate utf8mb4_0900_ai_ci");
        }
        for (DatabaseAccount account : accounts.all()) {
            execute(admin, "create user if not exists ?@? identified by ?", account.user(), host, account.password());
            execute(admin, "alter user ?@? identified by ?", account.user(), host, account.password());
        }
        execute(admin, "alter user ?@? account unlock", accounts.migration().user(), host);
        for (String schema : schemas()) {
            grant(admin, "all privileges", all(schema), accounts.migration(), host);
        }
    }

    /**
     * Sets the rights anew, now that the tables are there, and forgets the users that earlier versions let in from anywhere.
     *
     * @param admin as for {@link #prepare}
     */
    public void grant(Connection admin, DatabaseAccounts accounts) throws SQLException {
        var host = host(admin);
        for (DatabaseAccount account :
                List.of(accounts.console(), accounts.portal(), accounts.reporting(), accounts.backup())) {
            execute(admin, "revoke all privileges, grant option from ?@?", account.user(), host);
        }
        var domain = tables(admin, prefix);
        for (String table : domain) {
            grant(
                    admin,
                    GUARDED.getOrDefault(table, READ_AND_WRITE),
                    "`" + prefix + "`.`" + table + "`",
                    accounts.console(),
                    host);
        }
        grant(admin, "select, insert", all(prefix + "_audit"), accounts.console(), host);
        grant(admin, "select", all(prefix + "_public"), accounts.console(), host);
        grant(admin, READ_AND_WRITE, all(prefix + "_report"), accounts.console(), host);
        grant(admin, "select, delete", all(prefix + "_inbox"), accounts.console(), host);
        for (String table : tables(admin, prefix + "_reporting")) {
            if (WRITTEN_BY_BOTH.contains(table)) {
                grant(admin, READ_AND_WRITE, "`" + prefix + "_reporting`.`" + table + "`", accounts.console(), host);
            }
            if (SHOWN_BY_CONSOLE.contains(table)) {
                grant(admin, "select", "`" + prefix + "_reporting`.`" + table + "`", accounts.console(), host);
            }
        }

        grant(admin, "select", all(prefix + "_public"), accounts.portal(), host);
        grant(admin, "select", all(prefix + "_report"), accounts.reporting(), host);
        for (String table : tables(admin, prefix + "_reporting")) {
            var name = "`" + prefix + "_reporting`.`" + table + "`";
            grant(admin, KEPT.getOrDefault(table, READ_AND_WRITE), name, accounts.reporting(), host);
        }
        for (String table : tables(admin, prefix + "_inbox")) {
            var name = "`" + prefix + "_inbox`.`" + table + "`";
            if (SENT_BY_CITIZENS.contains(table)) {
                grant(admin, "insert", name, accounts.portal(), host);
            }
            if (SENT_BY_REPORTING.contains(table)) {
                grant(admin, "insert", name, accounts.reporting(), host);
            }
        }
        for (String schema : schemas()) {
            grant(admin, "select, show view", all(schema), accounts.backup(), host);
        }
        if (!host.equals(ANYWHERE)) {
            for (DatabaseAccount account : accounts.all()) {
                execute(admin, "drop user if exists ?@?", account.user(), ANYWHERE);
            }
        }
    }

    /**
     * Lets nobody in as the owner of the schemas until the next {@link #prepare}. The views go on: they are the owner's, open or not.
     *
     * @param admin as for {@link #prepare}
     */
    void lockOwner(Connection admin, DatabaseAccounts accounts) throws SQLException {
        execute(admin, "alter user ?@? account lock", accounts.migration().user(), host(admin));
    }

    /**
     * Drops the schemas and users with everything in them: for throw-away databases of tests only.
     *
     * @param admin connection of a user that may drop them
     */
    public void drop(Connection admin, DatabaseAccounts accounts) throws SQLException {
        var host = host(admin);
        for (String schema : schemas().reversed()) {
            execute(admin, "drop schema if exists `" + schema + "`");
        }
        for (DatabaseAccount account : accounts.all()) {
            execute(admin, "drop user if exists ?@?", account.user(), host);
        }
    }

    /** The host part of the users: as given, or as the server sees this very connection. */
    private String host(Connection admin) throws SQLException {
        if (givenHost != null) {
            return givenHost;
        }
        try (var statement = admin.createStatement();
                var row = statement.executeQuery("select substring_index(user(), '@', -1)")) {
            row.next();
            return row.getString(1);
        }
    }

    private static List<String> tables(Connection admin, String schema) throws SQLException {
        try (var statement = admin.prepareStatement(
                "select table_name from information_schema.tables where table_schema = ? order by table_name")) {
            statement.setString(1, schema);
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }
    }

    private static String all(String schema) {
        // An underscore in a GRANT on a whole schema stands for any letter: escaped, it stands for itself
        return "`" + schema.replace("_", "\\_") + "`.*";
    }

    private static void grant(Connection admin, String rights, String what, DatabaseAccount account, String host)
            throws SQLException {
        execute(admin, "grant " + rights + " on " + what + " to ?@?", account.user(), host);
    }

    /** Account statements take no server-side parameters; the driver quotes them on its side. */
    private static void execute(Connection admin, String sql, String... parameters) throws SQLException {
        try (var statement = admin.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
