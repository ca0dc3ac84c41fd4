package vn.vinhdanh.core.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * The units through time: which existed on a day, what a unit was on another, and their upkeep; {@link UnitsOfToday} says what became of
 * all of them. What units are called is public and told to every official; kept up are only those in the official's {@link UnitScope}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class UnitDirectory {

    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final UnitRepository units;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    UnitDirectory(
            UnitRepository units,
            JdbcClient jdbc,
            Schemas schemas,
            UnitScope scope,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.units = units;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /** All units of all times, in Vietnamese order of their names; some hundreds to a few thousands. */
    public List<UnitSummary> all() {
        return units.findAllByOrderByNameFold().stream()
                .map(Unit::summary)
                .sorted(java.util.Comparator.comparing(u -> VietnameseText.sortKey(u.name())))
                .toList();
    }

    /** Those of {@link #all} that the official may act for: all of them without a limit by unit. */
    public List<UnitSummary> inScope() {
        var reach = scope.reach();
        return all().stream().filter(u -> reach.covers(u.id())).toList();
    }

    /** Whether the official may act for that unit; for null, what belongs to no unit, only without a limit. */
    public boolean inScope(@Nullable UnitId id) {
        return scope.reach().covers(id);
    }

    /** The units that existed on that day. */
    public List<UnitSummary> on(LocalDate day) {
        return all().stream().filter(u -> u.existedOn(day)).toList();
    }

    /** @throws NotFound when there is no such unit */
    public UnitSummary get(UnitId id) {
        return units.findById(id.value()).map(Unit::summary).orElseThrow(() -> new NotFound("unit " + id.value()));
    }

    /** The units of these ids, asked for at once; one that there is not is not in the answer. */
    public Map<UnitId, UnitSummary> get(Collection<UnitId> ids) {
        return units.findAllById(ids.stream().map(UnitId::value).toList()).stream()
                .map(Unit::summary)
                .collect(Collectors.toUnmodifiableMap(UnitSummary::id, unit -> unit));
    }

    /** The unit, those below it, and what they took over, with what was below it; of a unit that was split nothing. */
    public Set<UnitId> below(UnitId id) {
        return jdbc.sql(schemas.in("""
                        with recursive reached (id) as (
                          select u.id from {domain}.unit u where u.id = ?
                          union
                          select u.id from reached s join {domain}.unit u on u.parent_id = s.id
                          union
                          select t.predecessor_id from reached s
                          join {domain}.unit_succession t on t.successor_id = s.id and t.kind <> 'SPLIT'
                        ) select id from reached
                        """)).param(id.value()).query(Rows.column(Long.class)).list().stream()
                .map(UnitId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The unit of that code, of any time. */
    public Optional<UnitSummary> find(String code) {
        return units.findByCode(code).map(Unit::summary);
    }

    /**
     * What a unit is today: itself while it exists, else the last of its line of successors; empty when it ended without one or
     * was split among several.
     */
    public Optional<UnitSummary> today(UnitId id) {
        return on(id, today());
    }

    /**
     * What a unit is on that day: itself while it exists, else the last of its line of successors; empty when it ended without
     * one or was split among several.
     */
    public Optional<UnitSummary> on(UnitId id, LocalDate day) {
        var last = last(id, day);
        return last.existedOn(day) ? Optional.of(last) : Optional.empty();
    }

    private UnitSummary last(UnitId id, LocalDate day) {
        var seen = new HashSet<UnitId>();
        var unit = get(id);
        while (!unit.existedOn(day) && seen.add(unit.id())) {
            var next = jdbc.sql(schemas.in("select successor_id from {domain}.unit_succession where predecessor_id = ?"
                            + " and on_date <= ?"))
                    .params(unit.id().value(), day)
                    .query(Rows.column(Long.class))
                    .list();
            if (next.size() != 1) {
                return unit;
            }
            unit = get(new UnitId(next.getFirst()));
        }
        return unit;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    /**
     * Enters a unit.
     *
     * @throws InvalidInput when a field is missing or the dates are in the wrong order
     * @throws OutsideUnits when it would not lie below a unit in the official's scope
     */
    @Transactional
    @PreAuthorize("hasAnyAuthority('MANAGE_ORGANISATION', 'SYSTEM')")
    public UnitId enter(UnitDraft draft) {
        var name = InvalidInput.required("name", draft.name(), 300);
        var to = draft.validTo();
        if (to != null && to.isBefore(draft.validFrom())) {
            throw new InvalidInput("validTo", "problem.shared.dates");
        }
        long id = Ids.next();
        var code = draft.code();
        var parent = draft.parent();
        scope.reach().require(parent, name);
        units.save(new Unit(
                id,
                code == null ? Ids.code(id) : code,
                name,
                draft.kind(),
                draft.forces(),
                parent == null ? null : parent.value(),
                draft.validFrom(),
                to,
                draft.aliases(),
                draft.demo()));
        units.flush();
        OnceInStep.forget(UnitScope.Reached.class);
        ledger.record(new Act("unit.entered", "unit", String.valueOf(id), Map.of("name", name)));
        facts.publishEvent(new UnitChanged(new UnitId(id)));
        return new UnitId(id);
    }

    /**
     * Says whether a unit belongs to the armed forces, to whom some standards open an alternative.
     *
     * @param forces null takes back what was said
     * @param below whether it is said of the units below it too, of whom nobody has said
     * @return how many units were marked
     * @throws NotFound when there is no such unit
     * @throws OutsideUnits when it lies outside the official's scope
     */
    @Transactional
    @PreAuthorize("hasAnyAuthority('MANAGE_ORGANISATION', 'SYSTEM')")
    public int mark(UnitId id, @Nullable Forces forces, boolean below) {
        var unit = units.findById(id.value()).orElseThrow(() -> new NotFound("unit " + id.value()));
        scope.reach().require(id, unit.summary().name());
        unit.mark(forces);
        OnceInStep.forget(RecipientQueries.Found.class);
        int marked = 1;
        if (below && forces != null) {
            for (var other : units.findAllById(childrenOf(id))) {
                if (other.summary().forces() == null) {
                    other.mark(forces);
                    marked++;
                }
            }
        }
        ledger.record(new Act(
                "unit.marked",
                "unit",
                String.valueOf(id.value()),
                Map.of("forces", forces == null ? "" : forces.name(), "units", marked)));
        return marked;
    }

    private List<Long> childrenOf(UnitId id) {
        return jdbc.sql(schemas.in("""
                        with recursive reached (id) as (
                          select u.id from {domain}.unit u where u.parent_id = ?
                          union
                          select u.id from reached s join {domain}.unit u on u.parent_id = s.id
                        ) select id from reached
                        """))
                .param(id.value())
                .query(Rows.column(Long.class))
                .list();
    }

    /**
     * Records that a unit was taken over by another; the predecessor ends the day before.
     *
     * @param on first day of the new state
     * @param legalBasis the instrument, e.g. "Nghị quyết 1674/NQ-UBTVQH15"
     * @throws OutsideUnits when either lies outside the official's scope
     */
    @Transactional
    @PreAuthorize("hasAnyAuthority('MANAGE_ORGANISATION', 'SYSTEM')")
    public void succeed(UnitId predecessor, UnitId successor, LocalDate on, SuccessionKind kind, String legalBasis) {
        if (predecessor.equals(successor)) {
            throw new InvalidInput("successor", "problem.organisation.own-successor");
        }
        var old = units.findById(predecessor.value()).orElseThrow(() -> new NotFound("unit " + predecessor.value()));
        var reach = scope.reach();
        reach.require(predecessor, old.summary().name());
        reach.require(successor, get(successor).name());
        var basis = InvalidInput.required("legalBasis", legalBasis, 300);
        if (!on.isAfter(old.summary().validFrom())) {
            throw new InvalidInput("on", "problem.shared.dates");
        }
        old.end(on.minusDays(1));
        units.flush();
        boolean begun = !on.isAfter(today());
        jdbc.sql(schemas.in("insert into {domain}.unit_succession (predecessor_id, successor_id, on_date, kind,"
                        + " legal_basis, begun) values (?, ?, ?, ?, ?, ?)"))
                .params(predecessor.value(), successor.value(), on, kind.name(), basis, begun)
                .update();
        OnceInStep.forget(UnitScope.Reached.class);
        ledger.record(new Act(
                "unit.succeeded",
                "unit",
                String.valueOf(predecessor.value()),
                Map.of("successor", successor.value(), "on", on.toString(), "kind", kind.name())));
        facts.publishEvent(new UnitChanged(predecessor));
    }

    /**
     * Tells of the successions that were recorded ahead and whose first day has come; the clock asks for it again and again.
     *
     * @return how many units it is about
     */
    @Transactional
    @PreAuthorize("hasAuthority('SYSTEM')")
    public int beginDue() {
        var day = today();
        var due = jdbc.sql(schemas.in("select distinct predecessor_id from {domain}.unit_succession where not begun and"
                        + " on_date <= ?"))
                .param(day)
                .query(Rows.column(Long.class))
                .list();
        if (!due.isEmpty()) {
            jdbc.sql(schemas.in("update {domain}.unit_succession set begun = true where not begun and on_date <= ?"))
                    .param(day)
                    .update();
            due.forEach(predecessor -> facts.publishEvent(new UnitChanged(new UnitId(predecessor))));
        }
        return due.size();
    }
}
