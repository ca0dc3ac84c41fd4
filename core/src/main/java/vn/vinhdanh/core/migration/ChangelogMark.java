package vn.vinhdanh.core.migration;

import java.sql.Connection;
import java.sql.SQLException;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The checksum of all our migrations, kept as the tag of the newest row of Liquibase's book. Where it stands, nothing is left to be
 * migrated, and nobody needs to read and understand all the migrations once more to know it: that took each start about a second. A newer
 * version puts its own over it, an older one does not find its own and looks the long way.
 */
final class ChangelogMark {

    private ChangelogMark() {}

    /** @return whether the newest row carries our mark; false as well where there is no book yet or none that may be read */
    static boolean stands(Connection connection, Schemas schemas) {
        try (var statement = connection.prepareStatement(
                        schemas.in("select tag from {domain}.DATABASECHANGELOG order by orderexecuted desc limit 1"));
                var row = statement.executeQuery()) {
            return row.next() && Migration.checksum().equals(row.getString(1));
        } catch (SQLException noBook) {
            return false;
        }
    }

    /** Puts our mark at the newest row. */
    static void put(Connection owner, Schemas schemas) throws SQLException {
        try (var statement = owner.prepareStatement(
                schemas.in("update {domain}.DATABASECHANGELOG set tag = ? order by orderexecuted desc limit 1"))) {
            statement.setString(1, Migration.checksum());
            statement.executeUpdate();
        }
        if (!owner.getAutoCommit()) {
            owner.commit();
        }
    }
}
