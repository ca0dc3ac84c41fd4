package vn.vinhdanh.core.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    private record Part(String official, Instant at, int version, boolean handedOver) {}

    /**
     * Who handed a matter over as it is now, and whether the official of this step took part; one query.
     *
     * @param version the version it has
     */
    public Standing standing(Matter matter, int version) {
        var parts = jdbc.sql(
                        schemas.in("select official, at, version, handed_over from {domain}.matter_part where kind = ?"
                                + " and matter_id = ? order by at desc"))
                .params(matter.kind().name(), matter.id())
                .query(Rows.of(Part.class))
                .list();
        return new Standing(
                parts.stream()
                        .filter(part -> part.handedOver && part.version == version)
                        .findFirst()
                        .map(part -> new HandedOver(part.official, part.at))
                        .orElse(null),
                parts.stream().anyMatch(part -> part.official.equals(actor.name())));
    }

    private record Version(MatterKind kind, long matterId, int version) {

        Matter matter() {
            return new Matter(kind, matterId);
        }
    }

    /**
     * Which matters wait for the official of this step: handed over as they are now by somebody, none of them their own; one query, of
     * whatever kinds they are.
     *
     * @param versions the version each matter has; at most 1,000
     */
    public Set<Matter> waiting(Map<Matter, Integer> versions) {
        if (versions.isEmpty()) {
            return Set.of();
        }
        var waiting = new HashSet<Matter>();
        among(
                        versions.keySet(),
                        "select p.kind, p.matter_id, p.version from {domain}.matter_part p where p.handed_over and not exists"
                                + " (select 1 from {domain}.matter_part o where o.kind = p.kind and o.matter_id = p.matter_id"
                                + " and o.official = :me)")
                .query(Rows.each(Version.class, had -> {
                    if (Objects.equals(versions.get(had.matter()), had.version())) {
                        waiting.add(had.matter());
                    }
                }));
        return waiting;
    }

    /** Those matters of whatever kinds in which the official of this step took part, in one query. */
    public Set<Matter> own(Collection<Matter> of) {
        var own = new HashSet<Matter>();
        if (!of.isEmpty()) {
            among(of, "select p.kind, p.matter_id, p.version from {domain}.matter_part p where p.official = :me")
                    .query(Rows.each(Version.class, part -> own.add(part.matter())));
        }
        return own;
    }

    /** A statement over parts {@code p} of these matters. */
    private JdbcClient.StatementSpec among(Collection<Matter> matters, String sql) {
        var kinds = new EnumMap<MatterKind, List<Long>>(MatterKind.class);
        matters.forEach(matter ->
                kinds.computeIfAbsent(matter.kind(), kind -> new ArrayList<>()).add(matter.id()));
        var statement = jdbc.sql(schemas.in(kinds.keySet().stream()
                        .map(kind -> "p.kind = '" + kind.name() + "' and p.matter_id in (:" + kind.name() + ")")
                        .collect(Collectors.joining(" or ", sql + " and (", ")"))))
                .param("me", actor.name());
        for (var kind : kinds.entrySet()) {
            statement = statement.param(kind.getKey().name(), kind.getValue());
        }
        return statement;
    }
}
