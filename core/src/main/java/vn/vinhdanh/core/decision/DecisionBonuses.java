package vn.vinhdanh.core.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.catalogue.AwardRevisionId;
import vn.vinhdanh.core.catalogue.BonusAnswer;
import vn.vinhdanh.core.catalogue.BonusRule;
import vn.vinhdanh.core.catalogue.Bonuses;
import vn.vinhdanh.core.organisation.RecipientId;
import vn.vinhdanh.core.organisation.RecipientsApart;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.AchievementPeriod;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * What decisions pay, with the base salary of their day. "At one time" of the same-period rule (Decree 152/2025, article 49) is read as
 * "by decisions of one day", of whatever authority, once they were submitted. Two rows of a list are the same recipient only when an
 * official said so; that two of a name and unit may be one is said beside. An official limited to units sees the honours in their {@link UnitScope}, reckoned with whatever else the same
 * recipients were given that day.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class DecisionBonuses {

    private static final String COLUMNS = """
            select h.id, h.ordinal, h.recipient_id recipient, h.recipient_kind kind, h.salutation, h.name, h.unit_id unit, h.unit_text,
                   h.award_revision_id award, h.year_from period_from, h.year_to period_to, h.school_year period_school_year,
                   a.is_title title, a.ordinal precedence,
            """;

    private static final String STANDING = COLUMNS + """
            r.name_vi award_name, true own, d.decided_on
            from {scoped}.honour h
            join {scoped}.decision d on d.id = h.decision_id
            join {domain}.award_revision r on r.id = h.award_revision_id
            join {domain}.award a on a.code = r.award_code
            where h.decision_id = :decision and h.status = 'ACTIVE'
            """;

    /** Titles that the recipients of a decision, and others of their names, were given by other decisions of its day. */
    private static final String BESIDE = " union all " + COLUMNS + """
            concat(r.name_vi, ' (', d.number, '/', d.symbol, ')') award_name, false own, d.decided_on
            from {scoped}.decision d
            join {scoped}.honour h on h.decision_id = d.id
            join {domain}.award_revision r on r.id = h.award_revision_id
            join {domain}.award a on a.code = r.award_code
            where d.decided_on = (select o.decided_on from {scoped}.decision o where o.id = :decision) and d.id <> :decision
              and d.status in ('SUBMITTED', 'APPROVED', 'PUBLISHED') and h.status = 'ACTIVE' and a.is_title
              and exists (select 1 from {scoped}.honour o
                  join {domain}.award_revision q on q.id = o.award_revision_id join {domain}.award t on t.code = q.award_code
                  where o.decision_id = :decision and o.status = 'ACTIVE' and t.is_title)
              and (h.recipient_id in (select o.recipient_id from {scoped}.honour o
                  join {domain}.award_revision q on q.id = o.award_revision_id join {domain}.award t on t.code = q.award_code
                  where o.decision_id = :decision and o.status = 'ACTIVE' and t.is_title)
                or h.name_fold in (select o.name_fold from {scoped}.honour o
                  join {domain}.award_revision q on q.id = o.award_revision_id join {domain}.award t on t.code = q.award_code
                  where o.decision_id = :decision and o.status = 'ACTIVE' and t.is_title))
            """;

    private static final String PUBLIC = COLUMNS + """
            r.name_vi award_name, true own, d.decided_on
            from {scoped}.honour h
            join {scoped}.decision d on d.id = h.decision_id
            join {domain}.award_revision r on r.id = h.award_revision_id
            join {domain}.award a on a.code = r.award_code
            where d.decided_on = :day and d.status = 'PUBLISHED' and h.status = 'ACTIVE'
            """;

    /** So many are at once in sight. */
    private static final int FIRST = 50;

    private static final String MINE = " [[and h.unit_id in (select id from unit_scope)]]";

    private final UnitScope scope;
    private final DecisionQueries decisions;
    private final Bonuses bonuses;
    private final RecipientsApart apart;

    DecisionBonuses(UnitScope scope, DecisionQueries decisions, Bonuses bonuses, RecipientsApart apart) {
        this.scope = scope;
        this.decisions = decisions;
        this.bonuses = bonuses;
        this.apart = apart;
    }

    private JdbcClient.StatementSpec standing(String select, String rest) {
        return scope.within(select + MINE + rest);
    }

    private record Row(
            long id,
            int ordinal,
            long recipient,
            RecipientKind kind,
            String salutation,
            String name,
            @Nullable Long unit,
            String unitText,
            AwardRevisionId award,
            AchievementPeriod period,
            boolean title,
            int precedence,
            String awardName,
            boolean own,
            LocalDate decidedOn) {}

    private record Place(AwardRevisionId award, RecipientKind kind) {}

    /**
     * What a decision pays in all, and the first of its honours case by case; two queries and one pass over its honours.
     *
     * @throws NotFound when there is no such decision
     */
    public DecisionBonus of(DecisionId id) {
        var day = new Day(standing(STANDING, BESIDE)
                .param("decision", id.value())
                .query(Rows.of(Row.class))
                .list());
        var rows = day.own.stream()
                .sorted(Comparator.comparingInt(Row::precedence).thenComparingInt(Row::ordinal))
                .toList();
        if (rows.isEmpty()) {
            decisions.get(id);
        }
        var tariff = day.tariff;
        var notPaid = day.settled.notPaid();
        var toJudge = day.settled.toJudge();
        var counts = new LinkedHashMap<Place, List<Row>>();
        rows.stream()
                .filter(r -> !notPaid.containsKey(r.id()) && !toJudge.containsKey(r.id()))
                .forEach(r -> counts.computeIfAbsent(new Place(r.award(), r.kind()), p -> new ArrayList<>())
                        .add(r));
        var lines = new ArrayList<DecisionBonus.Line>();
        long total = 0;
        int unknown = 0;
        for (var entry : counts.entrySet()) {
            var answer = tariff.answer(entry.getKey().award(), entry.getKey().kind());
            int honours = entry.getValue().size();
            var bonus = answer.bonus();
            long subtotal = bonus == null ? 0 : Math.multiplyExact(bonus.amount(), (long) honours);
            unknown += bonus == null ? honours : 0;
            total = Math.addExact(total, subtotal);
            lines.add(new DecisionBonus.Line(
                    entry.getValue().getFirst().awardName(), entry.getKey().kind(), answer, honours, subtotal));
        }
        int instead =
                (int) rows.stream().filter(r -> notPaid.containsKey(r.id())).count();
        int judged =
                (int) rows.stream().filter(r -> toJudge.containsKey(r.id())).count();
        int perhapsOne = (int)
                rows.stream().filter(r -> day.perhapsOne.containsKey(r.id())).count();
        return new DecisionBonus(
                total,
                rows.size() - instead - judged - unknown,
                instead,
                judged,
                unknown,
                perhapsOne,
                lines,
                day.own.stream()
                        .sorted(Comparator.comparingInt(Row::ordinal))
                        .limit(FIRST)
                        .map(day::bonus)
                        .toList());
    }

    /**
     * A page of the honours that stand, in the order of the list, each with its bonus.
     *
     * @param limit 1 to 1,000
     */
    public List<HonourBonus> page(DecisionId id, int offset, int limit) {
        var page = standing(STANDING, " order by h.ordinal limit :limit offset :offset")
                .param("decision", id.value())
                .param("limit", Math.min(limit, 1000))
                .param("offset", offset)
                .query(Rows.of(Row.class))
                .list();
        if (page.isEmpty()) {
            return List.of();
        }
        var day =
                new Day(standing(STANDING + " and (h.recipient_id in (:recipients) or h.name_fold in (:names))", BESIDE)
                        .param("decision", id.value())
                        .param(
                                "recipients",
                                page.stream().map(Row::recipient).distinct().toList())
                        .param(
                                "names",
                                page.stream()
                                        .map(r -> VietnameseText.fold(r.name()))
                                        .distinct()
                                        .toList())
                        .query(Rows.of(Row.class))
                        .list());
        return page.stream().map(day::bonus).toList();
    }

    /** How many honours {@link #page} gives in all. */
    public int count(DecisionId id) {
        return standing("select count(*) from {scoped}.honour h where h.decision_id = ? and h.status = 'ACTIVE'", "")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /**
     * What the honours of a day pay that stand before the public, for the figures: settled among these alone, so that it depends on nothing
     * that is not public yet.
     */
    public List<PublicBonus> published(LocalDate day) {
        var rows = standing(PUBLIC, " order by h.id")
                .param("day", day)
                .query(Rows.of(Row.class))
                .list();
        var tariff = bonuses.of(rows.stream().map(Row::award).distinct().toList(), day);
        var settled =
                BonusRule.settle(rows.stream().map(row -> claim(row, tariff)).toList());
        return rows.stream()
                .map(row -> {
                    var bonus = tariff.answer(row.award(), row.kind()).bonus();
                    var id = new HonourId(row.id());
                    return settled.toJudge().containsKey(row.id())
                            ? new PublicBonus(id, PublicBonus.State.TO_JUDGE, null)
                            : settled.notPaid().containsKey(row.id())
                                    ? new PublicBonus(id, PublicBonus.State.SAME_PERIOD, 0L)
                                    : bonus == null
                                            ? new PublicBonus(id, PublicBonus.State.UNKNOWN, null)
                                            : new PublicBonus(id, PublicBonus.State.PAID, bonus.amount());
                })
                .toList();
    }

    private static BonusRule.Claim<Long> claim(Row row, Bonuses.Tariff tariff) {
        return new BonusRule.Claim<>(
                row.id(), row.recipient(), row.title(), row.period(), amount(tariff.answer(row.award(), row.kind())));
    }

    /** What is claimed on the day of a decision by the recipients of these of its honours, settled. */
    private final class Day {

        final List<Row> own;
        final Bonuses.Tariff tariff;
        final BonusRule.Settlement<Long> settled;
        final Map<Long, Long> perhapsOne;
        final Map<Long, Row> rows;

        /** @param read of one day: those of the decision, and those beside them where one of these is a title */
        Day(List<Row> read) {
            own = read.stream().filter(Row::own).toList();
            var all = own.isEmpty() ? new ArrayList<Row>() : new ArrayList<>(read);
            tariff = all.isEmpty()
                    ? new Bonuses.Tariff(Map.of())
                    : bonuses.of(
                            all.stream().map(Row::award).distinct().toList(),
                            all.getFirst().decidedOn());
            // by age of their entry, so that of equal ones every decision of the day names the same as paid
            all.sort(Comparator.comparingLong(Row::id));
            settled = BonusRule.settle(all.stream().map(this::claim).toList());
            var notPaid = new HashSet<>(settled.notPaid().keySet());
            notPaid.addAll(settled.toJudge().keySet());
            var titles = all.stream()
                    .filter(Row::title)
                    .map(r ->
                            new LookAlikes.Title(claim(r), r.kind(), r.salutation(), r.name(), r.unit(), r.unitText()))
                    .toList();
            var alike = LookAlikes.paidTwice(titles, notPaid, Set.of());
            // asked only where somebody looks like somebody
            perhapsOne = alike.isEmpty() ? alike : LookAlikes.paidTwice(titles, notPaid, apart.among(recipients(all)));
            rows = all.stream().collect(Collectors.toMap(Row::id, row -> row));
        }

        HonourBonus bonus(Row row) {
            var instead = settled.notPaid().get(row.id());
            var beside = settled.toJudge().get(row.id());
            var alike = perhapsOne.get(row.id());
            var other = alike == null ? null : rows.get(alike);
            return new HonourBonus(
                    new HonourId(row.id()),
                    row.ordinal(),
                    row.kind(),
                    row.name(),
                    row.awardName(),
                    row.period(),
                    tariff.answer(row.award(), row.kind()),
                    name(instead),
                    name(beside),
                    name(alike),
                    other == null
                            ? null
                            : new RecipientsApart.Pair(
                                    new RecipientId(row.recipient()), new RecipientId(other.recipient())));
        }

        private @Nullable String name(@Nullable Long title) {
            var row = title == null ? null : rows.get(title);
            return row == null ? null : row.awardName();
        }

        private static Set<RecipientId> recipients(List<Row> rows) {
            return rows.stream()
                    .filter(Row::title)
                    .map(r -> new RecipientId(r.recipient()))
                    .collect(Collectors.toSet());
        }

        private BonusRule.Claim<Long> claim(Row row) {
            return DecisionBonuses.claim(row, tariff);
        }
    }

    private static long amount(BonusAnswer answer) {
        var bonus = answer.bonus();
        return bonus == null ? 0 : bonus.amount();
    }
}
