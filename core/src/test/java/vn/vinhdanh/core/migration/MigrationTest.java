package vn.vinhdanh.core.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;

/** The schemas are migrated by their owner before the console starts, and the console knows whether that was done. */
class MigrationTest {

    private static final String VIEW = "0002-view-campaign-fact";

    /** One of our own, left as it was by each test: making it takes seconds. */
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Test
    void theConsolesUserSeesThatEverythingIsMigratedAndThatAStepIsMissing() throws SQLException {
        var migration = new Migration(DATABASE.schemas());
        migration.requireDone(DATABASE.dataSource(DatabaseRole.CONSOLE));

        execute("update {domain}.DATABASECHANGELOG set tag = 'of another version'");
        migration.requireDone(DATABASE.dataSource(DatabaseRole.CONSOLE));
        execute("update {domain}.DATABASECHANGELOG set id = 'another' where id = '0001-ledger-head'");

        assertThatThrownBy(() -> migration.requireDone(DATABASE.dataSource(DatabaseRole.CONSOLE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not migrated")
                .hasMessageContaining("1 steps");
        execute("update {domain}.DATABASECHANGELOG set id = '0001-ledger-head' where id = 'another'");
    }

    /** A step is put back into the book: with the mark of these very migrations nobody looks for it, with another all is done again. */
    @Test
    void theMarkOfTheseMigrationsStandsForAllOfThem() throws SQLException {
        var migrated = new Migration(DATABASE.schemas());
        assertThat(migrate()).isZero();
        execute("delete from {domain}.DATABASECHANGELOG where id = '" + VIEW + "'");
        migrated.requireDone(DATABASE.dataSource(DatabaseRole.CONSOLE));
        assertThat(migrate()).isZero();
        assertThat(inTheBook(VIEW)).as("as the mark stood").isZero();

        execute("update {domain}.DATABASECHANGELOG set tag = null");
        assertThat(migrate()).isZero();
        assertThat(inTheBook(VIEW)).isOne();
    }

    @Test
    void aLockLeftByAKilledMigrationAndViewsOfAnotherInstallationStandInNobodysWay() throws SQLException {
        execute("insert into {domain}.DATABASECHANGELOGLOCK (id, locked, lockgranted, lockedby) values (1, true, now(),"
                + " 'killed') on duplicate key update locked = true, lockedby = 'killed'");
        var view = DATABASE.schemas().in("{public}.schema_version");
        try (var admin = DATABASE.administer();
                var statement = admin.createStatement()) {
            statement.execute("create or replace definer = 'somebody'@'elsewhere' sql security definer view " + view
                    + " as select 3 as version");
        }
        assertThatThrownBy(() -> version()).isInstanceOf(RuntimeException.class);

        assertThat(migrate()).isZero();
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void theProgramEndsWithAReasonWhenItMayNotMigrate() {
        var environment = environment();
        environment.put("VINHDANH_DB_MIGRATION_PASSWORD", "wrong");
        var said = new ByteArrayOutputStream();

        assertThat(MigrationProgram.run(environment, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines().toList().getLast())
                .contains("Access denied");
    }

    private static int migrate() {
        var said = new ByteArrayOutputStream();
        int result = MigrationProgram.run(environment(), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("The database is migrated");
        return result;
    }

    private static int inTheBook(String id) {
        return DATABASE.as(DatabaseRole.CONSOLE)
                .sql(DATABASE.schemas().in("select count(*) from {domain}.DATABASECHANGELOG where id = ?"))
                .param(id)
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        DATABASE.environment().forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    private static int version() {
        return DATABASE.as(DatabaseRole.PORTAL)
                .sql(DATABASE.schemas().in("select version from {public}.schema_version"))
                .query(Integer.class)
                .single();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.dataSource(DatabaseRole.MIGRATION).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(DATABASE.schemas().in(sql));
        }
    }
}
