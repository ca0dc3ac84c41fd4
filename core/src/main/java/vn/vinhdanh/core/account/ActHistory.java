package vn.vinhdanh.core.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Who did what to a thing and when, out of the audit, for whoever works with the thing and may not read the whole audit. An official of
 * certain units is told nothing: an act names what it changed whole, also where that belongs to other units.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('VIEW_CONSOLE')")
public class ActHistory {

    private static final String SYSTEM = "system";

    private final AuditChain chain;
    private final CurrentOfficial official;
    private final UnitScope scope;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    ActHistory(AuditChain chain, CurrentOfficial official, UnitScope scope, JdbcClient jdbc, Schemas schemas) {
        this.chain = chain;
        this.official = official;
        this.scope = scope;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** Whether the official may be told of what was done to such things. */
    public boolean tells(HistoryOf kind) {
        return official.may(kind.permission()) && !scope.reach().limited();
    }

    /**
     * The acts about one thing, newest first, at most 500; none where the official may not be told.
     *
     * @param id as {@link HistoryOf} says for that kind
     */
    public List<PastAct> of(HistoryOf kind, String id) {
        if (!tells(kind)) {
            return List.of();
        }
        var entries = new ArrayList<AuditEntry>();
        CurrentOfficial.asSystem(() -> entries.addAll(chain.about(kind.subject(), id)));
        var names = names(entries.stream().map(AuditEntry::actor).collect(Collectors.toSet()));
        return entries.reversed().stream()
                .map(entry -> new PastAct(
                        entry.at(),
                        SYSTEM.equals(entry.actor()) ? "" : names.getOrDefault(entry.actor(), entry.actor()),
                        entry.verb(),
                        entry.detail()))
                .toList();
    }

    private record Named(String username, String fullName) {}

    private Map<String, String> names(Collection<String> usernames) {
        var names = new HashMap<String, String>();
        if (!usernames.isEmpty()) {
            jdbc.sql(schemas.in("select username, full_name from {domain}.account where username in (:names)"))
                    .param("names", usernames)
                    .query(Rows.each(Named.class, one -> names.put(one.username(), one.fullName())));
        }
        return names;
    }
}
