package vn.vinhdanh.core.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** What became of the units: what each is today, and by which successions. As public as the directory itself. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class UnitsOfToday {

    private static final String SUCCESSIONS = "select predecessor_id predecessor, successor_id successor, on_date `on`,"
            + " kind, legal_basis from {domain}.unit_succession";

    private final UnitRepository units;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    UnitsOfToday(UnitRepository units, JdbcClient jdbc, Schemas schemas) {
        this.units = units;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    private record Today(long unitId, long todayId) {}

    /** A succession, by the ids of its units. */
    private record Succeeded(long predecessor, long successor, LocalDate on, SuccessionKind kind, String legalBasis) {

        UnitSuccession of(Map<Long, UnitSummary> units) {
            return new UnitSuccession(
                    Objects.requireNonNull(units.get(predecessor)),
                    Objects.requireNonNull(units.get(successor)),
                    on,
                    kind,
                    legalBasis);
        }
    }

    /** All units with what each is today; some hundreds to a few thousands. */
    public List<UnitOfToday> all() {
        return read("", List.of());
    }

    /** The unit and all whose line of successors leads to it or through it, however long, with what each is today. */
    public List<UnitOfToday> of(UnitId id) {
        return read(" where unit_id in (:ids)", withPredecessors(id));
    }

    private List<UnitOfToday> read(String which, Collection<Long> ids) {
        var asked =
                jdbc.sql(schemas.in("select unit_id, today_id from {domain}.unit_today" + which + " order by unit_id"));
        var lines = (ids.isEmpty() ? asked : asked.param("ids", ids))
                .query(Rows.of(Today.class))
                .list();
        var successions = begun(ids);
        var known = known(Stream.concat(
                lines.stream().flatMap(line -> Stream.of(line.unitId(), line.todayId())),
                successions.values().stream().flatMap(List::stream).map(Succeeded::successor)));
        return lines.stream()
                .map(line -> new UnitOfToday(
                        Objects.requireNonNull(known.get(line.unitId())),
                        Objects.requireNonNull(known.get(line.todayId())),
                        successions.getOrDefault(line.unitId(), List.of()).stream()
                                .map(one -> one.of(known))
                                .toList()))
                .toList();
    }

    /** By predecessor; of all units when there are no ids. */
    private Map<Long, List<Succeeded>> begun(Collection<Long> ids) {
        var asked = jdbc.sql(schemas.in(SUCCESSIONS + " where begun"
                + (ids.isEmpty() ? "" : " and predecessor_id in (:ids)") + " order by on_date, successor_id"));
        return (ids.isEmpty() ? asked : asked.param("ids", ids))
                .query(Rows.of(Succeeded.class)).list().stream().collect(Collectors.groupingBy(Succeeded::predecessor));
    }

    private Set<Long> withPredecessors(UnitId id) {
        var seen = new HashSet<Long>();
        var next = new ArrayDeque<>(List.of(id.value()));
        while (!next.isEmpty()) {
            long unit = next.remove();
            if (seen.add(unit)) {
                next.addAll(jdbc.sql(schemas.in(
                                "select predecessor_id from {domain}.unit_succession where successor_id = ?"))
                        .param(unit)
                        .query(Rows.column(Long.class))
                        .list());
            }
        }
        return seen;
    }

    /** What the unit took over and what took it over, by date. */
    public List<UnitSuccession> successions(UnitId id) {
        var lines = jdbc.sql(schemas.in(
                        SUCCESSIONS + " where predecessor_id = ? or successor_id = ? order by on_date, predecessor_id"))
                .params(id.value(), id.value())
                .query(Rows.of(Succeeded.class))
                .list();
        var known = known(lines.stream().flatMap(one -> Stream.of(one.predecessor(), one.successor())));
        return lines.stream().map(one -> one.of(known)).toList();
    }

    private Map<Long, UnitSummary> known(Stream<Long> ids) {
        var asked = ids.collect(Collectors.toSet());
        // one that was just written is at hand and not asked for
        var found = asked.size() == 1
                ? units.findById(asked.iterator().next()).stream()
                : units.findAllById(asked).stream();
        return found.map(Unit::summary)
                .collect(Collectors.toMap(unit -> unit.id().value(), unit -> unit));
    }
}
