package vn.vinhdanh.core.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.proof.Difference.Kind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Whether confirmed withdrawals and corrections were carried out: since the decision became public, no honour stands that was taken away,
 * and each reads as its newest correction.
 */
final class SettledProposals {

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;

    SettledProposals(JdbcClient jdbc, Schemas schemas, JsonMapper json) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
    }

    void compare(Consumer<Difference> told) {
        withdrawn(told);
        corrected(told);
    }

    private void withdrawn(Consumer<Difference> told) {
        jdbc.sql(schemas.in("""
                        select h.id, h.name, w.kind from {domain}.withdrawal w
                        join {domain}.decision d on d.id = w.decision_id
                        join {domain}.honour h on h.decision_id = d.id and (w.honour_id is null or w.honour_id = h.id)
                        where w.status = 'CONFIRMED' and w.kind in ('TAKE_DOWN', 'ANNULMENT') and w.settled_at > d.published_at
                        and d.status = 'PUBLISHED' and h.status = 'ACTIVE' order by h.id
                        """))
                .query(Rows.each(
                        Withdrawn.class,
                        one -> told.accept(new Difference(
                                Kind.WITHDRAWAL_IGNORED,
                                Ids.code(one.id()),
                                one.name(),
                                "status",
                                one.kind(),
                                "ACTIVE"))));
    }

    private void corrected(Consumer<Difference> told) {
        var mismatches = new Mismatches(told);
        long after = Long.MIN_VALUE;
        while (true) {
            var page = jdbc.sql(schemas.in("""
                            select w.id proposal, w.corrected, w.public_note, h.* from {domain}.withdrawal w
                            join {domain}.honour h on h.id = w.honour_id
                            join {domain}.decision d on d.id = w.decision_id
                            where w.id > ? and w.status = 'CONFIRMED' and w.kind = 'CORRECTION' and w.corrected is not null
                            and d.status = 'PUBLISHED' and h.status = 'ACTIVE' and w.settled_at > d.published_at
                            and not exists (select 1 from {domain}.withdrawal n where n.honour_id = w.honour_id
                              and n.status = 'CONFIRMED' and n.kind = 'CORRECTION' and n.settled_at > w.settled_at)
                            order by w.id limit 1000
                            """))
                    .param(after)
                    .query(Rows.of(Row.class, this::corrected))
                    .list();
            page.forEach(one -> mismatches.compare(
                    Kind.CORRECTION_IGNORED, Kind.CORRECTION_IGNORED, one.code, one.name, one.wanted, one.now));
            if (page.size() < 1000) {
                return;
            }
            after = page.getLast().proposal;
        }
    }

    private Corrected corrected(Row row) {
        var now = new LinkedHashMap<String, @Nullable Object>();
        now.put("salutation", row.salutation());
        now.put("name", row.name());
        now.put("post", row.post());
        now.put("unit", row.unitText());
        now.put("achievement", row.achievement());
        now.put("yearFrom", row.yearFrom());
        now.put("yearTo", row.yearTo());
        now.put("schoolYear", row.schoolYear());
        now.put("correctionNote", row.publicNote().isEmpty() ? "" : row.correctionNote());
        return new Corrected(
                row.proposal(), Ids.code(row.id()), row.name(), wanted(row.corrected(), row.publicNote()), now);
    }

    private Map<String, @Nullable Object> wanted(String corrected, String note) {
        var to = json.readTree(corrected);
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (String field : new String[] {"salutation", "name", "post", "unit"}) {
            fields.put(field, InvalidInput.optional(field, to.path(field).asString(""), 300));
        }
        fields.put(
                "achievement",
                InvalidInput.lines("achievement", to.path("achievement").asString(""), 2000));
        fields.put("yearFrom", to.path("period").path("from").asInt());
        fields.put("yearTo", to.path("period").path("to").asInt());
        fields.put("schoolYear", to.path("period").path("schoolYear").asBoolean());
        fields.put("correctionNote", note);
        return fields;
    }

    private record Withdrawn(long id, String name, String kind) {}

    private record Row(
            long proposal,
            String corrected,
            String publicNote,
            long id,
            String salutation,
            String name,
            String post,
            String unitText,
            String achievement,
            int yearFrom,
            int yearTo,
            boolean schoolYear,
            String correctionNote) {}

    private record Corrected(
            long proposal,
            String code,
            String name,
            Map<String, @Nullable Object> wanted,
            Map<String, @Nullable Object> now) {}
}
