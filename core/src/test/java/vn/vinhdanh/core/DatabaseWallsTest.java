package vn.vinhdanh.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;

/** The first wall: the database itself refuses each role what is not its own, on every table there is. */
class DatabaseWallsTest {

    private enum Verb {
        SELECT,
        INSERT,
        UPDATE,
        DELETE
    }

    private static final Set<Verb> NOTHING = EnumSet.noneOf(Verb.class);
    private static final Set<Verb> READ = EnumSet.of(Verb.SELECT);
    private static final Set<Verb> INSERT = EnumSet.of(Verb.INSERT);
    private static final Set<Verb> READ_AND_WRITE = EnumSet.allOf(Verb.class);

    /** The table of docs/operations/own-mysql.md: schema suffix to what each role may do, unless {@link #BY_TABLE} says otherwise. */
    private static final Map<DatabaseRole, Map<String, Set<Verb>>> RIGHTS = Map.of(
            DatabaseRole.CONSOLE,
            Map.of(
                    "", READ_AND_WRITE,
                    "_audit", EnumSet.of(Verb.SELECT, Verb.INSERT),
                    "_public", READ,
                    "_report", READ_AND_WRITE,
                    "_inbox", EnumSet.of(Verb.SELECT, Verb.DELETE),
                    "_reporting", NOTHING),
            DatabaseRole.PORTAL,
            Map.of(
                    "", NOTHING,
                    "_audit", NOTHING,
                    "_public", READ,
                    "_report", NOTHING,
                    "_inbox", NOTHING,
                    "_reporting", NOTHING),
            DatabaseRole.REPORTING,
            Map.of(
                    "", NOTHING,
                    "_audit", NOTHING,
                    "_public", NOTHING,
                    "_report", READ,
                    "_inbox", NOTHING,
                    "_reporting", READ_AND_WRITE));

    /** Where one table of a schema is another's than the rest: schema suffix and table to what each role may do. */
    private static final Map<DatabaseRole, Map<String, Set<Verb>>> BY_TABLE = Map.of(
            DatabaseRole.CONSOLE,
            Map.of(
                    ".ledger_head", READ,
                    ".DATABASECHANGELOG", READ,
                    ".DATABASECHANGELOGLOCK", READ,
                    "_reporting.api_call", READ,
                    "_reporting.guess", READ_AND_WRITE,
                    "_reporting.refusal", READ_AND_WRITE),
            DatabaseRole.PORTAL,
            Map.of(
                    "_inbox.comment", INSERT,
                    "_inbox.error_report", INSERT,
                    "_inbox.opinion", INSERT,
                    "_inbox.reader", INSERT,
                    "_inbox.subscription", INSERT,
                    "_inbox.subscription_step", INSERT),
            DatabaseRole.REPORTING,
            Map.of(
                    "_inbox.audit_intent",
                    INSERT,
                    "_inbox.report_letter",
                    INSERT,
                    "_reporting.form_entry",
                    EnumSet.of(Verb.SELECT, Verb.INSERT, Verb.UPDATE),
                    "_reporting.form_submission",
                    EnumSet.of(Verb.SELECT, Verb.INSERT),
                    "_reporting.layout_template",
                    EnumSet.of(Verb.SELECT, Verb.INSERT)));

    private static final TestDatabase DATABASE = TestDatabase.shared();

