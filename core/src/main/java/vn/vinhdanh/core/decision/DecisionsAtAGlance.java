package vn.vinhdanh.core.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/** What a first view tells of decisions: how the year goes and what became public of late; of the official's units where there is a limit. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('VIEW_CONSOLE', 'SYSTEM')")
public class DecisionsAtAGlance {

    /** By so much a decision may come after its hour, as when the platform stood still; its hour is what there is an index of. */
    private static final Duration LATE = Duration.ofDays(7);

    private static final String OF_ALL =
            "select month(d.decided_on) nth, sum(d.honour_count - coalesce(gone.honours, 0)) honours"
                    + " from {scoped}.decision d left join (select h.decision_id, count(distinct h.id) honours"
                    + " from {scoped}.withdrawal w join {scoped}.honour h on h.id = w.honour_id where w.status = 'CONFIRMED'"
                    + " and w.kind <> 'CORRECTION' and h.status <> 'ACTIVE' group by h.decision_id) gone"
                    + " on gone.decision_id = d.id where d.decided_on >= ? and d.decided_on < ? and d.status = 'PUBLISHED'"
                    + " group by month(d.decided_on)";

    private static final String OF_UNITS = "select month(d.decided_on) nth, count(*) honours from {scoped}.decision d"
            + " join {scoped}.honour h on h.decision_id = d.id where d.decided_on >= ? and d.decided_on < ?"
            + " and d.status = 'PUBLISHED' and h.status = 'ACTIVE' and h.unit_id in (select id from unit_scope)"
            + " group by month(d.decided_on)";

    private final UnitScope scope;
    private final DecisionReach reach;

    DecisionsAtAGlance(UnitScope scope, DecisionReach reach) {
        this.scope = scope;
        this.reach = reach;
    }

    private record Month(int nth, long honours) {}

    /**
     * How many honours of the public decisions of a year stand, by month of the decision. Without a limit it is counted from what each decision
     * says of its list, without the honours that were withdrawn since, so that it costs what the decisions of the year cost and not their honours.
     *
     * @return twelve numbers, January first
     */
    public List<Long> honoursByMonth(int year) {
        var months = new ArrayList<>(Collections.nCopies(12, 0L));
        (scope.limited() ? scope.within(OF_UNITS) : scope.across(Because.NOBODY_LIMITED, OF_ALL))
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .query(Rows.each(Month.class, month -> months.set(month.nth() - 1, month.honours())));
        return List.copyOf(months);
    }

    /** A decision that became public. */
    public record Published(DecisionHead decision, Instant at) {}

    /**
     * The decisions that became public after a moment, newest first.
     *
     * @param most 1 to 100
     */
    public List<Published> publishedSince(Instant since, int most) {
        var parameters = new ArrayList<Object>();
        parameters.add(LocalDateTime.ofInstant(since.minus(LATE), ZoneOffset.UTC));
        parameters.add(LocalDateTime.ofInstant(since, ZoneOffset.UTC));
        var visible = reach.visible(parameters);
        parameters.add(Math.min(most, 100));
        return scope.within("select " + DecisionHead.COLUMNS + ", d.published_at at"
                        + " from {scoped}.decision d where d.status = 'PUBLISHED' and d.publish_at > ?"
                        + " and d.published_at > ?" + visible
                        + " order by d.published_at desc, d.id desc limit ?")
                .params(parameters)
                .query(Rows.of(Published.class))
                .list();
    }
}
