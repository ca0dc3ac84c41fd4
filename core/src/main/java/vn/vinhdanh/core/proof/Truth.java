package vn.vinhdanh.core.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What the tables of decisions say must be counted and shown: by statements of its own, so that a fault of those who write facts and
 * records shows. An honour stands before the public when it is in force and its decision is public.
 */
final class Truth {

    private static final String STANDING = " h.status = 'ACTIVE' and d.status = 'PUBLISHED'";

    private final JdbcClient jdbc;
    private final Schemas schemas;

    Truth(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * An honour that stands before the public.
     *
     * @param fact its columns in the figures
     * @param shown its fields before the public
     */
    record Standing(
            long id,
            String code,
            String name,
            Map<String, @Nullable Object> fact,
            Map<String, @Nullable Object> shown) {}

    /** A public decision and its fields before the public. */
    record Published(long id, String code, String number, Map<String, @Nullable Object> shown) {}

    /** A page of the honours that stand, by id. */
    List<Standing> honours(long after, int limit) {
        return jdbc.sql(schemas.in("""
                        select h.*, d.number, d.symbol, d.decided_on, d.authority, d.published_at, d.demo,
                          a.code award_code, a.is_title, a.level award_level, a.ordinal award_ordinal, r.name_vi award_name,
                          u.code unit_code, u.name unit_name
                        from {domain}.honour h
                        straight_join {domain}.decision d on d.id = h.decision_id
                        straight_join {domain}.award_revision r on r.id = h.award_revision_id
                        straight_join {domain}.award a on a.code = r.award_code
                        left join {domain}.unit u on u.id = h.unit_id
                        where h.id > ? and""" + STANDING + " order by h.id limit ?"))
                .params(after, limit)
                .query((row, n) -> standing(row))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var name = row.getString("name");
        int from = row.getInt("year_from");
        int to = row.getInt("year_to");
        var decision = Ids.code(row.getLong("decision_id"));
        var number = row.getString("number") + "/" + row.getString("symbol");
        var decided = row.getObject("decided_on", LocalDate.class);
        var unit = row.getString("unit_code");

        var fact = new LinkedHashMap<String, @Nullable Object>();
        fact.put("honour_id", id);
        fact.put("honour_code", Ids.code(id));
        fact.put("recipient_kind", row.getString("recipient_kind"));
        fact.put("recipient_name", name);
        fact.put(
                "recipient_sort",
                row.getString("recipient_kind").equals("PERSON")
                        ? VietnameseText.personSortKey(name)
                        : VietnameseText.sortKey(name));
        fact.put("sex", row.getString("sex"));
        fact.put("subject_class", row.getString("subject_class"));
        fact.put("award_code", row.getString("award_code"));
        fact.put("award_name", row.getString("award_name"));
        fact.put("award_title", row.getBoolean("is_title"));
        fact.put("award_level", row.getString("award_level"));
        fact.put("award_ordinal", row.getInt("award_ordinal"));
        fact.put("commendation_kind", row.getString("commendation_kind"));
        fact.put("year_from", from);
        fact.put("year_to", to);
        fact.put("decision_code", decision);
        fact.put("decision_number", number);
        fact.put("decided_on", decided);
        fact.put("decision_year", decided.getYear());
        fact.put("authority", row.getString("authority"));
        fact.put("unit_code", unit);
        fact.put("unit_name", unit == null ? row.getString("unit_text") : row.getString("unit_name"));
        fact.put("demo", row.getBoolean("demo"));

        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("code", Ids.code(id));
        shown.put("recipientKind", row.getString("recipient_kind"));
        shown.put("recipientCode", Ids.code(row.getLong("recipient_id")));
        shown.put("salutation", row.getString("salutation"));
        shown.put("name", name);
        shown.put("post", row.getString("post"));
        shown.put("unit", row.getString("unit_text"));
        shown.put("unitCode", unit);
        shown.put("awardCode", row.getString("award_code").toLowerCase(Locale.ROOT));
        shown.put("awardName", row.getString("award_name"));
        shown.put("awardTitle", row.getBoolean("is_title"));
        shown.put("achievement", row.getString("achievement"));
        shown.put("yearFrom", from);
        shown.put("yearTo", to);
        shown.put("period", from == to ? String.valueOf(from) : from + "-" + to);
        shown.put("schoolYear", row.getBoolean("school_year"));
        shown.put("commendationKind", row.getString("commendation_kind"));
        shown.put("decisionCode", decision);
        shown.put("decisionNumber", number);
        shown.put("decisionDate", decided);
        shown.put("authority", row.getString("authority"));
        shown.put("publishedAt", at(row, "published_at"));
        shown.put("ordinal", row.getInt("ordinal"));
        shown.put("correctionNote", row.getString("correction_note"));
        shown.put("demo", row.getBoolean("demo"));
        return new Standing(id, Ids.code(id), name, fact, shown);
    }

    /** A page of the public decisions, by id. */
    List<Published> decisions(long after, int limit) {
        var rows = jdbc.sql(schemas.in("""
                        select d.*, case when c.status <> 'DRAFT' then c.slug end campaign_slug from {domain}.decision d
                        left join {domain}.campaign c on c.id = d.campaign_id
                        where d.id > ? and d.status = 'PUBLISHED' order by d.id limit ?
                        """))
                .params(after, limit)
                .query((row, n) -> published(row))
                .list();
        var awards = awards(rows.stream().map(Published::id).toList());
        for (Published decision : rows) {
            var counts = awards.getOrDefault(decision.id(), Map.of());
            decision.shown().put("awards", String.join("; ", awardLines(counts)));
            decision.shown()
                    .put(
                            "honourCount",
                            counts.values().stream().mapToLong(Long::longValue).sum());
        }
        return rows;
    }

    private static Published published(ResultSet row) throws SQLException {
        var code = Ids.code(row.getLong("id"));
        var number = row.getString("number") + "/" + row.getString("symbol");
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("code", code);
        shown.put("number", number);
        shown.put("title", row.getString("title"));
        shown.put("authority", row.getString("authority"));
        shown.put("decidedOn", row.getObject("decided_on", LocalDate.class));
        shown.put("signer", row.getString("signer"));
        shown.put("signerPost", row.getString("signer_post"));
        shown.put("file", row.getString("file_sha256"));
        shown.put("ceremonyOn", row.getObject("ceremony_on", LocalDate.class));
        shown.put("campaignSlug", row.getString("campaign_slug"));
        shown.put("publishedAt", at(row, "published_at"));
        shown.put("correctionNote", row.getString("correction_note"));
        shown.put("demo", row.getBoolean("demo"));
        return new Published(row.getLong("id"), code, number, shown);
    }

    private Map<Long, Map<String, Long>> awards(List<Long> decisions) {
        var counts = new HashMap<Long, Map<String, Long>>();
        if (decisions.isEmpty()) {
            return counts;
        }
        jdbc.sql(schemas.in("""
                        select h.decision_id, r.award_code, r.name_vi, h.recipient_kind, count(*) honours
                        from {domain}.honour h straight_join {domain}.award_revision r on r.id = h.award_revision_id
                        where h.decision_id in (:ids) and h.status = 'ACTIVE'
                        group by h.decision_id, r.award_code, r.name_vi, h.recipient_kind
                        """)).param("ids", decisions).query(row -> {
            counts.computeIfAbsent(row.getLong("decision_id"), id -> new HashMap<>())
                    .put(
                            awardKey(
                                    row.getString("award_code").toLowerCase(Locale.ROOT),
                                    row.getString("name_vi"),
                                    row.getString("recipient_kind")),
                            row.getLong("honours"));
        });
        return counts;
    }

    /** How an award of a decision is written for the comparison. */
    static String awardKey(String code, String name, String recipientKind) {
        return code + " " + name + " " + recipientKind;
    }

    static Collection<String> awardLines(Map<String, Long> counts) {
        var lines = new TreeSet<String>();
        counts.forEach((key, count) -> lines.add(key + " " + count));
        return lines;
    }

    private static @Nullable Object at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /** Which of these honours stand before the public. */
    Set<Long> standing(List<Long> honours) {
        return ids(
                "select h.id from {domain}.honour h join {domain}.decision d on d.id = h.decision_id where h.id in (:ids) and"
                        + STANDING,
                honours);
    }

    /** Which of these decisions are public. */
    Set<Long> published(List<Long> decisions) {
        return ids("select d.id from {domain}.decision d where d.id in (:ids) and d.status = 'PUBLISHED'", decisions);
    }

    private Set<Long> ids(String sql, List<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(schemas.in(sql))
                        .param("ids", new ArrayList<>(ids))
                        .query(Long.class)
                        .list());
    }
}