    static Stream<DatabaseRole> roles() {
        return RIGHTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void eachRoleMayDoWhatItsRightsSayAndNothingElse(DatabaseRole role) throws SQLException {
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (var right : RIGHTS.get(role).entrySet()) {
            var schema = DATABASE.schemas().prefix() + right.getKey();
            for (var table : tables(schema).entrySet()) {
                boolean view = table.getValue();
                var expected = BY_TABLE.get(role).getOrDefault(right.getKey() + "." + table.getKey(), right.getValue());
                for (Verb verb : Verb.values()) {
                    if (view && verb != Verb.SELECT && expected.contains(verb)) {
                        continue; // most views cannot be written by anybody
                    }
                    tried++;
                    boolean may = may(role, verb, schema, table.getKey());
                    if (may != expected.contains(verb)) {
                        wrong.add(role + (may ? " may " : " may not ") + verb + " " + schema + "." + table.getKey());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(40);
    }

    @Test
    void thePortalCannotForgeASignInForTheAudit() {
        var forged = DATABASE.schemas()
                .in("insert into {inbox}.audit_intent (id, at, actor, verb, detail)"
                        + " values (1, now(6), 'lanhdao', 'reporting.signed-in', '{}')");
        assertThat(allowed(DatabaseRole.PORTAL, forged)).isFalse();
    }

    @Test
    void nobodyDeletesTheHeadOfTheLedgerOrBeginsAnotherHistory() {
        for (DatabaseRole role : List.of(DatabaseRole.CONSOLE, DatabaseRole.PORTAL, DatabaseRole.REPORTING)) {
            for (String statement : List.of(
                    "delete from {domain}.ledger_head where id = 1",
                    "update {domain}.ledger_head set epoch = epoch + 1 where 1 = 0",
                    "update {domain}.ledger_head set id = 1 where 1 = 0",
                    "insert into {domain}.ledger_head (id, seq, hash, epoch) values (1, 0, '', 1)",
                    "truncate table {domain}.ledger_head")) {
                assertThat(allowed(role, DATABASE.schemas().in(statement)))
                        .as(role + ": " + statement)
                        .isFalse();
            }
        }
        assertThat(allowed(
                        DatabaseRole.CONSOLE,
                        DATABASE.schemas().in("update {domain}.ledger_head set seq = seq, hash = hash where 1 = 0")))
                .isTrue();
    }

    @Test
    void usersAreBoundToTheHostTheyComeFrom() throws SQLException {
        try (var admin = DATABASE.administer();
                var statement = admin.prepareStatement("select user, host from mysql.user where user like ?")) {
            statement.setString(1, DATABASE.schemas().prefix() + "\\_%");
            var rows = statement.executeQuery();
            int users = 0;
            while (rows.next()) {
                users++;
                assertThat(rows.getString(2)).as(rows.getString(1)).isNotEqualTo("%");
            }
            assertThat(users).isEqualTo(5);
        }
    }

    @Test
    void aNewViewNeedsNoNewGrantAndANewTableIsGrantedWithItsMigration() throws SQLException {
        var schemas = DATABASE.schemas();
        execute(DatabaseRole.MIGRATION, "create table {domain}.later_draft (id int primary key, secret varchar(10))");
        execute(DatabaseRole.MIGRATION, "create view {public}.later as select id from {domain}.later_draft");
        try {
            DATABASE.grantAgain();
            assertThat(may(DatabaseRole.CONSOLE, Verb.INSERT, schemas.domain(), "later_draft"))
                    .isTrue();
            assertThat(may(DatabaseRole.PORTAL, Verb.SELECT, schemas.publicViews(), "later"))
                    .isTrue();
            assertThat(may(DatabaseRole.PORTAL, Verb.SELECT, schemas.domain(), "later_draft"))
                    .isFalse();
            assertThat(may(DatabaseRole.REPORTING, Verb.SELECT, schemas.domain(), "later_draft"))
                    .isFalse();
        } finally {
            execute(DatabaseRole.MIGRATION, "drop view {public}.later");
            execute(DatabaseRole.MIGRATION, "drop table {domain}.later_draft");
        }
    }

    @Test
    void noRoleButMigrationMayChangeTheSchema() {
        for (DatabaseRole role : List.of(DatabaseRole.CONSOLE, DatabaseRole.PORTAL, DatabaseRole.REPORTING)) {
            for (String schema : List.of("{domain}", "{audit}", "{public}", "{report}", "{inbox}", "{reporting}")) {
                assertThat(allowed(role, DATABASE.schemas().in("create table " + schema + ".mine (id int)")))
                        .as(role + " " + schema)
                        .isFalse();
            }
        }
    }

    @Test
    void aPrefixThatDiffersInOneLetterIsAnotherHouse() throws SQLException {
        // an underscore in a grant stands for any letter unless it is escaped
        var neighbour = DATABASE.schemas().publicViews().replace('_', 'x');
        try (var admin = DATABASE.administer();
                var statement = admin.createStatement()) {
            statement.execute("create schema " + neighbour);
            statement.execute("create table " + neighbour + ".thing (id int)");
            try {
                assertThat(may(DatabaseRole.PORTAL, Verb.SELECT, neighbour, "thing"))
                        .isFalse();
            } finally {
                statement.execute("drop schema " + neighbour);
            }
        }
    }

    private static boolean may(DatabaseRole role, Verb verb, String schema, String table) throws SQLException {
        var column = firstColumn(schema, table);
        var name = schema + "." + table;
        return allowed(
                role,
                switch (verb) {
                    case SELECT -> "select 1 from " + name + " where 1 = 0";
                    case INSERT -> "insert into " + name + " (`" + column + "`) select 1 from dual where 1 = 0";
                    case UPDATE -> "update " + name + " set `" + column + "` = `" + column + "` where 1 = 0";
                    case DELETE -> "delete from " + name + " where 1 = 0";
                });
    }

    private static boolean allowed(DatabaseRole role, String sql) {
        try (var connection = DATABASE.dataSource(role).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == 1364 || e.getErrorCode() == 1423) {
                return true; // let in, and only then told that a column has no default value
            }
            // access denied to the schema, the table, the column; anything else is an error of this test
            assertThat(e.getErrorCode()).as(sql + ": " + e.getMessage()).isIn(1044, 1142, 1143);
            return false;
        }
    }

    private static void execute(DatabaseRole role, String sql) throws SQLException {
        try (var connection = DATABASE.dataSource(role).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(DATABASE.schemas().in(sql));
        }
    }

    /** Tables and views of a schema; the value says whether it is a view. */
    private static Map<String, Boolean> tables(String schema) throws SQLException {
        var tables = new TreeMap<String, Boolean>();
        try (var admin = DATABASE.administer();
                var statement = admin.prepareStatement(
                        "select table_name, table_type from information_schema.tables where table_schema = ?")) {
            statement.setString(1, schema);
            var rows = statement.executeQuery();
            while (rows.next()) {
                tables.put(rows.getString(1), "VIEW".equals(rows.getString(2)));
            }
        }
        return tables;
    }

    private static String firstColumn(String schema, String table) throws SQLException {
        try (var admin = DATABASE.administer();
                var statement = admin.prepareStatement("select column_name from information_schema.columns"
                        + " where table_schema = ? and table_name = ? order by ordinal_position limit 1")) {
            statement.setString(1, schema);
            statement.setString(2, table);
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }
}
