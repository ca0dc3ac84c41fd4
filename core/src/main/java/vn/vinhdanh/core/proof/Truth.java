package vn.vinhdanh.core.proof;

import java.time.Instant;
import java.time.LocalDate;
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
import vn.vinhdanh.core.shared.Rows;
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
    private final BonusTruth bonuses;

    Truth(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.bonuses = new BonusTruth(jdbc, schemas);
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

    private record Honour(
            long id,
            long decisionId,
            int ordinal,
            long recipientId,
            String recipientKind,
            String salutation,
            String name,
            String post,
            String unitText,
            String achievement,
            int yearFrom,
            int yearTo,
            boolean schoolYear,
            String commendationKind,
            @Nullable String sex,
            @Nullable String subjectClass,
            String correctionNote,
            String decisionNumber,
            LocalDate decidedOn,
            String authority,
            @Nullable Instant publishedAt,
            boolean demo,
            String awardCode,
            boolean title,
            String awardLevel,
            int awardOrdinal,
            String awardName,
            @Nullable String unitCode,
            @Nullable String unitName,
            @Nullable String campaignSlug) {}

    private record Decision(
            long id,
            String number,
            String symbol,
            String title,
            String authority,
            LocalDate decidedOn,
            String signer,
            String signerPost,
            @Nullable String fileSha256,
            @Nullable LocalDate ceremonyOn,
            @Nullable String campaignSlug,
            @Nullable Instant publishedAt,
            String correctionNote,
            boolean demo) {}

    private record Given(long decisionId, String awardCode, String nameVi, String recipientKind, long honours) {}

    /** A page of the honours that stand, by id. */
    List<Standing> honours(long after, int limit) {
        var page = jdbc.sql(schemas.in("""
                        select h.*, concat(d.number, '/', d.symbol) decision_number, d.decided_on, d.authority, d.published_at, d.demo,
                          a.code award_code, a.is_title title, a.level award_level, a.ordinal award_ordinal, r.name_vi award_name,
                          u.code unit_code, u.name unit_name, c.slug campaign_slug
                        from {domain}.honour h
                        straight_join {domain}.decision d on d.id = h.decision_id
                        straight_join {domain}.award_revision r on r.id = h.award_revision_id
                        straight_join {domain}.award a on a.code = r.award_code
                        left join {domain}.unit u on u.id = h.unit_id
                        left join {domain}.campaign c on c.id = d.campaign_id
                        where h.id > ? and""" + STANDING + " order by h.id limit ?"))
                .params(after, limit)
                .query(Rows.of(Honour.class, Truth::standing))
                .list();
        var paid = bonuses.of(page.stream().map(Standing::id).toList());
        page.forEach(honour -> {
            var bonus = paid.get(honour.id());
            honour.fact().put("bonus", bonus == null ? null : bonus.amount());
            honour.fact().put("bonus_state", bonus == null ? null : bonus.state());
        });
        return page;
    }

    private static Standing standing(Honour row) {
        long id = row.id();
        var name = row.name();
        int from = row.yearFrom();
        int to = row.yearTo();
        var decision = Ids.code(row.decisionId());
        var number = row.decisionNumber();
        var decided = row.decidedOn();
        var unit = row.unitCode();

        var fact = new LinkedHashMap<String, @Nullable Object>();
        fact.put("honour_id", id);
        fact.put("honour_code", Ids.code(id));
        fact.put("recipient_kind", row.recipientKind());
        fact.put("recipient_name", name);
        fact.put(
                "recipient_sort",
                row.recipientKind().equals("PERSON")
                        ? VietnameseText.personSortKey(name)
                        : VietnameseText.sortKey(name));
        fact.put("sex", row.sex());
        fact.put("subject_class", row.subjectClass());
        fact.put("award_code", row.awardCode());
        fact.put("award_name", row.awardName());
        fact.put("award_title", row.title());
        fact.put("award_level", row.awardLevel());
        fact.put("award_ordinal", row.awardOrdinal());
        fact.put("commendation_kind", row.commendationKind());
        fact.put("year_from", from);
        fact.put("year_to", to);
        fact.put("decision_code", decision);
        fact.put("decision_number", number);
        fact.put("decided_on", decided);
        fact.put("decision_year", decided.getYear());
        fact.put("authority", row.authority());
        fact.put("unit_code", unit);
        fact.put("unit_name", unit == null ? row.unitText() : row.unitName());
        fact.put("demo", row.demo());
        fact.put("recipient_id", row.recipientId());
        fact.put("campaign_slug", row.campaignSlug());

        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("code", Ids.code(id));
        shown.put("recipientKind", row.recipientKind());
        shown.put("recipientCode", Ids.code(row.recipientId()));
        shown.put("salutation", row.salutation());
        shown.put("name", name);
        shown.put("post", row.post());
        shown.put("unit", row.unitText());
        shown.put("unitCode", unit);
        shown.put("awardCode", row.awardCode().toLowerCase(Locale.ROOT));
        shown.put("awardName", row.awardName());
        shown.put("awardTitle", row.title());
        shown.put("achievement", row.achievement());
        shown.put("yearFrom", from);
        shown.put("yearTo", to);
        shown.put("period", from == to ? String.valueOf(from) : from + "-" + to);
        shown.put("schoolYear", row.schoolYear());
        shown.put("commendationKind", row.commendationKind());
        shown.put("decisionCode", decision);
        shown.put("decisionNumber", number);
        shown.put("decisionDate", decided);
        shown.put("authority", row.authority());
        shown.put("publishedAt", row.publishedAt());
        shown.put("ordinal", row.ordinal());
        shown.put("correctionNote", row.correctionNote());
        shown.put("demo", row.demo());
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
                .query(Rows.of(Decision.class, Truth::published))
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

    private static Published published(Decision row) {
        var code = Ids.code(row.id());
        var number = row.number() + "/" + row.symbol();
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("code", code);
        shown.put("number", number);
        shown.put("title", row.title());
        shown.put("authority", row.authority());
        shown.put("decidedOn", row.decidedOn());
        shown.put("signer", row.signer());
        shown.put("signerPost", row.signerPost());
        shown.put("file", row.fileSha256());
        shown.put("ceremonyOn", row.ceremonyOn());
        shown.put("campaignSlug", row.campaignSlug());
        shown.put("publishedAt", row.publishedAt());
        shown.put("correctionNote", row.correctionNote());
        shown.put("demo", row.demo());
        return new Published(row.id(), code, number, shown);
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
                        """))
                .param("ids", decisions)
                .query(Rows.each(
                        Given.class,
                        given -> counts.computeIfAbsent(given.decisionId(), id -> new HashMap<>())
                                .put(
                                        awardKey(
                                                given.awardCode().toLowerCase(Locale.ROOT),
                                                given.nameVi(),
                                                given.recipientKind()),
                                        given.honours())));
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
