package vn.vinhdanh.core.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * How the official of this step has set up the console, kept on the server so that it is the same at every desk: small texts by name, as
 * what is pinned in the menu. Everybody has their own and reaches nobody else's. Who has no account, as the system, has none and keeps none.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class OfficialSettings {

    /** The longest a setting may be, in characters. */
    public static final int LONGEST = 4_000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{0,59}");

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;

    OfficialSettings(JdbcClient jdbc, Schemas schemas, CurrentOfficial official) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
    }

    /** What was kept under a name; empty when nothing was. */
    @Transactional(readOnly = true)
    public Optional<String> find(String name) {
        return official.signedIn()
                .flatMap(who -> jdbc.sql(schemas.in(
                                "select content from {domain}.official_setting where account_id = ? and name = ?"))
                        .params(who.account().value(), name)
                        .query(String.class)
                        .optional());
    }

    private record Kept(String name, String content) {}

    /** What was kept under some names, by name; one query. */
    @Transactional(readOnly = true)
    public Map<String, String> find(Set<String> names) {
        var found = new HashMap<String, String>();
        if (!names.isEmpty()) {
            official.signedIn()
                    .ifPresent(who -> jdbc.sql(schemas.in("select name, content from {domain}.official_setting"
                                    + " where account_id = :account and name in (:names)"))
                            .param("account", who.account().value())
                            .param("names", names)
                            .query(Rows.each(Kept.class, one -> found.put(one.name(), one.content()))));
        }
        return found;
    }

    /**
     * What was kept under all names that begin so, by name; one query.
     *
     * @param beginning as the beginning of a name
     */
    @Transactional(readOnly = true)
    public Map<String, String> below(String beginning) {
        if (!NAME.matcher(beginning).matches()) {
            throw new InvalidInput("name", "problem.shared.required");
        }
        var found = new HashMap<String, String>();
        official.signedIn()
                .ifPresent(who -> jdbc.sql(schemas.in("select name, content from {domain}.official_setting"
                                + " where account_id = ? and name like ?"))
                        .params(who.account().value(), beginning + "%")
                        .query(Rows.each(Kept.class, one -> found.put(one.name(), one.content()))));
        return found;
    }

    /**
     * Keeps a text under a name in place of what was there; nothing for an account that is no more.
     *
     * @param name small letters, digits, dots and hyphens, at most 60
     * @throws InvalidInput when the name or the text, beyond {@value #LONGEST} characters, cannot be kept
     */
    public void keep(String name, String content) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInput("name", "problem.shared.required");
        }
        if (content.length() > LONGEST) {
            throw new InvalidInput("content", "problem.shared.too-long", content.length(), LONGEST);
        }
        official.signedIn()
                .ifPresent(
                        who -> jdbc.sql(schemas.in("insert into {domain}.official_setting (account_id, name, content)"
                                        + " select id, ?, ? from {domain}.account where id = ?"
                                        + " on duplicate key update content = values(content)"))
                                .params(name, content, who.account().value())
                                .update());
    }
}
