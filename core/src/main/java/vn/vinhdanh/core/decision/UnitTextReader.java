package vn.vinhdanh.core.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.organisation.WrittenUnits.Match;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;

/** Goes through the standing honours whose unit is known as text only, and holds each text against the directory of its day. */
@Component
class UnitTextReader {

    /** Rows of a result are taken one by one. */
    private static final int FETCH = 1000;

    private final UnitScope scope;
    private final UnitDirectory units;
    private final Clock clock;

    UnitTextReader(UnitScope scope, UnitDirectory units, Clock clock) {
        this.scope = scope;
        this.units = units;
        this.clock = clock;
    }

    /**
     * One standing honour, or several of one day that are written alike.
     *
     * @param unitText as stored beside the name; may be empty
     * @param written the text that stands for the unit: a collective's own name when that is the unit or nothing else is written
     * @param count 1, or how many are written alike
     * @param state changes with the honours, one coming, going or changing; adds up over several rows
     */
    record Row(
            long honour,
            long decision,
            RecipientId recipient,
            boolean shown,
            String unitText,
            String written,
            LocalDate on,
            int count,
            long state,
            Match match) {}

    WrittenUnits directory() {
        return new WrittenUnits(units.all(), LocalDate.now(clock.withZone(ZoneId.of("Asia/Ho_Chi_Minh"))));
    }

    /** What is written, by day; honours that are written alike are one row without ids. */
    void texts(WrittenUnits index, Consumer<Row> taken) {
        read(index, """
                select 0 honour, 0 decision, 0 recipient, false shown, h.recipient_kind kind,
                  case h.recipient_kind when 'COLLECTIVE' then h.name else '' end own_name, h.unit_text unit, d.decided_on `on`,
                  count(*) `count`, sum(crc32(concat(h.id, ':', h.version))) state
                from {scoped}.honour h join {scoped}.decision d on d.id = h.decision_id
                where h.unit_id is null and h.status = 'ACTIVE' and (h.unit_text <> '' or h.recipient_kind = 'COLLECTIVE')
                group by h.recipient_kind, own_name, h.unit_text, d.decided_on
                """, taken);
    }

    /** The honours one by one, in the order of decisions. */
    private void honours(WrittenUnits index, Consumer<Row> taken) {
        read(index, """
                select h.id honour, h.decision_id decision, h.recipient_id recipient, d.status = 'PUBLISHED' shown,
                  h.recipient_kind kind, h.name own_name, h.unit_text unit, d.decided_on `on`, 1 `count`,
                  crc32(concat(h.id, ':', h.version)) state
                from {scoped}.honour h join {scoped}.decision d on d.id = h.decision_id
                where h.unit_id is null and h.status = 'ACTIVE' and (h.unit_text <> '' or h.recipient_kind = 'COLLECTIVE')
                order by h.decision_id, h.ordinal
                """, taken);
    }

    /** The honours of a text; none when it is written nowhere any more. */
    List<Row> rows(UnitText.Key key) {
        return rows(List.of(key)).getOrDefault(UnitTextGroup.folded(key), List.of());
    }

    /** The honours of each text; texts without any are left out. */
    Map<UnitText.Key, List<Row>> rows(Collection<UnitText.Key> keys) {
        var wanted = keys.stream().map(UnitTextGroup::folded).collect(Collectors.toSet());
        var rows = new LinkedHashMap<UnitText.Key, List<Row>>();
        honours(directory(), row -> {
            var key = UnitTextGroup.key(row);
            if (wanted.contains(key)) {
                rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        });
        return rows;
    }

    private void read(WrittenUnits index, String select, Consumer<Row> taken) {
        scope.across(Because.REACH_ASKED, select)
                .withFetchSize(FETCH)
                .query(Rows.each(Read.class, read -> taken.accept(read.held(index))));
    }

    private record Read(
            long honour,
            long decision,
            RecipientId recipient,
            boolean shown,
            RecipientKind kind,
            String ownName,
            String unit,
            LocalDate on,
            int count,
            long state) {

        Row held(WrittenUnits index) {
            boolean collective = kind == RecipientKind.COLLECTIVE;
            var own = collective ? ownName : "";
            var match = collective ? index.findCollective(own, unit, on) : index.find(unit, on);
            var proposal = match.unit();
            boolean itself = unit.isEmpty() || collective && proposal != null && WrittenUnits.isNameOf(proposal, own);
            return new Row(honour, decision, recipient, shown, unit, itself ? own : unit, on, count, state, match);
        }
    }
}
