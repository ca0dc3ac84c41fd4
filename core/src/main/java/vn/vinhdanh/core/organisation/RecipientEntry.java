package vn.vinhdanh.core.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/** Enters recipients: each person anew, a collective that is a unit of the directory once only. */
@Component
class RecipientEntry {

    private static final int CHUNK = 1000;

    /** Letters of a unit that recipients are ordered by. */
    private static final int ORDERED = 120;

    private final JdbcTemplate batch;
    private final Schemas schemas;
    private final UnitScope scope;
    private final UnitRepository directory;
    private final RecipientWords words;

    RecipientEntry(
            JdbcTemplate batch, Schemas schemas, UnitScope scope, UnitRepository directory, RecipientWords words) {
        this.batch = batch;
        this.schemas = schemas;
        this.scope = scope;
        this.directory = directory;
        this.words = words;
    }

    private record Collective(long unitId, long id, String name) {}

    /** In one batch; their ids in the order of the drafts, for a collective that is a unit itself the one it already has. */
    List<RecipientId> enter(List<RecipientDraft> drafts) {
        var units = drafts.stream()
                .filter(d ->
                        d.kind() == RecipientKind.COLLECTIVE || d.unitText().isEmpty())
                .map(RecipientDraft::unit)
                .filter(Objects::nonNull)
                .map(UnitId::value)
                .collect(Collectors.toSet());
        Map<Long, UnitSummary> named = new HashMap<>();
        Map<Long, Long> collectives = new HashMap<>();
        if (!units.isEmpty()) {
            directory.findAllById(units).forEach(unit -> named.put(unit.id(), unit.summary()));
            scope.across(
                            Because.RULE_FOR_ALL,
                            "select unit_id, id, name from {scoped}.recipient where kind = 'COLLECTIVE' and"
                                    + " joined_into is null and unit_id in (:units) order by id")
                    .param("units", units)
                    .query(Rows.each(Collective.class, one -> {
                        if (isUnit(named.get(one.unitId()), one.name())) {
                            collectives.putIfAbsent(one.unitId(), one.id());
                        }
                    }));
        }
        var ids = new ArrayList<RecipientId>(drafts.size());
        var rows = new ArrayList<Object[]>();
        var names = new ArrayList<RecipientWords.Name>();
        for (RecipientDraft draft : drafts) {
            var unit = draft.unit();
            boolean itself = unit != null
                    && draft.kind() == RecipientKind.COLLECTIVE
                    && isUnit(named.get(unit.value()), draft.name());
            var known = unit == null || !itself ? null : collectives.get(unit.value());
            if (known != null) {
                ids.add(new RecipientId(known));
                continue;
            }
            long id = Ids.next();
            if (unit != null && itself) {
                collectives.put(unit.value(), id);
            }
            ids.add(new RecipientId(id));
            rows.add(row(id, draft, unit == null ? null : named.get(unit.value())));
            names.add(new RecipientWords.Name(id, VietnameseText.fold(draft.name())));
        }
        for (int from = 0; from < rows.size(); from += CHUNK) {
            batch.batchUpdate(
                    schemas.in("insert into {domain}.recipient (id, kind, name, name_fold, name_sort, sex, unit_id,"
                            + " unit_text, unit_order, demo) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                    rows.subList(from, Math.min(rows.size(), from + CHUNK)));
        }
        words.enter(names);
        return ids;
    }

    private static boolean isUnit(@Nullable UnitSummary unit, String name) {
        return unit != null && WrittenUnits.isNameOf(unit, name);
    }

    /** @param of its unit, where its name is all that is shown of it */
    private static @Nullable Object[] row(long id, RecipientDraft draft, @Nullable UnitSummary of) {
        var name = VietnameseText.normalise(draft.name());
        var unit = draft.unit();
        var sex = draft.sex();
        var shown = draft.unitText().isEmpty() && of != null ? of.name() : draft.unitText();
        return new @Nullable Object[] {
            id,
            draft.kind().name(),
            name,
            VietnameseText.fold(name),
            draft.kind() == RecipientKind.PERSON ? VietnameseText.personSortKey(name) : VietnameseText.sortKey(name),
            sex == null ? null : sex.name(),
            unit == null ? null : unit.value(),
            draft.unitText(),
            shown.substring(0, Math.min(shown.length(), ORDERED)),
            draft.demo()
        };
    }
}
