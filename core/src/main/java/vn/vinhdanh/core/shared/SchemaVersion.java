package vn.vinhdanh.core.shared;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the database has the schema that this program was built for. Only the console migrates; the other applications wait
 * for it and say so. Raise the number together with the views {@code schema_version} when a change breaks older readers.
 */
public enum SchemaVersion {
    /** The schema is the one this program was built for. */
    FITS,
    /** The console has not migrated yet: wait. */
    OLDER,
    /** The console has migrated further: this program must be upgraded. */
    NEWER,
    /** The database does not answer, or nothing was ever migrated: wait. */
    ABSENT;

    /** The version that this program was built for. */
    public static final int BUILT_FOR = 8;

    /** Asks as the portal, through the public views. */
    public static SchemaVersion ofPublicViews(JdbcClient jdbc, Schemas schemas) {
        return ask(jdbc, schemas.in("select version from {public}.schema_version"));
    }

    /** Asks as reporting, through the report views. */
    public static SchemaVersion ofReport(JdbcClient jdbc, Schemas schemas) {
        return ask(jdbc, schemas.in("select version from {report}.schema_version"));
    }

    private static SchemaVersion ask(JdbcClient jdbc, String sql) {
        try {
            int version = jdbc.sql(sql).query(Integer.class).single();
            if (version == BUILT_FOR) {
                return FITS;
            }
            return version < BUILT_FOR ? OLDER : NEWER;
        } catch (DataAccessException e) {
            return ABSENT;
        }
    }
}
