package vn.vinhdanh.core.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.campaign.CampaignId;
import vn.vinhdanh.core.catalogue.AuthorityLevel;
import vn.vinhdanh.core.catalogue.AwardLevel;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.UnitId;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.CommendationKind;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.Sex;
import vn.vinhdanh.core.shared.SubjectClass;

/**
 * Reads decisions, their honours and what waits for a second official. Every list is bounded. An official limited to units sees the
 * decisions with an honour in their {@link UnitScope}, and of these the honours in it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class DecisionQueries {

    /** Begins with the honours: left to itself, the server begins with the hundred awards and reads all honours of each. */
    private static final String HONOUR = """
            select h.*, a.code award_code, a.is_title, a.level award_level, a.ordinal award_ordinal, r.name_vi award_name
            from {domain}.honour h
            straight_join {domain}.award_revision r on r.id = h.award_revision_id
            straight_join {domain}.award a on a.code = r.award_code
            """;

    /** A proposal about an honour in reach, or about a whole decision of which nothing lies outside. */
    private static final String TO_SETTLE = """
             and (h.unit_id in (select id from unit_scope) or (w.honour_id is null and not exists (
               select 1 from {domain}.honour o where o.decision_id = d.id
               and (o.unit_id is null or o.unit_id not in (select id from unit_scope)))))
            """;

    private static final String MINE = " and h.unit_id in (select id from unit_scope)";

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final UnitScope scope;
    private final DecisionReach reach;
    private final DecisionSteps steps;

    DecisionQueries(JdbcClient jdbc, Schemas schemas, UnitScope scope, DecisionReach reach, DecisionSteps steps) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.scope = scope;
        this.reach = reach;
        this.steps = steps;
    }

    /** Whether the official sees only the honours of certain units. */
    public boolean limited() {
        return scope.limited();
    }

    private JdbcClient.StatementSpec sql(String select) {
        return jdbc.sql(schemas.in(scope.with(select)));
    }

    /** Some of the decisions that match, newest first. */
    public List<DecisionSummary> list(DecisionFilter filter, int offset, int limit) {
        return list(filter, Page.of(offset, limit));
    }

    /**
     * A page of the decisions that match; in its own order the newest first.
     *
     * @param page ordered by a {@link DecisionSort}
     */
    public List<DecisionSummary> list(DecisionFilter filter, Page page) {
        var parameters = new ArrayList<Object>();
        var where = where(filter, parameters);
        var mine = scope.when("(select count(*) from {domain}.honour h where h.decision_id = d.id" + MINE + ")");
        // how many honours lie elsewhere is told by no order either
        var order = !mine.isEmpty() && page.by() == DecisionSort.HONOURS
                ? " order by " + mine + (page.descending() ? " desc, d.id desc" : ", d.id")
                : page.order("d.decided_on desc, d.id desc", "d.id");
        // the ids are taken out of an index first: rows are read for this page only, however far it lies
        return sql("select d.*" + (mine.isEmpty() ? "" : ", " + mine + " as mine") + " from (select d.id from"
                        + " {domain}.decision d" + where + order + page.stretch() + ") p join {domain}.decision d on"
                        + " d.id = p.id" + order)
                .params(parameters)
                .query((row, n) -> new DecisionSummary(
                        new DecisionId(row.getLong("id")),
                        Ids.code(row.getLong("id")),
                        row.getString("number") + "/" + row.getString("symbol"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("authority"),
                        row.getString("title"),
                        DecisionStatus.valueOf(row.getString("status")),
                        row.getInt(mine.isEmpty() ? "honour_count" : "mine"),
                        row.getString("file_sha256") != null,
                        instant(row, "publish_at"),
                        row.getString("registered_by"),
                        row.getInt("version")))
                .list();
    }

    /** How many decisions match. */
    public int count(DecisionFilter filter) {
        var parameters = new ArrayList<Object>();
        var where = where(filter, parameters);
        return sql("select count(*) from {domain}.decision d" + where)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    private String where(DecisionFilter filter, List<Object> parameters) {
        var where = new StringBuilder(" where 1 = 1");
        var text = filter.text();
        if (text != null && !text.isBlank()) {
            where.append(" and (title like ? escape '!' or concat(number, '/', symbol) like ? escape '!')");
            var like = "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
            parameters.add(like);
            parameters.add(like);
        }
        var year = filter.year();
        if (year != null) {
            where.append(" and decision_year = ?");
            parameters.add(year);
        }
        var status = filter.status();
        if (status != null) {
            // not to be looked up in the index of states: the rows of a page come out of the index of their order,
            // filters and all
            where.append(" and concat(status, '') = ?");
            parameters.add(status.name());
        }
        where.append(reach.visible(parameters));
        return where.toString();
    }

    /** @throws NotFound when there is no such decision, or none that the official may see */
    public DecisionDetails get(DecisionId id) {
        return find(id).orElseThrow(() -> new NotFound("decision " + id.value()));
    }

    /** The decision, if there is one and the official may see it. */
    public Optional<DecisionDetails> find(DecisionId id) {
        return known(id).map(decision -> decision.open(steps.open(decision)));
    }

    /** As {@link #find}, without its steps. */
    Optional<DecisionDetails> known(DecisionId id) {
        var parameters = new ArrayList<Object>();
        parameters.add(id.value());
        return sql("select * from {domain}.decision d where id = ?" + reach.visible(parameters))
                .params(parameters)
                .query((row, n) -> details(row))
                .optional();
    }

    /**
     * A page of a decision's honours in the order of its list (keyset).
     *
     * @param afterOrdinal ordinal of the last one of the page before; 0 for the first page
     * @param limit 1 to 1,000
     */
    public List<HonourDetails> honours(DecisionId id, int afterOrdinal, int limit) {
        return sql(HONOUR + " where h.decision_id = ? and h.ordinal > ?" + scope.when(MINE)
                        + " order by h.ordinal limit ?")
                .params(id.value(), afterOrdinal, Math.min(limit, 1000))
                .query((row, n) -> honour(row))
                .list();
    }

    /**
     * Those of these honours that stand before the public: in force, of a public decision.
     *
     * @param honours at most 1,000
     */
    @PreAuthorize("hasAuthority('SYSTEM')")
    public List<HonourDetails> standing(Collection<HonourId> honours) {
        if (honours.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(schemas.in(
                        HONOUR + " straight_join {domain}.decision d on d.id = h.decision_id where h.id in (:ids)"
                                + " and h.status = 'ACTIVE' and d.status = 'PUBLISHED' order by h.id"))
                .param("ids", honours.stream().map(HonourId::value).toList())
                .query((row, n) -> honour(row))
                .list();
    }

    /**
     * A page of a decision's honours by position, for a lazy grid; in its own order as the decision lists them.
     *
     * @param text part of a name, accents optional; null for all
     * @param page ordered by a {@link HonourSort}
     */
    public List<HonourDetails> honoursAt(DecisionId id, @Nullable String text, Page page) {
        return sql(HONOUR + " where h.decision_id = ? and h.name like ? escape '!'" + scope.when(MINE)
                        + page.order("h.ordinal", "h.id") + page.stretch())
                .params(id.value(), like(text))
                .query((row, n) -> honour(row))
                .list();
    }

    /** How many honours of a decision {@link #honoursAt} would give in all. */
    public int countHonours(DecisionId id, @Nullable String text) {
        return sql("select count(*) from {domain}.honour h where h.decision_id = ? and h.name like ? escape '!'"
                        + scope.when(MINE))
                .params(id.value(), like(text))
                .query(Integer.class)
                .single();
    }

    private static String like(@Nullable String text) {
        return text == null || text.isBlank()
                ? "%"
                : "%" + text.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** @throws NotFound when there is no such honour, or none that the official may see */
    public HonourDetails get(HonourId id) {
        return sql(HONOUR + " where h.id = ?" + scope.when(MINE))
                .param(id.value())
                .query((row, n) -> honour(row))
                .optional()
                .orElseThrow(() -> new NotFound("honour " + id.value()));
    }

    /**
     * Those honours that there are, of those that the official may see, in the order of their lists; one query per thousand.
     *
     * @param ids any number
     */
    public List<HonourDetails> all(Collection<HonourId> ids) {
        var values = ids.stream().map(HonourId::value).distinct().toList();
        var found = new ArrayList<HonourDetails>();
        for (int from = 0; from < values.size(); from += 1000) {
            found.addAll(sql(HONOUR + " where h.id in ("
                            + values.subList(from, Math.min(values.size(), from + 1000)).stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + ")" + scope.when(MINE) + " order by h.decision_id, h.ordinal")
                    .query((row, n) -> honour(row))
                    .list());
        }
        return found;
    }

    /**
     * In which decisions honours are, of those that the official may open; one query. An honour may stand in the history of a recipient
     * whose decision the official does not see.
     *
     * @param honours some hundreds at most
     */
    public Map<HonourId, DecisionId> decisionsOf(Collection<HonourId> honours) {
        if (honours.isEmpty()) {
            return Map.of();
        }
        var parameters = new ArrayList<Object>();
        var found = new HashMap<HonourId, DecisionId>();
        sql("select o.id, d.id decision from {domain}.honour o join {domain}.decision d on d.id = o.decision_id"
                        + " where o.id in ("
                        + honours.stream().map(h -> Long.toString(h.value())).collect(Collectors.joining(", "))
                        + ")" + reach.visible(parameters))
                .params(parameters)
                .query((row, n) -> found.put(new HonourId(row.getLong("id")), new DecisionId(row.getLong("decision"))))
                .list();
        return found;
    }

    /** The years in which there are decisions, newest first. */
    public List<Integer> years() {
        var parameters = new ArrayList<Object>();
        return sql("select distinct decision_year from {domain}.decision d where 1 = 1" + reach.visible(parameters)
                        + " order by decision_year desc")
                .params(parameters)
                .query((row, n) -> row.getInt("decision_year"))
                .list();
    }

    /** Proposals that wait for a second official and on which this one may act, oldest first, at most 500. */
    public List<WithdrawalSummary> proposals() {
        return withdrawals("where w.status = 'PROPOSED'" + scope.when(TO_SETTLE) + " order by w.proposed_at limit 500");
    }

    /** All proposals about a decision on which the official could act, newest first, at most 500. */
    public List<WithdrawalSummary> proposals(DecisionId id) {
        return withdrawals(
                "where w.decision_id = ?" + scope.when(TO_SETTLE) + " order by w.proposed_at desc limit 500",
                id.value());
    }

    private List<WithdrawalSummary> withdrawals(String rest, Object... parameters) {
        return sql("""
                        select w.*, d.number, d.symbol, h.name from {domain}.withdrawal w
                        join {domain}.decision d on d.id = w.decision_id left join {domain}.honour h on h.id = w.honour_id
                        """ + rest)
                .params(parameters)
                .query((row, n) -> {
                    long honour = row.getLong("honour_id");
                    boolean whole = row.wasNull();
                    var name = row.getString("name");
                    return new WithdrawalSummary(
                            new WithdrawalId(row.getLong("id")),
                            WithdrawalKind.valueOf(row.getString("kind")),
                            WithdrawalStatus.valueOf(row.getString("status")),
                            new DecisionId(row.getLong("decision_id")),
                            row.getString("number") + "/" + row.getString("symbol"),
                            whole ? null : new HonourId(honour),
                            name == null ? "" : name,
                            row.getString("internal_reason"),
                            row.getString("public_note"),
                            row.getString("annulling_number"),
                            row.getObject("annulled_on", LocalDate.class),
                            row.getString("proposed_by"),
                            row.getObject("proposed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString("settled_by"),
                            row.getInt("version"));
                })
                .list();
    }

    private static DecisionDetails details(ResultSet row) throws SQLException {
        long campaign = row.getLong("campaign_id");
        boolean noCampaign = row.wasNull();
        return new DecisionDetails(
                new DecisionId(row.getLong("id")),
                row.getInt("version"),
                DecisionStatus.valueOf(row.getString("status")),
                new DecisionWritten(
                        row.getString("number"),
                        row.getString("symbol"),
                        row.getObject("decided_on", LocalDate.class),
                        AuthorityLevel.valueOf(row.getString("authority_level")),
                        row.getString("authority"),
                        row.getString("title"),
                        row.getString("signer"),
                        row.getString("signer_post"),
                        row.getObject("ceremony_on", LocalDate.class),
                        noCampaign ? null : new CampaignId(campaign)),
                row.getInt("honour_count"),
                row.getString("list_sha256"),
                row.getString("file_sha256"),
                row.getString("registered_by"),
                row.getObject("registered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("submitted_by"),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                instant(row, "publish_at"),
                instant(row, "published_at"),
                row.getString("return_reason"),
                row.getString("correction_note"),
                row.getBoolean("demo"),
                Set.of());
    }

    private static HonourDetails honour(ResultSet row) throws SQLException {
        long unit = row.getLong("unit_id");
        boolean noUnit = row.wasNull();
        var sex = row.getString("sex");
        var subject = row.getString("subject_class");
        return new HonourDetails(
                new HonourId(row.getLong("id")),
                Ids.code(row.getLong("id")),
                new DecisionId(row.getLong("decision_id")),
                row.getInt("ordinal"),
                new RecipientId(row.getLong("recipient_id")),
                RecipientKind.valueOf(row.getString("recipient_kind")),
                row.getString("salutation"),
                row.getString("name"),
                row.getString("post"),
                row.getString("unit_text"),
                noUnit ? null : new UnitId(unit),
                new AwardRevisionId(row.getLong("award_revision_id")),
                row.getString("award_code"),
                row.getString("award_name"),
                row.getBoolean("is_title"),
                AwardLevel.valueOf(row.getString("award_level")),
                row.getInt("award_ordinal"),
                row.getString("achievement"),
                new AchievementPeriod(row.getInt("year_from"), row.getInt("year_to"), row.getBoolean("school_year")),
                CommendationKind.valueOf(row.getString("commendation_kind")),
                sex == null ? null : Sex.valueOf(sex),
                subject == null ? null : SubjectClass.valueOf(subject),
                HonourStatus.valueOf(row.getString("status")),
                row.getString("correction_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
