package vn.vinhdanh.core.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    /** By so much a decision may come after its hour, as when the platform stood still; its hour is what there is an index of. */
    private static final Duration LATE = Duration.ofDays(7);

    private static final String MONTHS_OF_ALL = """
            select 'MONTH' what, year(d.decided_on) of_year, month(d.decided_on) nth,
                   sum(d.honour_count - coalesce(gone.honours, 0)) n, null id
            from {scoped}.decision d left join (
              select h.decision_id, count(distinct h.id) honours from {scoped}.withdrawal w
              join {scoped}.honour h on h.id = w.honour_id
              where w.status = 'CONFIRMED' and w.kind <> 'CORRECTION' and h.status <> 'ACTIVE' group by h.decision_id
            ) gone on gone.decision_id = d.id
            where d.decided_on >= ? and d.decided_on < ? and d.status = 'PUBLISHED'
            group by year(d.decided_on), month(d.decided_on)
            """;

    private static final String MONTHS_OF_UNITS = """
            select 'MONTH' what, year(d.decided_on) of_year, month(d.decided_on) nth, count(*) n, null id
            from {scoped}.decision d join {scoped}.honour h on h.decision_id = d.id
            where d.decided_on >= ? and d.decided_on < ? and d.status = 'PUBLISHED' and h.status = 'ACTIVE'
              and h.unit_id in (select id from unit_scope)
            group by year(d.decided_on), month(d.decided_on)
            """;

    /** All states in one pass over an index. */
    private static final String STATES = """
             union all select d.status, 0, 0, count(*), null from {scoped}.decision d
            where (concat(d.status, '') in ('DRAFT', 'SUBMITTED') or concat(d.status, '') = 'PUBLISHED' and d.decision_year = ?)
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
              select d.id from {scoped}.decision d where d.status = 'PUBLISHED' and d.publish_at > ? and d.published_at > ?%s
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
     * without those that were withdrawn since, so that it costs what the decisions of the years cost and not their honours.
     *
     * @param since news are what became public after this
     * @param most so many news, 1 to 100
     */
    public Glance of(int year, Instant since, int most) {
        var parameters = new ArrayList<Object>();
        parameters.add(LocalDate.of(year - 1, 1, 1));
        parameters.add(LocalDate.of(year + 1, 1, 1));
        parameters.add(year);
        var visible = reach.visible(parameters);
        parameters.add(LocalDateTime.ofInstant(since.minus(LATE), ZoneOffset.UTC));
        parameters.add(LocalDateTime.ofInstant(since, ZoneOffset.UTC));
        reach.visible(parameters);
        parameters.add(Math.min(most, 100));
        var news = new ArrayList<Published>();
        var counts = new HashMap<String, Integer>();
        var months = new ArrayList<>(Collections.nCopies(12, 0L));
        var before = new ArrayList<>(months);
        scope.within("select p.what, p.of_year, p.nth, p.n, " + DecisionHead.COLUMNS + ", d.published_at at from ("
                        + (scope.limited() ? MONTHS_OF_UNITS : MONTHS_OF_ALL)
                        + STATES + visible + " group by d.status" + PROPOSALS
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
                        (part.ofYear() == year ? months : before).set(part.nth() - 1, (long) part.n());
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
