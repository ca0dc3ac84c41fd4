package vn.vinhdanh.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes the six schemas and the four users, and gives each user what its role needs and nothing else. Rights are given by
 * schema, so that a new table or view needs no new grant. Can be repeated: it ends in the same state.
 */
public final class DatabaseSetup {

    private static final String READ_AND_WRITE = "select, insert, update, delete";

    private final String prefix;

    /** @param prefix schema prefix: letters, digits and underscores */
    public DatabaseSetup(String prefix) {
        if (!prefix.matches("[a-z][a-z0-9_]{0,40}")) {
            throw new IllegalArgumentException(
                    "Schema prefix: letters, digits and underscores only, but was " + prefix);
        }
        this.prefix = prefix;
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
     * Creates what is missing and sets passwords and rights anew.
     *
     * @param admin connection of a user that may create schemas and users and grant rights on these schemas
     */
    public void apply(Connection admin, DatabaseAccounts accounts) throws SQLException {
        for (String schema : schemas()) {
            execute(
                    admin,
                    "create schema if not exists `" + schema
                            + "` default character set utf8mb4 collate utf8mb4_0900_ai_ci");
        }
        for (DatabaseAccount account : accounts.all()) {
            execute(admin, "create user if not exists ?@'%' identified by ?", account.user(), account.password());
            execute(admin, "alter user ?@'%' identified by ?", account.user(), account.password());
            execute(admin, "revoke all privileges, grant option from ?@'%'", account.user());
        }
        for (String schema : schemas()) {
            grant(admin, "all privileges", schema, accounts.migration());
        }
        grant(admin, READ_AND_WRITE, prefix, accounts.console());
        grant(admin, "select, insert", prefix + "_audit", accounts.console());
        grant(admin, "select", prefix + "_public", accounts.console());
        grant(admin, READ_AND_WRITE, prefix + "_report", accounts.console());
        grant(admin, "select, delete", prefix + "_inbox", accounts.console());
        grant(admin, READ_AND_WRITE, prefix + "_reporting", accounts.console());

        grant(admin, "select", prefix + "_public", accounts.portal());
        grant(admin, "insert", prefix + "_inbox", accounts.portal());

        grant(admin, "select", prefix + "_report", accounts.reporting());
        grant(admin, "insert", prefix + "_inbox", accounts.reporting());
        grant(admin, READ_AND_WRITE, prefix + "_reporting", accounts.reporting());
    }

    /**
     * Drops the schemas and users with everything in them: for throw-away databases of tests only.
     *
     * @param admin connection of a user that may drop them
     */
    public void drop(Connection admin, DatabaseAccounts accounts) throws SQLException {
        for (String schema : schemas().reversed()) {
            execute(admin, "drop schema if exists `" + schema + "`");
        }
        for (DatabaseAccount account : accounts.all()) {
            execute(admin, "drop user if exists ?@'%'", account.user());
        }
    }

    private static void grant(Connection admin, String rights, String schema, DatabaseAccount account)
            throws SQLException {
        // An underscore in a GRANT stands for any letter: escaped, it stands for itself
        execute(admin, "grant " + rights + " on `" + schema.replace("_", "\\_") + "`.* to ?@'%'", account.user());
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
