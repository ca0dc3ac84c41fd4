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

    @Test
    void theConsolesUserSeesThatEverythingIsMigratedAndThatAStepIsMissing() throws SQLException {
        var database = TestDatabase.fresh();
        var migration = new Migration(database.schemas());
        migration.requireDone(database.dataSource(DatabaseRole.CONSOLE));

        execute(database, "update {domain}.DATABASECHANGELOG set id = 'another' where id = '0001-ledger-head'");

        assertThatThrownBy(() -> migration.requireDone(database.dataSource(DatabaseRole.CONSOLE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not migrated")
                .hasMessageContaining("1 steps");
        execute(database, "update {domain}.DATABASECHANGELOG set id = '0001-ledger-head' where id = 'another'");
    }

    @Test
    void aLockLeftByAKilledMigrationAndViewsOfAnotherInstallationStandInNobodysWay() throws SQLException {
        var database = TestDatabase.fresh();
        execute(
                database,
                "insert into {domain}.DATABASECHANGELOGLOCK (id, locked, lockgranted, lockedby) values (1, true, now(),"
                        + " 'killed') on duplicate key update locked = true, lockedby = 'killed'");
        var view = database.schemas().in("{public}.schema_version");
        try (var admin = database.administer();
                var statement = admin.createStatement()) {
            statement.execute("create or replace definer = 'somebody'@'elsewhere' sql security definer view " + view
                    + " as select 3 as version");
        }
        assertThatThrownBy(() -> version(database)).isInstanceOf(RuntimeException.class);

        var said = new ByteArrayOutputStream();
        int result = MigrationProgram.run(environment(database), new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(result).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(version(database)).isEqualTo(3);
    }

    @Test
    void theProgramEndsWithAReasonWhenItMayNotMigrate() {
        var database = TestDatabase.shared();
        var environment = environment(database);
        environment.put("VINHDANH_DB_MIGRATION_PASSWORD", "wrong");
        var said = new ByteArrayOutputStream();

        assertThat(MigrationProgram.run(environment, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8).lines().toList().getLast())
                .contains("Access denied");
    }

    private static Map<String, String> environment(TestDatabase database) {
        var environment = new HashMap<String, String>();
        database.environment().forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    private static int version(TestDatabase database) {
        return database.as(DatabaseRole.PORTAL)
                .sql(database.schemas().in("select version from {public}.schema_version"))
                .query(Integer.class)
                .single();
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.dataSource(DatabaseRole.MIGRATION).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(database.schemas().in(sql));
        }
    }
}
