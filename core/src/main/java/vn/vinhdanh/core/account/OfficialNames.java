package vn.vinhdanh.core.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What officials are called: by their full names, where acts are kept by user name. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class OfficialNames {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial current;

    OfficialNames(JdbcClient jdbc, Schemas schemas, CurrentOfficial current) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.current = current;
    }

    private record Named(String username, String fullName) {}

    /**
     * Full names by user name, also of those whose account is closed; one query,
     * none where the official who asks is the only one: their session knows it. Who has no account is missing.
     *
     * @param usernames some hundreds at most
     */
    public Map<String, String> of(Collection<String> usernames) {
        var names = new HashMap<String, String>();
        var others = new HashSet<>(usernames);
        current.signedIn()
                .filter(own -> others.remove(own.getUsername()))
                .ifPresent(own -> names.put(own.getUsername(), own.fullName()));
        if (!others.isEmpty()) {
            jdbc.sql(schemas.in("select username, full_name from {domain}.account where username in (:names)"))
                    .param("names", others)
                    .query(Rows.each(Named.class, one -> names.put(one.username(), one.fullName())));
        }
        return names;
    }
}
