package vn.vinhdanh.core.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The migration of the schemas. It is done by their owner, whom no application knows; the console only looks whether it was done.
 */
public final class Migration {

    private static final String FOLDER = "db/changelog";
    private static final String CHANGELOG = FOLDER + "/core.yaml";
    private static final int WAIT_SECONDS = 120;

    private final Schemas schemas;

    /** @param schemas names of the schemas, which exist */
    public Migration(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * Migrates, one process at a time; one that was killed does not stand in the way of the next. Views that came from another installation
     * with a restored backup become ours, for their owner may not exist here.
     *
     * @param owner connection of the owner of the schemas, with the domain as its default schema; stays open
     * @throws IllegalStateException when another migration is under way for longer than two minutes
     */
    public void run(Connection owner) throws SQLException, LiquibaseException {
        if (!lock(owner)) {
            throw new IllegalStateException("Another migration of these schemas is under way");
        }
        try {
            if (!ChangelogMark.stands(owner, schemas)) {
                var liquibase = liquibase(owner);
                // Whoever held it is gone: the lock of the session above ends with its process, that of the table does
                // not
                liquibase.forceReleaseLocks();
                liquibase.update(new Contexts());
                ChangelogMark.put(owner, schemas);
            }
            takeOverViews(owner);
        } finally {
            unlock(owner);
        }
    }

    /**
     * Looks whether everything of this version was migrated.
     *
     * @param reader connects a user that may read the domain; nothing is written
     * @throws IllegalStateException when it was not, with what to do; or when the database does not answer
     */
    public void requireDone(DataSource reader) {
        try (var connection = reader.getConnection()) {
            if (ChangelogMark.stands(connection, schemas)) {
                return;
            }
            int missing;
            try {
                missing = liquibase(connection)
                        .listUnrunChangeSets(new Contexts(), new LabelExpression(), false)
                        .size();
            } catch (LiquibaseException e) {
                throw notDone("its state cannot be read: " + e.getMessage(), e);
            }
            if (missing > 0) {
                throw notDone(missing + " steps are missing", null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** @return SHA-256 of all our migrations, names and content, as hexadecimal digits */
    public static String checksum() {
        try {
            var files = new TreeMap<String, byte[]>();
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "/**/*.*")) {
                var address = file.getURL().toString();
                files.put(address.substring(address.lastIndexOf(FOLDER)), file.getContentAsByteArray());
            }
            if (files.isEmpty()) {
                throw new IllegalStateException("No migrations on the class path");
            }
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException notDone(String why, @org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalStateException(
                "The database is not migrated to this version (" + why
                        + "): run the migration before the console, see docs/operations/upgrade.md",
                cause);
    }

    private Liquibase liquibase(Connection connection) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        var liquibase = new Liquibase(CHANGELOG, new ClassLoaderResourceAccessor(), database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        Map.of(
                        "domain", schemas.domain(),
                        "audit", schemas.audit(),
                        "public", schemas.publicViews(),
                        "report", schemas.report(),
                        "inbox", schemas.inbox(),
                        "reporting", schemas.reporting())
                .forEach(liquibase::setChangeLogParameter);
        return liquibase;
    }

    private boolean lock(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("select get_lock(?, ?)")) {
            statement.setString(1, schemas.domain() + " migration");
            statement.setInt(2, WAIT_SECONDS);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    private void unlock(Connection owner) throws SQLException {
        try (var statement = owner.prepareStatement("do release_lock(?)")) {
            statement.setString(1, schemas.domain() + " migration");
            statement.execute();
        }
    }

    private record View(String schema, String name, String definition) {}

    private void takeOverViews(Connection owner) throws SQLException {
        var foreign = new ArrayList<View>();
        try (var statement = owner.prepareStatement(
                "select table_schema, table_name, view_definition"
                        + " from information_schema.views where definer <> current_user() and table_schema in (?, ?, ?, ?, ?, ?)")) {
            int n = 0;
            for (String schema : List.of(
                    schemas.domain(),
                    schemas.audit(),
                    schemas.publicViews(),
                    schemas.report(),
                    schemas.inbox(),
                    schemas.reporting())) {
                statement.setString(++n, schema);
            }
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    foreign.add(new View(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        for (View view : foreign) {
            try (var statement = owner.createStatement()) {
                statement.execute("create or replace sql security definer view `" + view.schema + "`.`" + view.name
                        + "` as " + view.definition);
            }
        }
    }
}
