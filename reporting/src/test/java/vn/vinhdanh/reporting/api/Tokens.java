package vn.vinhdanh.reporting.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;

/** Writes tokens as the console does. */
final class Tokens {

    private static final TestDatabase DATABASE = TestDatabase.shared();

    private Tokens() {}

    /** Makes a token; the text that a system sends. */
    static String make(String name, LocalDate validTo, String... units) {
        long id = Ids.next();
        var token = "vd_" + Ids.code(id) + "_" + "A".repeat(43 - 13) + Ids.code(Ids.next());
        update(
                "insert into {domain}.api_token (id, code, name, secret_hash, valid_to, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, 'quantri', utc_timestamp(6))",
                id,
                Ids.code(id),
                name,
                sha256(token),
                validTo);
        for (String unit : units) {
            update(
                    "insert into {domain}.api_token_unit (token_id, unit_id)"
                            + " select ?, u.id from {domain}.unit u where u.code = ?",
                    id,
                    unit);
        }
        return token;
    }

    /** A token of the whole province that is good for a year. */
    static String make(String name) {
        return make(name, LocalDate.now().plusYears(1));
    }

    static void withdraw(String token) {
        update(
                "update {domain}.api_token set withdrawn_by = 'quantri', withdrawn_at = utc_timestamp(6) where code = ?",
                code(token));
    }

    /** How many calls of a kind were noted. */
    static int calls(String token, String kind) {
        return number(
                "select coalesce(sum(calls), 0) from {reporting}.api_call where token = ? and kind = ?",
                code(token),
                kind);
    }

    /** How many notes for the audit there are. */
    static int notes(String token) {
        return number(
                "select count(*) from {inbox}.audit_intent where actor = ? and verb = 'reporting.api-used'",
                "token:" + code(token));
    }

    private static String code(String token) {
        return token.substring(3, 16);
    }

    private static int number(String sql, Object... values) {
        return DATABASE.as(DatabaseRole.CONSOLE)
                .sql(DATABASE.schemas().in(sql))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static void update(String sql, Object... values) {
        DATABASE.as(DatabaseRole.CONSOLE)
                .sql(DATABASE.schemas().in(sql))
                .params(values)
                .update();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
