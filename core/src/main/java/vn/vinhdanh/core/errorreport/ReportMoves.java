package vn.vinhdanh.core.errorreport;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.errorreport.ErrorReportMoved.Move;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/** Tells the officials' side of an error report: {@link ErrorReportMoved}. */
@Component
@Transactional
class ReportMoves {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** So long after the promised day it is told of, should the console not have run on the day itself. */
    private static final int TOLD_FOR_DAYS = 7;

    private final ErrorReportRepository reports;
    private final ApplicationEventPublisher facts;
    private final UnitScope scope;
    private final Clock clock;

    ReportMoves(ErrorReportRepository reports, ApplicationEventPublisher facts, UnitScope scope, Clock clock) {
        this.reports = reports;
        this.facts = facts;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param handler who was working it off before */
    void moved(ErrorReport report, Move move, @Nullable String handler) {
        publish(report, move, handler, clock.instant());
    }

    /** Tells of the reports whose promised day has passed; the same ones each time that it is called. */
    void tellOverdue() {
        var today = LocalDate.now(clock.withZone(ZONE));
        var overdue = scope.across(
                        Because.STEP_OF_THE_SYSTEM,
                        "select id from {scoped}.error_report where status in ('RECEIVED', 'IN_PROGRESS')"
                                + " and promised_on < ? and promised_on >= ? order by promised_on, id limit 500")
                .params(today, today.minusDays(TOLD_FOR_DAYS))
                .query(Rows.column(Long.class))
                .list();
        for (var report : reports.findAllById(overdue)) {
            publish(
                    report,
                    Move.OVERDUE,
                    report.takenUpBy(),
                    report.promisedOn().plusDays(1).atStartOfDay(ZONE).toInstant());
        }
    }

    private void publish(ErrorReport report, Move move, @Nullable String handler, Instant at) {
        boolean waitsForAnybody = move == Move.RECEIVED || move == Move.OVERDUE && handler == null;
        facts.publishEvent(new ErrorReportMoved(
                new ErrorReportId(report.id()),
                hyphened(report.reference()),
                move,
                handler,
                waitsForAnybody ? units(report) : Set.of(),
                at));
    }

    private record Of(@Nullable Long unitId) {}

    private Set<Long> units(ErrorReport report) {
        var honour = report.honourId();
        var units = scope.across(
                        Because.STEP_OF_THE_SYSTEM,
                        "select distinct unit_id from {scoped}.honour where "
                                + (honour == null ? "decision_id = ?" : "id = ?"))
                .param(honour == null ? report.decisionId() : honour)
                .query(Rows.of(Of.class))
                .list();
        var known = units.stream().map(Of::unitId).filter(Objects::nonNull).collect(Collectors.toSet());
        return known.size() == units.size() ? known : Set.of();
    }

    /** As it is told to the citizen: {@code K7QM-2D9X-HR4T}. */
    private static String hyphened(String reference) {
        return reference.replaceAll("(.{4})(?=.)", "$1-");
    }
}
