package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.ledger.KeptCounts;
import vn.vinhdanh.core.matter.MatterQueries;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;

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
            select h.*, h.decision_id decision, h.recipient_id recipient, h.unit_text unit, h.award_revision_id award,
                   h.year_from period_from, h.year_to period_to, h.school_year period_school_year, h.commendation_kind kind,
                   a.code award_code, a.is_title award_title, a.level award_level, a.ordinal award_ordinal, r.name_vi award_name
            from {scoped}.honour h
            straight_join {domain}.award_revision r on r.id = h.award_revision_id
            straight_join {domain}.award a on a.code = r.award_code
            """;

    private static final String DECISION = """
            select d.*, d.number written_number, d.symbol written_symbol, d.decided_on written_decided_on,
                   d.authority_level written_authority_level, d.authority written_authority, d.title written_title,
                   d.signer written_signer, d.signer_post written_signer_post, d.ceremony_on written_ceremony_on,
                   d.campaign_id written_campaign, '' steps,
                   exists (select 1 from {scoped}.withdrawal w where w.decision_id = d.id) proposed
            from {scoped}.decision d where d.id = ?
            """;

    /** A proposal about an honour in reach, or about a whole decision of which nothing lies outside. */
    static final String TO_SETTLE = """
             [[and (h.unit_id in (select id from unit_scope) or (w.honour_id is null and not exists (
               select 1 from {scoped}.honour o where o.decision_id = d.id
               and (o.unit_id is null or o.unit_id not in (select id from unit_scope)))))]]

            """;

    private static final String OF_DECISION =
            "where w.decision_id = ?" + TO_SETTLE + " order by w.proposed_at desc limit 500";

    private static final String MINE = " [[and h.unit_id in (select id from unit_scope)]]";

    private final UnitScope scope;
    private final DecisionReach reach;
    private final DecisionSearch search;
    private final KeptCounts counts;
    private final DecisionSteps steps;
    private final WithdrawalSteps withdrawals;
    private final MatterQueries matters;

    DecisionQueries(
            UnitScope scope,
            DecisionReach reach,
            DecisionSearch search,
            KeptCounts counts,
            DecisionSteps steps,
            WithdrawalSteps withdrawals,
            MatterQueries matters) {
        this.scope = scope;
        this.reach = reach;
        this.search = search;
        this.counts = counts;
        this.steps = steps;
        this.withdrawals = withdrawals;
        this.matters = matters;
    }

    /** Whether the official sees only the honours of certain units. */
    public boolean limited() {
        return scope.limited();
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
        var from = search.of(filter);
        // how many honours lie elsewhere is told by no order either
        var honours = scope.limited()
                ? "(select count(*) from {scoped}.honour h where h.decision_id = d.id" + MINE + ")"
                : "d.honour_count";
        var order = page.by() == DecisionSort.HONOURS
                ? " order by " + honours + (page.descending() ? " desc, d.id desc" : ", d.id")
                : page.order("d.decided_on desc, d.id desc", "d.id");
        var year = filter.year();
        if (year != null && (page.by() == null || page.by() == DecisionSort.DECIDED_ON)) {
            // the newest of an early year are not looked for among all that came after
            from = from.and(
                    "d.decided_on >= ? and d.decided_on < ?", LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        }
        // the ids are taken out of an index first: rows are read for this page only, however far it lies
        return scope.within("select " + DecisionHead.COLUMNS + ", d.status, " + honours
                        + " honour_count, d.file_sha256 is not null has_file, d.publish_at, d.registered_by, d.version"
                        + " from (select d.id" + from.sql() + order + page.stretch()
                        + ") p join {scoped}.decision d on d.id = p.id" + order)
                .params(from.parameters())
                .query(Rows.of(DecisionSummary.class))
                .list();
    }

    /** How many decisions match. */
    public int count(DecisionFilter filter) {
        var text = filter.text();
        return scope.limited() || text != null && !text.isBlank()
                ? counted(filter)
                : counts.count(new DecisionFilter(null, filter.year(), filter.status()), () -> counted(filter));
    }

    private int counted(DecisionFilter filter) {
        var from = search.of(filter);
        return scope.within("select count(*)" + from.sql())
                .params(from.parameters())
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound when there is no such decision, or none that the official may see */
    public DecisionDetails get(DecisionId id) {
        return find(id).orElseThrow(() -> new NotFound("decision " + id.value()));
    }

    /** The decision, if there is one and the official may see it. */
    public Optional<DecisionDetails> find(DecisionId id) {
        return known(id).map(known -> known.decision.open(steps.open(known.decision, known.proposed)));
    }

    private record About(boolean proposed) {}

    /**
     * A decision as it is found, without its steps.
     *
     * @param proposed whether anything was ever proposed about it
     */
    private record Known(DecisionDetails decision, boolean proposed) {}

    private Optional<Known> known(DecisionId id) {
        var parameters = new ArrayList<Object>();
        parameters.add(id.value());
        return scope.within(DECISION + reach.visible(parameters))
                .params(parameters)
                .query(Rows.of(
                        DecisionDetails.class, About.class, (decision, about) -> new Known(decision, about.proposed())))
                .optional();
    }

    /**
     * A page of a decision's honours in the order of its list (keyset).
     *
     * @param afterOrdinal ordinal of the last one of the page before; 0 for the first page
     * @param limit 1 to 1,000
     */
    public List<HonourDetails> honours(DecisionId id, int afterOrdinal, int limit) {
        return scope.within(
                        HONOUR + " where h.decision_id = ? and h.ordinal > ?" + MINE + " order by h.ordinal limit ?")
                .params(id.value(), afterOrdinal, Math.min(limit, 1000))
                .query(Rows.of(HonourDetails.class))
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
        return scope.across(
                        Because.STEP_OF_THE_SYSTEM,
                        HONOUR + " straight_join {scoped}.decision d on d.id = h.decision_id where h.id in (:ids)"
                                + " and h.status = 'ACTIVE' and d.status = 'PUBLISHED' order by h.id")
                .param("ids", honours.stream().map(HonourId::value).toList())
                .query(Rows.of(HonourDetails.class))
                .list();
    }

    /**
     * A page of a decision's honours by position, for a lazy grid; in its own order as the decision lists them.
     *
     * @param text part of a name, accents optional; null for all
     * @param page ordered by a {@link HonourSort}
     */
    public List<HonourDetails> honoursAt(DecisionId id, @Nullable String text, Page page) {
        return scope.within(HONOUR + " where h.decision_id = ? and h.name like ? escape '!'" + MINE
                        + page.order("h.ordinal", "h.id") + page.stretch())
                .params(id.value(), like(text))
                .query(Rows.of(HonourDetails.class))
                .list();
    }

    /** How many honours of a decision {@link #honoursAt} would give in all. */
    public int countHonours(DecisionId id, @Nullable String text) {
        return scope.within(
                        "select count(*) from {scoped}.honour h where h.decision_id = ? and h.name like ? escape '!'"
                                + MINE)
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
        return scope.within(HONOUR + " where h.id = ?" + MINE)
                .param(id.value())
                .query(Rows.of(HonourDetails.class))
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
            found.addAll(scope.within(HONOUR + " where h.id in ("
                            + values.subList(from, Math.min(values.size(), from + 1000)).stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + ")" + MINE + " order by h.decision_id, h.ordinal")
                    .query(Rows.of(HonourDetails.class))
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
        scope.within("select o.id honour, d.id decision from {scoped}.honour o"
                        + " join {scoped}.decision d on d.id = o.decision_id where o.id in ("
                        + honours.stream().map(h -> Long.toString(h.value())).collect(Collectors.joining(", "))
                        + ")" + reach.visible(parameters))
                .params(parameters)
                .query(Rows.each(Place.class, place -> found.put(place.honour(), place.decision())));
        return found;
    }

    private record Place(HonourId honour, DecisionId decision) {}

    /** The years in which there are decisions, newest first. */
    public List<Integer> years() {
        var parameters = new ArrayList<Object>();
        return scope.within("select distinct decision_year from {scoped}.decision d where 1 = 1"
                        + reach.visible(parameters) + " order by decision_year desc")
                .params(parameters)
                .query(Rows.column(Integer.class))
                .list();
    }

    /** Proposals that wait for a second official and on which this one may act, oldest first, at most 500. */
    public List<WithdrawalSummary> proposals() {
        return withdrawals.open(
                withdrawals("where w.status = 'PROPOSED'" + TO_SETTLE + " order by w.proposed_at limit 500"));
    }

    /** All proposals about a decision on which the official could act, newest first, at most 500. */
    public List<WithdrawalSummary> proposals(DecisionId id) {
        return withdrawals.open(withdrawals(OF_DECISION, id.value()));
    }

    /**
     * A decision and what was proposed about it.
     *
     * @param proposals as {@link #proposals(DecisionId)} gives them
     */
    public record PageOf(DecisionDetails decision, List<WithdrawalSummary> proposals) {}

    /**
     * What the page of a decision shows; one query, one more where something was proposed and one where it may wait for this official.
     *
     * @throws NotFound when there is no such decision, or none that the official may see
     */
    public PageOf page(DecisionId id) {
        var known = known(id).orElseThrow(() -> new NotFound("decision " + id.value()));
        var decision = known.decision;
        var about = known.proposed ? withdrawals(OF_DECISION, id.value()) : List.<WithdrawalSummary>of();
        var asked = new ArrayList<>(WithdrawalSteps.asked(about));
        var matter = DecisionSteps.matter(decision);
        if (steps.asksWhoTookPart(decision)) {
            asked.add(matter);
        }
        var own = matters.own(asked);
        return new PageOf(
                decision.open(steps.open(decision, known.proposed, () -> own.contains(matter))),
                withdrawals.open(about, own));
    }

    private List<WithdrawalSummary> withdrawals(String rest, Object... parameters) {
        return scope.within("select w.*, w.honour_id honour, '' steps, coalesce(h.name, '') name, "
                        + WithdrawalSubjects.OVERTAKEN + DecisionHead.COLUMNS + """
                         from {scoped}.withdrawal w join {scoped}.decision d on d.id = w.decision_id
                        left join {scoped}.honour h on h.id = w.honour_id
                        """ + rest)
                .params(parameters)
                .query(Rows.of(WithdrawalSummary.class))
                .list();
    }
}
