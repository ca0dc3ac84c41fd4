package vn.vinhdanh.launcher;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The five users of the platform, one for each role.
 *
 * @param migration owns the schemas and defines the views; open only while the schemas are migrated
 * @param console reads and writes the domain
 * @param portal reads the public views and inserts into the inbox
 * @param reporting reads figures; writes, as the console does, wrong guesses at passwords
 * @param backup reads everything and writes nothing
 */
public record DatabaseAccounts(
        DatabaseAccount migration,
        DatabaseAccount console,
        DatabaseAccount portal,
        DatabaseAccount reporting,
        DatabaseAccount backup) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Users named after the schema prefix, with new random passwords. */
    public static DatabaseAccounts random(String prefix) {
        return new DatabaseAccounts(
                new DatabaseAccount(prefix + "_migration", randomPassword()),
                new DatabaseAccount(prefix + "_console", randomPassword()),
                new DatabaseAccount(prefix + "_portal", randomPassword()),
                new DatabaseAccount(prefix + "_reporting", randomPassword()),
                new DatabaseAccount(prefix + "_backup", randomPassword()));
    }

    /** A password of 192 random bits in letters, digits, {@code -} and {@code _}, which passes the usual password policies. */
    public static String randomPassword() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return "a1-A" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** All five. */
    public List<DatabaseAccount> all() {
        return List.of(migration, console, portal, reporting, backup);
    }
}
