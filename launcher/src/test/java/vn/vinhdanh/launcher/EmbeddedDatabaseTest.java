package vn.vinhdanh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    @Test
    void startsWithAccountsInForceAndKeepsDataAcrossStarts() throws SQLException {
        var place = new EmbeddedDatabase.Place(home, EmbeddedDatabase.Place.sharedBinaries(), 0, true);
        var accounts = DatabaseAccounts.random("kept");
        try (var database = EmbeddedDatabase.start(place)) {
            try (var admin = database.administer()) {
                var setup = new DatabaseSetup("kept");
                admin.createStatement().execute("create user 'kept_portal'@'%' identified by 'old'");
                for (int twice = 0; twice < 2; twice++) {
                    setup.prepare(admin, accounts);
                    setup.grant(admin, accounts);
                    EmbeddedDatabase.connect(database.url(), accounts.migration())
                            .close();
                    setup.lockOwner(admin, accounts);
                    assertThatThrownBy(() -> EmbeddedDatabase.connect(database.url(), accounts.migration()))
                            .as("the owner of the schemas is closed after the migration")
                            .hasMessageContaining("locked");
                }
                try (var anywhere = admin.createStatement()
                        .executeQuery("select count(*) from mysql.global_priv where Host = '%'")) {
                    anywhere.next();
                    assertThat(anywhere.getInt(1)).isZero();
                }
                try (var users = admin.createStatement()
                        .executeQuery("select count(*) from mysql.global_priv where User in ('', 'root')")) {
                    users.next();
                    assertThat(users.getInt(1)).isZero();
                }
                admin.createStatement().execute("create table kept.thing (id int)");
            }
            assertThatThrownBy(() -> EmbeddedDatabase.connect(database.url(), new DatabaseAccount("root", "")))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> EmbeddedDatabase.connect(
                            database.url(),
                            new DatabaseAccount(accounts.portal().user(), "wrong")))
                    .isInstanceOf(SQLException.class);
            try (var portal = EmbeddedDatabase.connect(database.url(), accounts.portal())) {
                assertThatThrownBy(() -> portal.createStatement().execute("select * from kept.thing"))
                        .isInstanceOf(SQLException.class);
            }
        }
        try (var database = EmbeddedDatabase.start(place);
                var admin = database.administer()) {
            assertThat(admin.createStatement()
                            .executeQuery("select * from kept.thing")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void stopsADatabaseLeftOverByAKilledStart() throws SQLException {
        var place = new EmbeddedDatabase.Place(home, EmbeddedDatabase.Place.sharedBinaries(), 0, true);
        try (var leftOver = EmbeddedDatabase.start(place);
                var database = EmbeddedDatabase.start(place);
                var admin = database.administer()) {
            assertThat(leftOver.running()).isFalse();
            assertThat(admin.isValid(1)).isTrue();
        }
    }
}
