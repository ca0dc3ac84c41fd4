package vn.vinhdanh.core.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Finds the units that collectives took over, through all of their line, and the collectives that these units were. No door for people:
 * rooms ask inside their own step, for recipients that they may know, and the line is the same whoever asks.
 */
@Component
public class UnitLines {

    /** Each of {@code :units} with all that it lies below and what took it over, as {@code line (unit, id)}; the beginning of a statement. */
    public static final String LINE = """
            with recursive line (unit, id) as (
              select u.id, u.id from {domain}.unit u where u.id in (:units)
              union
              select l.unit, u.parent_id from line l join {domain}.unit u on u.id = l.id where u.parent_id is not null
              union
              select l.unit, t.successor_id from line l
              join {domain}.unit_succession t on t.predecessor_id = l.id and t.kind <> 'SPLIT'
            )
            """;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;

    UnitLines(JdbcClient jdbc, Schemas schemas, UnitScope scope) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
    }

    /**
     * The line of a collective.
     *
     * @param units the units it took over, however far back
     * @param collectives ids of the recipients that these units were
     * @param since the day from which it is what it is
     */
    public record Line(Set<Long> units, Set<Long> collectives, LocalDate since) {}

    private record Above(long id, long above) {}

    private record Formerly(long unit, long predecessor, LocalDate began) {}

    private record Collective(long unit, long recipient, String name, String unitName) {}

    /** The lines of those of these recipients that are collectives of units with predecessors; two queries at most. */
    public Map<Long, Line> of(Collection<RecipientDetails> recipients) {
        var units = new HashMap<Long, Long>();
        for (RecipientDetails recipient : recipients) {
            var unit = recipient.unit();
            if (recipient.kind() == RecipientKind.COLLECTIVE && unit != null) {
                units.put(recipient.id().value(), unit.value());
            }
        }
        if (units.isEmpty()) {
            return Map.of();
        }
        var formerly = formerly(new TreeSet<>(units.values())).stream().collect(Collectors.groupingBy(Formerly::unit));
        if (formerly.isEmpty()) {
            return Map.of();
        }
        var collectives = collectives(formerly.values().stream()
                        .flatMap(List::stream)
                        .map(Formerly::predecessor)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .stream()
                .collect(Collectors.groupingBy(Collective::unit));
        var lines = new HashMap<Long, Line>();
        for (RecipientDetails recipient : recipients) {
            var unit = units.get(recipient.id().value());
            var before = unit == null ? null : formerly.get(unit);
            if (before != null) {
                lines.put(recipient.id().value(), line(recipient, before, collectives));
            }
        }
        return lines;
    }

    /** A predecessor is the unit itself, or the part of it that is called as this collective is. */
    private static Line line(
            RecipientDetails recipient, List<Formerly> before, Map<Long, List<Collective>> collectives) {
        var name = VietnameseText.fold(recipient.name());
        var units = before.stream().map(Formerly::predecessor).collect(Collectors.toCollection(HashSet::new));
        return new Line(
                units,
                units.stream()
                        .flatMap(u -> collectives.getOrDefault(u, List.of()).stream())
                        .filter(c -> c.name().equals(c.unitName()) || c.name().equals(name))
                        .map(Collective::recipient)
                        .filter(r -> r != recipient.id().value())
                        .collect(Collectors.toCollection(TreeSet::new)),
                before.getFirst().began());
    }

    /** What each unit lies below or went into whole, by its id; a unit that was split went into none. */
    public Map<Long, Set<Long>> above() {
        var above = new HashMap<Long, Set<Long>>();
        jdbc.sql(schemas.in("select id, parent_id above from {domain}.unit where parent_id is not null union all"
                        + " select predecessor_id, successor_id from {domain}.unit_succession where kind <> 'SPLIT'"))
                .query(Rows.each(
                        Above.class,
                        unit -> above.computeIfAbsent(unit.id(), u -> new HashSet<>())
                                .add(unit.above())));
        return above;
    }

    private List<Formerly> formerly(Set<Long> units) {
        return jdbc.sql(schemas.in("""
                        with recursive line (unit, predecessor) as (
                          select t.successor_id, t.predecessor_id from {domain}.unit_succession t where t.successor_id in (%s)
                          union
                          select l.unit, t.predecessor_id from line l join {domain}.unit_succession t on t.successor_id = l.predecessor
                        )
                        select l.unit, l.predecessor, u.valid_from began from line l join {domain}.unit u on u.id = l.unit
                        """.formatted(listed(units))))
                .query(Rows.of(Formerly.class))
                .list();
    }

    private List<Collective> collectives(Set<Long> units) {
        return scope.across(
                        Because.RULE_FOR_ALL,
                        "select r.unit_id unit, r.id recipient, r.name_fold name, u.name_fold unit_name from {scoped}.recipient r"
                                + " join {domain}.unit u on u.id = r.unit_id where r.kind = 'COLLECTIVE' and r.joined_into is null"
                                + " and r.unit_id in (" + listed(units) + ")")
                .query(Rows.of(Collective.class))
                .list();
    }

    /** Ids are numbers of ours, so they may stand in the text. */
    private static String listed(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
