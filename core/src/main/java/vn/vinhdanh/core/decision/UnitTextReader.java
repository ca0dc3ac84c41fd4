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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.organisation.WrittenUnits;
import vn.vinhdanh.core.organisation.WrittenUnits.Match;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;

/** Goes through the standing honours whose unit is known as text only, and holds each text against the directory of its day. */
@Component
class UnitTextReader {

    /** Rows of a result are taken one by one. */
    private static final int FETCH = 1000;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitDirectory units;
    private final Clock clock;

    UnitTextReader(JdbcClient jdbc, Schemas schemas, UnitDirectory units, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
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
                select 0 honour, 0 decision, 0 recipient, false shown, h.recipient_kind,
                  case h.recipient_kind when 'COLLECTIVE' then h.name else '' end own, h.unit_text, d.decided_on, count(*) n,
                  sum(crc32(concat(h.id, ':', h.version))) state
                from {domain}.honour h join {domain}.decision d on d.id = h.decision_id
                where h.unit_id is null and h.status = 'ACTIVE' and (h.unit_text <> '' or h.recipient_kind = 'COLLECTIVE')
                group by h.recipient_kind, own, h.unit_text, d.decided_on
                """, taken);
    }

    /** The honours one by one, in the order of decisions. */
    private void honours(WrittenUnits index, Consumer<Row> taken) {
        read(index, """
                select h.id honour, h.decision_id decision, h.recipient_id recipient, d.status = 'PUBLISHED' shown,
                  h.recipient_kind, h.name own, h.unit_text, d.decided_on, 1 n,
                  crc32(concat(h.id, ':', h.version)) state
                from {domain}.honour h join {domain}.decision d on d.id = h.decision_id
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
        jdbc.sql(schemas.in(select)).withFetchSize(FETCH).query(row -> {
            boolean collective = row.getString("recipient_kind").equals(RecipientKind.COLLECTIVE.name());
            var own = collective ? row.getString("own") : "";
            var unit = row.getString("unit_text");
            var on = row.getObject("decided_on", LocalDate.class);
            var match = collective ? index.findCollective(own, unit, on) : index.find(unit, on);
            var proposal = match.unit();
            boolean itself = unit.isEmpty() || collective && proposal != null && WrittenUnits.isNameOf(proposal, own);
            taken.accept(new Row(
                    row.getLong("honour"),
                    row.getLong("decision"),
                    new RecipientId(row.getLong("recipient")),
                    row.getBoolean("shown"),
                    unit,
                    itself ? own : unit,
                    on,
                    row.getInt("n"),
                    row.getLong("state"),
                    match));
        });
    }
}
