package vn.vinhdanh.core.shared;

/** In which role a program reaches the database; each role has its own user with its own rights. */
public enum DatabaseRole {
    /** Owns the schemas: migrates them and defines the views. Known to the process that migrates only. */
    MIGRATION,
    /** Reads and writes the domain; adds to the audit but never changes it. */
    CONSOLE,
    /** Reads what is published; inserts what citizens send. */
    PORTAL,
    /** Reads figures; counts wrong guesses at passwords together with the console. */
    REPORTING
}
