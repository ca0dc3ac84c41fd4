package vn.vinhdanh.core.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.OnceInStep;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * The recipients of honours. Two people are never joined by the software: each honour of a person makes a new recipient unless an
 * official chose an existing one. Only a collective that is a unit of the directory is met again by its unit; a group within a unit is
 * not the unit.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class RecipientRegister {

    private static final int CHUNK = 1000;

    private static final int HELD = UnusedRecipients.HELD;

    private static final String MINE = " [[and unit_id in (select id from unit_scope)]]";

    /** How many bear a name. */
    private record Bearers(String nameFold, int ofThisName) {}

    private record Standing(long id, long stands) {}

    private final UnitScope scope;
    private final Ledger ledger;
    private final RecipientEntry entry;
    private final UnusedRecipients unused;

    RecipientRegister(UnitScope scope, Ledger ledger, RecipientEntry entry, UnusedRecipients unused) {
        this.scope = scope;
        this.ledger = ledger;
        this.entry = entry;
        this.unused = unused;
    }

    /**
     * Recipients of a kind whose folded name is one of those given, of the units in the official's scope; for telling officials of
     * namesakes. One query per thousand names.
     */
    public List<RecipientSummary> namesakes(RecipientKind kind, Collection<String> names) {
        var folded = names.stream().map(VietnameseText::fold).distinct().toList();
        var found = new ArrayList<RecipientSummary>();
        for (int from = 0; from < folded.size(); from += CHUNK) {
            found.addAll(scope.within("select id, kind, name, sex, unit_text from {scoped}.recipient where name_fold in"
                            + " (:names) and kind = :kind and joined_into is null"
                            + MINE
                            + " order by name_sort, id limit 5000")
                    .param("names", folded.subList(from, Math.min(folded.size(), from + CHUNK)))
                    .param("kind", kind.name())
                    .query(Rows.of(RecipientSummary.class))
                    .list());
        }
        return found;
    }

    /**
     * Recipients of a kind by folded name, of those names that the official's scope has. One query per thousand names, however many
     * bear them.
     *
     * @param shown how many of each name are given, the last entered ones
     */
    public Map<String, Namesakes> namesakes(RecipientKind kind, Collection<String> names, int shown) {
        var folded = names.stream().map(VietnameseText::fold).distinct().toList();
        var found = new HashMap<String, Namesakes>();
        for (int from = 0; from < folded.size(); from += CHUNK) {
            scope.within("""
                            select id, kind, name, sex, unit_text, name_fold, of_this_name from (
                              select id, kind, name, sex, unit_text, name_fold,
                                count(*) over (partition by name_fold) of_this_name,
                                row_number() over (partition by name_fold order by id desc) nth
                              from {scoped}.recipient where name_fold in (:names) and kind = :kind and joined_into is null
                              %s) r
                            where nth <= :shown order by name_fold, nth
                            """.formatted(MINE))
                    .param("names", folded.subList(from, Math.min(folded.size(), from + CHUNK)))
                    .param("kind", kind.name())
                    .param("shown", shown)
                    .query(Rows.of(RecipientSummary.class, Bearers.class, Map::entry))
                    .list()
                    .forEach(one -> found.computeIfAbsent(
                                    one.getValue().nameFold(),
                                    k -> new Namesakes(one.getValue().ofThisName(), new ArrayList<>(shown)))
                            .newest()
                            .add(one.getKey()));
        }
        return found;
    }

    /**
     * Recipients of this very name in the official's scope, those of the same unit first, then the last entered.
     *
     * @param unitText unit as written; accents and case do not matter
     */
    public List<RecipientSummary> namesakes(RecipientKind kind, String name, String unitText, int limit) {
        return scope.within("""
                        select id, kind, name, sex, unit_text from {scoped}.recipient where name_fold = ? and kind = ?
                        and joined_into is null %s
                        order by case when unit_text = ? then 0 else 1 end, id desc limit ?
                        """.formatted(MINE))
                .params(VietnameseText.fold(name), kind.name(), VietnameseText.normalise(unitText), limit)
                .query(Rows.of(RecipientSummary.class))
                .list();
    }

    /** Those recipients of these ids that there are in the official's scope, in no order; one query per thousand. */
    public List<RecipientSummary> all(Collection<RecipientId> ids) {
        var values = ids.stream().map(RecipientId::value).distinct().toList();
        var found = new ArrayList<RecipientSummary>();
        for (int from = 0; from < values.size(); from += CHUNK) {
            found.addAll(scope.within("select id, kind, name, sex, unit_text from {scoped}.recipient where id in (:ids)"
                            + " and joined_into is null"
                            + MINE)
                    .param("ids", values.subList(from, Math.min(values.size(), from + CHUNK)))
                    .query(Rows.of(RecipientSummary.class))
                    .list());
        }
        return found;
    }

    /**
     * Enters recipients in one batch, in the caller's transaction.
     *
     * @return their ids, in the order of the drafts; for a collective that is a unit itself, the one it already has
     * @throws OutsideUnits when one would be of a unit outside the official's scope
     */
    @Transactional
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'RECORD_EVIDENCE', 'SYSTEM')")
    public List<RecipientId> enterAll(List<RecipientDraft> drafts) {
        var reach = scope.reach();
        drafts.forEach(draft -> reach.require(draft.unit(), draft.name()));
        return entry.enter(drafts);
    }

    /**
     * Who stands for recipients that an official chose a while ago: themselves, or the one they were joined to since. All of them are held
     * until the caller's transaction ends, so that nobody joins them meanwhile; what the caller read before may be older. Whether they are
     * in the official's scope is the caller's to ask.
     *
     * @param chosen an unknown one is not in the answer
     */
    @Transactional
    @PreAuthorize(
            "hasAnyAuthority('REGISTER_DECISIONS', 'RECORD_EVIDENCE', 'RECORD_DISCIPLINE', 'RECORD_OUTSIDE_LISTS',"
                    + " 'SYSTEM')")
    public Map<RecipientId, RecipientId> standing(Collection<RecipientId> chosen) {
        var into = new HashMap<Long, Long>();
        var asked = chosen.stream().map(RecipientId::value).distinct().sorted().toList();
        while (!asked.isEmpty()) {
            var next = new TreeSet<Long>();
            for (int from = 0; from < asked.size(); from += HELD) {
                scope.across(
                                Because.RULE_FOR_ALL,
                                "select id, coalesce(joined_into, id) stands from {scoped}.recipient where id in (:ids)"
                                        + " order by id lock in share mode")
                        .param("ids", asked.subList(from, Math.min(asked.size(), from + HELD)))
                        .query(Rows.each(Standing.class, one -> {
                            into.put(one.id(), one.stands());
                            next.add(one.stands());
                        }));
            }
            next.removeAll(into.keySet());
            asked = List.copyOf(next);
        }
        var standing = new HashMap<RecipientId, RecipientId>();
        for (RecipientId one : chosen) {
            var at = into.get(one.value());
            while (at != null && !at.equals(into.get(at))) {
                at = into.get(at);
            }
            if (at != null) {
                standing.put(one, new RecipientId(at));
            }
        }
        return standing;
    }

    /**
     * Says whether a recipient belongs to the armed forces where that is not as its unit.
     *
     * @param forces null: as its unit
     * @throws NotFound when there is no such recipient in the official's scope
     */
    @Transactional
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'RECORD_EVIDENCE', 'SYSTEM')")
    public void mark(RecipientId id, @Nullable Forces forces) {
        int marked = inScope(id)
                ? scope.across(Because.REACH_ASKED, "update {scoped}.recipient set forces = ? where id = ?")
                        .params(java.util.Arrays.asList(forces == null ? null : forces.name(), id.value()))
                        .update()
                : 0;
        if (marked == 0) {
            throw new NotFound("recipient " + id.value());
        }
        OnceInStep.forget(RecipientQueries.Found.class);
        ledger.record(new Act(
                "recipient.marked",
                "recipient",
                Ids.code(id.value()),
                Map.of("forces", forces == null ? "" : forces.name())));
    }

    /** Whether an existing recipient may be given an honour by the official: without a limit anybody may. */
    public boolean inScope(RecipientId id) {
        return !scope.limited()
                || scope.within("select count(*) from {scoped}.recipient where id = ? and unit_id in (select"
                                        + " id from unit_scope)")
                                .param(id.value())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Records to which unit of the directory recipients belong whose unit was known only as one of these texts; others keep theirs.
     *
     * @param recipients any number, in the caller's transaction
     * @param texts the unit as it was entered with them; empty for a collective that is a unit itself
     * @throws OutsideUnits when the unit lies outside the official's scope
     */
    @Transactional
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'APPROVE_DECISIONS', 'SYSTEM')")
    public void belong(Collection<RecipientId> recipients, Collection<String> texts, UnitId unit) {
        scope.reach().require(unit, String.join(", ", texts));
        var ids =
                recipients.stream().map(RecipientId::value).distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += HELD) {
            scope.across(
                            Because.REACH_ASKED,
                            "update {scoped}.recipient set unit_id = :unit, unit_order = if(unit_text = '',"
                                    + " left((select name from {domain}.unit where id = :unit), 120), unit_order) where"
                                    + " unit_id is null and unit_text in (:texts) and id in (:ids)")
                    .param("texts", texts)
                    .param("unit", unit.value())
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + HELD)))
                    .update();
        }
        OnceInStep.forget(RecipientQueries.Found.class);
    }

    /**
     * Forgets recipients whose last honour was deleted: those that no row of any table refers to any more. What refers is what the foreign
     * keys of the schema say, so that no room is forgotten.
     *
     * @param candidates any number, in the caller's transaction
     * @return how many were forgotten
     */
    @Transactional
    @PreAuthorize("hasAnyAuthority('REGISTER_DECISIONS', 'RECORD_EVIDENCE', 'SYSTEM')")
    public int forgetUnused(Collection<RecipientId> candidates) {
        return unused.forget(candidates);
    }
}
