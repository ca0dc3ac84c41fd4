package vn.vinhdanh.core.publication;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Puts records on the public showcase and takes them off, inside the caller's transaction, and tells the followers. Called by
 * the listeners of this room only; it has no permission of its own because it is no door for people.
 */
@Service
class Showcase {

    private final JdbcTemplate jdbc;
    private final JdbcClient named;
    private final Schemas schemas;
    private final Ledger ledger;
    private final JsonMapper json;
    private final Clock clock;

    Showcase(JdbcTemplate jdbc, Schemas schemas, Ledger ledger, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.named = JdbcClient.create(jdbc);
        this.schemas = schemas;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /** Shows a record, or shows its newer state. */
    void show(PublicKind kind, String code, Object record) {
        showAll(kind, Map.of(code, record));
    }

    /** Shows many records of one kind (code to record) in batches; those that stay as they are keep the time of their last change. */
    void showAll(PublicKind kind, Map<String, ?> records) {
        long version = Ids.next();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var rows = new ArrayList<Object[]>(records.size());
        records.forEach((code, record) -> {
            rows.add(new Object[] {kind.name(), code, version, json.writeValueAsString(record), now});
            ledger.publicChange(kind.name(), code);
        });
        batch(
                "insert into {domain}.public_record (kind, code, version, body, changed_at) values (?, ?, ?, ?, ?)"
                        // assigned from left to right: the time looks at the body of before
                        + " on duplicate key update changed_at = if(body = values(body), changed_at, values(changed_at)),"
                        + " version = values(version), body = values(body)",
                rows);
    }

    private record Shown(String code, String body) {}

    /** Shows those of the records that read otherwise than what is shown; for kinds of which there are some thousands at most. */
    void showChanged(PublicKind kind, Map<String, ?> wanted) {
        var codes = List.copyOf(wanted.keySet());
        var changed = new LinkedHashMap<String, Object>(wanted);
        for (int from = 0; from < codes.size(); from += 1000) {
            named.sql(schemas.in(
                            "select code, body from {domain}.public_record where kind = :kind and code in (:codes)"))
                    .param("kind", kind.name())
                    .param("codes", codes.subList(from, Math.min(codes.size(), from + 1000)))
                    .query(Rows.each(Shown.class, shown -> {
                        if (shown.body().equals(json.writeValueAsString(wanted.get(shown.code())))) {
                            changed.remove(shown.code());
                        }
                    }));
        }
        showAll(kind, changed);
    }

    /** Takes records off; those not shown are ignored. */
    void hide(PublicKind kind, List<String> codes) {
        var rows = new ArrayList<Object[]>(codes.size());
        for (String code : codes) {
            rows.add(new Object[] {kind.name(), code});
            ledger.publicChange(kind.name(), code);
        }
        batch("delete from {domain}.public_record where kind = ? and code = ?", rows);
    }

    /** Takes those of the records off that are shown; for records that are mostly not there. */
    void hideShown(PublicKind kind, List<String> codes) {
        for (int from = 0; from < codes.size(); from += 1000) {
            hide(
                    kind,
                    named.sql(schemas.in(
                                    "select code from {domain}.public_record where kind = :kind and code in (:codes)"))
                            .param("kind", kind.name())
                            .param("codes", codes.subList(from, Math.min(codes.size(), from + 1000)))
                            .query(Rows.column(String.class))
                            .list());
        }
    }

    private void batch(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += 1000) {
            jdbc.batchUpdate(schemas.in(sql), rows.subList(from, Math.min(rows.size(), from + 1000)));
        }
    }
}
