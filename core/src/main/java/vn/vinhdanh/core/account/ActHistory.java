package vn.vinhdanh.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.AuditChain;
import vn.vinhdanh.core.ledger.AuditEntry;
import vn.vinhdanh.core.organisation.UnitScope;

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
    private final OfficialNames names;

    ActHistory(AuditChain chain, CurrentOfficial official, UnitScope scope, OfficialNames names) {
        this.chain = chain;
        this.official = official;
        this.scope = scope;
        this.names = names;
    }

    /** Whether the official may be told of what was done to such things. */
    public boolean tells(HistoryOf kind) {
        return official.may(kind.permission()) && !scope.limited();
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
        var people = names.of(entries.stream().map(AuditEntry::actor).collect(Collectors.toSet()));
        return entries.reversed().stream()
                .map(entry -> new PastAct(
                        entry.at(),
                        SYSTEM.equals(entry.actor()) ? "" : people.getOrDefault(entry.actor(), entry.actor()),
                        entry.verb(),
                        entry.detail()))
                .toList();
    }
}
