package vn.vinhdanh.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class BackupTest {

    private static final long HOUR_AGO = System.currentTimeMillis() / 1000 - 3600;

    @TempDir
    Path directory;

    @Test
    void restoresOnAFreshServerWithAHigherEpochAndRightsInForce() throws SQLException, IOException {
        var old = settings("old");
        var accounts = new AccountStore(home(old)).loadOrCreate("house");
        try (var database = EmbeddedDatabase.start(place(old));
                var admin = database.administer()) {
            new DatabaseSetup("house").prepare(admin, accounts);
            try (var owner = EmbeddedDatabase.connect(database.url(), accounts.migration());
                    var sql = owner.createStatement()) {
                sql.execute(
                        "create table house.ledger_head (id int primary key, seq bigint, hash char(64), epoch bigint)");
                sql.execute("insert into house.ledger_head values (1, 3, '', 7)");
                sql.execute("create table house.honour (id int primary key, name varchar(50))");
                sql.execute("insert into house.honour values (1, 'Đỗ Thị Hồng Đào')");
                sql.execute("create sql security definer view house_public.honour as select name from house.honour");
            }
            new DatabaseSetup("house").grant(admin, accounts);
            // no launcher holds the home, yet its database lives, as after the launcher was killed
            new Backup(old).save(directory.resolve("while-used.tar.gz"));
            assertThat(directory.resolve("while-used.tar.gz")).isNotEmptyFile();
            assertThat(database.running()).as("who lives on it keeps it").isTrue();
            assertThat(admin.isValid(1)).isTrue();
        }
        Files.createDirectories(home(old).resolve("public"));
        Files.writeString(home(old).resolve("public").resolve("a.pdf"), "bản ký");
        Files.createDirectories(home(old).resolve("attachments").resolve("tmp"));
        Files.writeString(home(old).resolve("attachments").resolve("tmp").resolve("in-1.part"), "half");
        var archive = directory.resolve("saved.tar.gz");
        new Backup(old).save(archive);
        assertThat(directory).isDirectoryNotContaining("glob:**unfinished");

        var fresh = settings("fresh");
        home(fresh);
        new Backup(fresh).restore(archive);

        assertThat(home(fresh).resolve("public").resolve("a.pdf")).hasContent("bản ký");
        assertThat(home(fresh).resolve("attachments").resolve("tmp")).doesNotExist();
        var newAccounts = new AccountStore(home(fresh)).loadOrCreate("house");
        assertThat(newAccounts.portal().password())
                .isNotEqualTo(accounts.portal().password());
        try (var database = EmbeddedDatabase.start(place(fresh));
                var portal = EmbeddedDatabase.connect(database.url(), newAccounts.portal());
                var sql = portal.createStatement();
                var admin = database.administer();
                var asAdmin = admin.createStatement()) {
            var name = sql.executeQuery("select name from house_public.honour");
            assertThat(name.next()).isTrue();
            assertThat(name.getString(1)).isEqualTo("Đỗ Thị Hồng Đào");
            assertThatThrownBy(() -> portal.createStatement().executeQuery("select * from house.honour"))
                    .isInstanceOf(SQLException.class);
            var epoch = asAdmin.executeQuery("select epoch from house.ledger_head");
            epoch.next();
            assertThat(epoch.getLong(1)).isGreaterThan(HOUR_AGO);
        }
        assertThatThrownBy(() -> new Backup(fresh).restore(archive)).isInstanceOf(LaunchProblem.class);
    }

    @Test
    void aBackupThatCannotBeFinishedLeavesNothingThatLooksLikeOne() throws IOException {
        var settings = settings("broken");
        Files.createDirectories(home(settings).resolve("database").resolve("data"));
        // no database can be started in it: the place of its data is taken by a file
        Files.writeString(home(settings).resolve("database").resolve("data").resolve("mysql"), "not a database");
        var archive = directory.resolve("never.tar.gz");

        assertThatThrownBy(() -> new Backup(settings).save(archive)).isInstanceOf(LaunchProblem.class);

        assertThat(archive).doesNotExist();
        assertThat(directory.resolve("never.tar.gz.unfinished")).doesNotExist();
    }

    private Settings settings(String name) {
        return Settings.from(
                Map.of("VINHDANH_HOME", directory.resolve(name).toString(), "VINHDANH_SCHEMA_PREFIX", "house"), false);
    }

    /** A home whose server lies where all tests share it: unpacking one costs more than all else here. */
    private static Path home(Settings settings) throws IOException {
        var database = Files.createDirectories(settings.home().resolve("database"));
        var server = database.resolve("server");
        if (!Files.exists(server)) {
            var shared = Files.createDirectories(EmbeddedDatabase.Place.sharedBinaries());
            Files.createSymbolicLink(server, shared);
        }
        return settings.home();
    }

    private static EmbeddedDatabase.Place place(Settings settings) {
        return new EmbeddedDatabase.Place(
                settings.home().resolve("database"),
                settings.home().resolve("database").resolve("server"),
                0,
                false);
    }
}
