package vn.vinhdanh.core.matter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Actor;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Asks the rule of {@link TwoPeople} for the screens, so that they offer an approval only to somebody who may give it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class MatterQueries {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Actor actor;

    MatterQueries(JdbcClient jdbc, Schemas schemas, Actor actor) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.actor = actor;
    }

    /** Whether the official of this step took part, so that somebody else must approve. */
    public boolean own(Matter matter) {
        return !own(matter.kind(), List.of(matter.id())).isEmpty();
    }

    /** The matters of a list in which the official of this step took part, in one query. */
    public Set<Long> own(MatterKind kind, Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(schemas.in("select matter_id from {domain}.matter_part where kind = :kind and"
                                + " official = :official and matter_id in (:ids)"))
                        .param("kind", kind.name())
                        .param("official", actor.name())
                        .param("ids", ids)
                        .query(Long.class)
                        .list());
    }

    /**
     * Who handed a matter over as it is now; the last one when there were several.
     *
     * @param version the version it has
     */
    public Optional<HandedOver> handedOver(Matter matter, int version) {
        return jdbc.sql(schemas.in(
                        "select official `by`, at from {domain}.matter_part where kind = ? and matter_id = ? and"
                                + " version = ? and handed_over order by at desc limit 1"))
                .params(matter.kind().name(), matter.id(), version)
                .query(Rows.of(HandedOver.class))
                .optional();
    }

    private record Version(long matterId, int version) {}

    /**
     * Which matters wait for the official of this step: handed over as they are now by somebody, none of them their own.
     *
     * @param versions the matters by their ids, with the version each has; at most 1,000
     */
    public Set<Long> waiting(MatterKind kind, Map<Long, Integer> versions) {
        if (versions.isEmpty()) {
            return Set.of();
        }
        var waiting = new HashSet<Long>();
        jdbc.sql(schemas.in("select matter_id, version from {domain}.matter_part where kind = :kind and handed_over"
                        + " and matter_id in (:ids)"))
                .param("kind", kind.name())
                .param("ids", versions.keySet())
                .query(Rows.each(Version.class, had -> {
                    if (Objects.equals(versions.get(had.matterId()), had.version())) {
                        waiting.add(had.matterId());
                    }
                }));
        waiting.removeAll(own(kind, waiting));
        return waiting;
    }
}
