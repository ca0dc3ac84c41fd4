package vn.vinhdanh.core.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.KeptCounts;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;

/** Reads the recipients in the official's scope. Every list is bounded. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class RecipientQueries {

    private static final int CHUNK = 1000;
    private static final String COLUMNS = "select r.id, r.kind, r.name, r.sex, r.unit_id unit, r.joined_into, r.demo,"
            + " r.forces own_forces, u.forces unit_forces,"
            + " case when r.unit_text = '' then coalesce(u.name, '') else r.unit_text end unit_text";
    private static final String MINE = " [[and r.unit_id in (select id from unit_scope)]]";
    private static final String UNIT = " left join {domain}.unit u on u.id = r.unit_id";
    private static final String SELECT = COLUMNS + " from {scoped}.recipient r" + UNIT;

    private final UnitScope scope;
    private final NamedAs names;
    private final KeptCounts counts;
    private final UnitDirectory units;
    private final UnitRepository directory;

    RecipientQueries(UnitScope scope, NamedAs names, KeptCounts counts, UnitDirectory units, UnitRepository directory) {
        this.scope = scope;
        this.names = names;
        this.counts = counts;
        this.units = units;
        this.directory = directory;
    }

    /** Some of the recipients that match and stand for themselves, in the order of names. */
    public List<RecipientDetails> list(RecipientFilter filter, int offset, int limit) {
        return list(filter, Page.of(offset, limit));
    }

    /**
     * A page of the recipients that match and stand for themselves; in its own order by name.
     *
     * @param page ordered by a {@link RecipientSort}
     */
    public List<RecipientDetails> list(RecipientFilter filter, Page page) {
        var parameters = new ArrayList<Object>();
        var order = page.order("r.name_sort, r.id", "r.id");
        // the ids first, out of an index: rows are read for this page only, however far it lies
        return scope.within(COLUMNS + " from (select r.id" + from(filter, parameters) + order + page.stretch()
                        + ") p join {scoped}.recipient r on r.id = p.id" + UNIT + order)
                .params(parameters)
                .query(Rows.of(RecipientDetails.class))
                .list();
    }

    /** How many recipients match. */
    public int count(RecipientFilter filter) {
        var text = filter.text();
        return scope.limited() || text != null && !text.isBlank()
                ? counted(filter)
                : counts.count(new RecipientFilter(null, filter.unit(), filter.kind()), () -> counted(filter));
    }

    private int counted(RecipientFilter filter) {
        var parameters = new ArrayList<Object>();
        var from = from(filter, parameters);
        return scope.within("select count(*)" + from)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private String from(RecipientFilter filter, List<Object> parameters) {
        var text = filter.text();
        var named = names.typed(text == null ? "" : text);
        var where = new StringBuilder(named.sql());
        parameters.addAll(named.parameters());
        var kind = filter.kind();
        if (kind != null) {
            where.append(" and r.kind = ?");
            parameters.add(kind.name());
        }
        var unit = filter.unit();
        if (unit != null) {
            where.append(units.below(unit).stream()
                    .map(u -> Long.toString(u.value()))
                    .sorted()
                    .collect(Collectors.joining(", ", " and r.unit_id in (", ")")));
        }
        return where.toString();
    }

    /** @throws NotFound when there is no such recipient in the official's scope */
    public RecipientDetails get(RecipientId id) {
        return one(id).orElseThrow(() -> new NotFound("recipient " + id.value()));
    }

    /** As what one recipient is known in a transaction. */
    record Found(RecipientId id, boolean limited) {}

    private Optional<RecipientDetails> one(RecipientId id) {
        return OnceInStep.read(
                new Found(id, scope.limited()),
                () -> scope.within(SELECT + " where r.id = ?" + MINE)
                        .param(id.value())
                        .query(Rows.of(RecipientDetails.class))
                        .optional());
    }

    /** Those of the ids that are in the official's scope; one query per thousand. */
    public Map<RecipientId, RecipientDetails> get(Collection<RecipientId> ids) {
        var all = ids.stream().map(RecipientId::value).distinct().sorted().toList();
        var found = new HashMap<RecipientId, RecipientDetails>();
        if (all.size() == 1) {
            one(new RecipientId(all.getFirst())).ifPresent(r -> found.put(r.id(), r));
            return found;
        }
        for (int from = 0; from < all.size(); from += CHUNK) {
            scope.within(SELECT + " where r.id in (:ids)" + MINE)
                    .param("ids", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .query(Rows.of(RecipientDetails.class))
                    .list()
                    .forEach(r -> found.put(r.id(), r));
        }
        return found;
    }

    /**
     * The recipients that stand for those of the ids that are in the official's scope, by the ids asked for: themselves, or the one they
     * were joined to; one that was joined to a recipient outside the scope is not in the answer.
     */
    public Map<RecipientId, RecipientDetails> standing(Collection<RecipientId> ids) {
        var known = new HashMap<>(get(ids));
        while (true) {
            var further = known.values().stream()
                    .map(RecipientDetails::joinedInto)
                    .filter(java.util.Objects::nonNull)
                    .filter(into -> !known.containsKey(into))
                    .toList();
            var found = get(further);
            if (found.isEmpty()) {
                break;
            }
            known.putAll(found);
        }
        var standing = new HashMap<RecipientId, RecipientDetails>();
        for (RecipientId id : ids) {
            var at = known.get(id);
            while (at != null) {
                var into = at.joinedInto();
                if (into == null) {
                    standing.put(id, at);
                    break;
                }
                at = known.get(into);
            }
        }
        return standing;
    }

    /**
     * A stretch of the recipients that stand for themselves, in the order of their ids: for going through very many of them.
     *
     * @param after the last one seen, or null to begin
     * @param within the units whose recipients are asked for; null for those of any unit and of none
     * @param kinds none for all
     * @param limit 5,000 at most
     */
    public List<RecipientDetails> after(
            @Nullable RecipientId after, @Nullable Collection<UnitId> within, Set<RecipientKind> kinds, int limit) {
        var where = new StringBuilder(" where r.id > ? and r.joined_into is null");
        if (within == null) {
            where.append(MINE);
        } else {
            var reach = scope.reach();
            var reached = within.stream().filter(reach::covers).toList();
            if (reached.isEmpty()) {
                return List.of();
            }
            where.append(reached.stream()
                    .map(u -> Long.toString(u.value()))
                    .sorted()
                    .collect(Collectors.joining(", ", " and r.unit_id in (", ")")));
        }
        if (!kinds.isEmpty()) {
            where.append(kinds.stream()
                    .map(Enum::name)
                    .sorted()
                    .collect(Collectors.joining("', '", " and r.kind in ('", "')")));
        }
        var sql = SELECT + where + " order by r.id limit " + Math.min(limit, 5_000);
        return (within == null ? scope.within(sql) : scope.across(Because.REACH_ASKED, sql))
                .param(after == null ? Long.MIN_VALUE : after.value())
                .query(Rows.of(RecipientDetails.class))
                .list();
    }

    /**
     * Recipients that stand for themselves and whose folded name is one of those given, whatever their unit: for telling whom a list
     * means. One query per thousand names.
     *
     * @param names folded
     */
    public List<RecipientDetails> named(Collection<String> names) {
        var all = names.stream().distinct().sorted().toList();
        var found = new ArrayList<RecipientDetails>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            found.addAll(scope.within(SELECT + " where r.name_fold in (:names) and r.joined_into is null" + MINE
                            + " order by r.id")
                    .param("names", all.subList(from, Math.min(all.size(), from + CHUNK)))
                    .query(Rows.of(RecipientDetails.class))
                    .list());
        }
        return found;
    }

    /** Collectives that are one of these units themselves, not groups within them, and stand for themselves. */
    public List<RecipientDetails> collectives(Collection<UnitId> of) {
        if (of.isEmpty()) {
            return List.of();
        }
        var named = new HashMap<UnitId, UnitSummary>();
        directory
                .findAllById(of.stream().map(UnitId::value).toList())
                .forEach(unit -> named.put(new UnitId(unit.id()), unit.summary()));
        return scope
                .within(SELECT + " where r.unit_id in (:units) and r.kind = 'COLLECTIVE' and r.joined_into is null"
                        + MINE + " order by r.id")
                .param("units", of.stream().map(UnitId::value).toList())
                .query(Rows.of(RecipientDetails.class))
                .list()
                .stream()
                .filter(one -> isUnit(named, one))
                .toList();
    }

    private static boolean isUnit(Map<UnitId, UnitSummary> units, RecipientDetails collective) {
        var id = collective.unit();
        var unit = id == null ? null : units.get(id);
        return unit != null && WrittenUnits.isNameOf(unit, collective.name());
    }
}
