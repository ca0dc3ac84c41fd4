package vn.vinhdanh.core.decision;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.shared.Rows;

/** What a first view tells of decisions: how the year goes and what became public of late; of the official's units where there is a limit. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class DecisionsAtAGlance {

    /** Day by day as the index has them, then by month; what was withdrawn since is taken off in rows of its own. */
    private static final String MONTHS_OF_ALL = """
            select 'MONTH' what, y.of_year, month(y.decided_on) nth, sum(y.honours) n, null id from (
              select d.decision_year of_year, d.decided_on, sum(d.honour_count) honours from {scoped}.decision d
              where d.decision_year in (?, ?) and d.status = 'PUBLISHED' group by d.decision_year, d.status, d.decided_on
            ) y group by y.of_year, month(y.decided_on)
            union all
            select 'MONTH', d.decision_year, month(d.decided_on), -count(distinct h.id), null from {scoped}.withdrawal w
            join {scoped}.honour h on h.id = w.honour_id join {scoped}.decision d on d.id = h.decision_id
            where w.status = 'CONFIRMED' and w.kind <> 'CORRECTION' and h.status <> 'ACTIVE'
              and d.decision_year in (?, ?) and d.status = 'PUBLISHED'
            group by d.decision_year, month(d.decided_on)
            """;

    private static final String MONTHS_OF_UNITS = """
            select 'MONTH' what, d.decision_year of_year, month(d.decided_on) nth, count(*) n, null id
            from {scoped}.decision d join {scoped}.honour h on h.decision_id = d.id
            where d.decision_year in (?, ?) and d.status = 'PUBLISHED' and h.status = 'ACTIVE'
              and h.unit_id in (select id from unit_scope)
            group by d.decision_year, month(d.decided_on)
            """;

    /** What waits, of all years, and what is public of one. */
    private static final String WAITING = """
             union all select d.status, 0, 0, count(*), null from {scoped}.decision d
            where d.status in ('DRAFT', 'SUBMITTED')
            """;

    private static final String PUBLIC = """
             union all select 'PUBLISHED', 0, 0, count(*), null from {scoped}.decision d
            where d.status = 'PUBLISHED' and d.decision_year = ?
            """;

    private static final String PROPOSALS = """
             union all select 'PROPOSAL', 0, 0, count(*), null from {scoped}.withdrawal w
            join {scoped}.decision d on d.id = w.decision_id left join {scoped}.honour h on h.id = w.honour_id
            where w.status = 'PROPOSED'
            """ + DecisionQueries.TO_SETTLE;

    /** What is chosen for texts waits for nobody who acts for certain units only. */
    private static final String READINGS =
            " union all select 'READING', 0, 0, count(*), null from {domain}.unit_reading where status = 'PROPOSED'";

    private final UnitScope scope;
    private final DecisionReach reach;

    DecisionsAtAGlance(UnitScope scope, DecisionReach reach) {
        this.scope = scope;
        this.reach = reach;
    }

    /** What became public since, newest first. */
    private static final String NEWS = """
             union all select 'NEWS', 0, 0, 0, n.id from (
              select d.id from {scoped}.decision d where d.status = 'PUBLISHED' and d.published_at > ?%s
              order by d.published_at desc, d.id desc limit ?) n
            """;

    private record Part(
            String what,
            int ofYear,
            int nth,
            int n,
            @Nullable DecisionHead decision,
            @Nullable Instant at) {}

    /**
     * What there is of decisions for an official.
     *
     * @param drafts of all years, as are those that wait for a second official
     * @param proposals to correct, take down or annul, which wait for a second official
     * @param readings of units given as text that wait for a second official; none for one who acts for certain units only
     * @param published public decisions of the year
     * @param year honours of public decisions that stand, by month of the decision: twelve numbers, January first
     * @param before the same of the year before
     * @param news the decisions that became public, newest first
     */
    public record Glance(
            int drafts,
            int submitted,
            int proposals,
            int readings,
            int published,
            List<Long> year,
            List<Long> before,
            List<Published> news) {

        /** How many honours of the year there are. */
        public long honours() {
            return year.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A decision that became public. */
    public record Published(DecisionHead decision, Instant at) {}

    /**
     * What waits, how a year goes and what is new; one query. Honours are counted, without a limit, from what each decision says of its list,
     * without those that were withdrawn since, so that it costs what the decisions of the two years cost in an index, and not their honours.
     *
     * @param since news are what became public after this
     * @param most so many news, 1 to 100
     */
    public Glance of(int year, Instant since, int most) {
        var parameters = new ArrayList<Object>();
        parameters.addAll(List.of(year - 1, year));
        if (!scope.limited()) {
            parameters.addAll(List.of(year - 1, year));
        }
        var visible = reach.visible(parameters);
        parameters.add(year);
        reach.visible(parameters);
        parameters.add(LocalDateTime.ofInstant(since, ZoneOffset.UTC));
        reach.visible(parameters);
        parameters.add(Math.min(most, 100));
        var news = new ArrayList<Published>();
        var counts = new HashMap<String, Integer>();
        var months = new ArrayList<>(Collections.nCopies(12, 0L));
        var before = new ArrayList<>(months);
        scope.within("select p.what, p.of_year, p.nth, p.n, " + DecisionHead.COLUMNS + ", d.published_at at from ("
                        + (scope.limited() ? MONTHS_OF_UNITS : MONTHS_OF_ALL)
                        + WAITING + visible + " group by d.status" + PUBLIC + visible + PROPOSALS
                        + (scope.limited() ? "" : READINGS)
                        + NEWS.formatted(visible)
                        + ") p left join {scoped}.decision d on d.id = p.id order by d.published_at desc, d.id desc")
                .params(parameters)
                .query(Rows.each(Part.class, part -> {
                    var decision = part.decision();
                    var at = part.at();
                    if (decision != null && at != null) {
                        news.add(new Published(decision, at));
                    } else if (part.what().equals("MONTH")) {
                        var of = part.ofYear() == year ? months : before;
                        of.set(part.nth() - 1, of.get(part.nth() - 1) + part.n());
                    } else {
                        counts.put(part.what(), part.n());
                    }
                }));
        return new Glance(
                counts.getOrDefault("DRAFT", 0),
                counts.getOrDefault("SUBMITTED", 0),
                counts.getOrDefault("PROPOSAL", 0),
                counts.getOrDefault("READING", 0),
                counts.getOrDefault("PUBLISHED", 0),
                List.copyOf(months),
                List.copyOf(before),
                List.copyOf(news));
    }
}
