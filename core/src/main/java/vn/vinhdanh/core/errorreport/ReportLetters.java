package vn.vinhdanh.core.errorreport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.letter.EmailAddress;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.organisation.UnitScope;
import vn.vinhdanh.core.organisation.UnitScope.Because;
import vn.vinhdanh.core.shared.Rows;

/**
 * The letters to who reported an error and left an e-mail address: one when the report was received, one for each time it is closed.
 * Noted in the transaction of the step; the address stays in the report and goes with it.
 */
@Service
@PreAuthorize("hasAnyAuthority('ANSWER_ERROR_REPORTS', 'SYSTEM')")
public class ReportLetters {

    /** So many reports of one address are acknowledged in a day, whoever sends them: nobody's mailbox is to be flooded. */
    static final int ACKNOWLEDGED_A_DAY = 3;

    private final Outbox outbox;
    private final ErrorReportQueries reports;
    private final UnitScope scope;

    private final Clock clock;

    ReportLetters(Outbox outbox, ErrorReportQueries reports, UnitScope scope, Clock clock) {
        this.outbox = outbox;
        this.reports = reports;
        this.scope = scope;

        this.clock = clock;
    }

    /** Whether letters can be sent at all. */
    @Transactional(readOnly = true)
    public boolean offered() {
        return outbox.open();
    }

    /**
     * The letters about a report, oldest first.
     *
     * @throws vn.vinhdanh.core.shared.NotFound when there is no such report, or none that the official may see
     */
    @Transactional(readOnly = true)
    public List<ReportLetter> about(ErrorReportId report) {
        reports.get(report);
        return outbox.about(ReportLetterWriter.KINDS.keySet(), report.value()).stream()
                .map(letter -> new ReportLetter(ReportLetterWriter.step(letter.kind()), letter.state(), letter.at()))
                .toList();
    }

    @EventListener
    void on(ErrorReportChanged fact) {
        if (!outbox.open()) {
            return;
        }
        if (fact.status() == ErrorReportStatus.RECEIVED) {
            note(fact.reference(), ReportStep.RECEIVED, fact.receivedAt());
        } else if (fact.status().closed()) {
            note(fact.reference(), ReportStep.CLOSED, Objects.requireNonNull(fact.answeredAt()));
        }
    }

    private record Addressed(long report, String contact) {}

    private void note(String reference, ReportStep step, Instant at) {
        sql("select id report, contact from {scoped}.error_report where reference = ? and contact is not null")
                .param(reference)
                .query(Rows.of(Addressed.class))
                .optional()
                .filter(one -> EmailAddress.isValid(EmailAddress.canonical(one.contact)))
                .filter(one -> step != ReportStep.RECEIVED || acknowledgedToday(one.contact) < ACKNOWLEDGED_A_DAY)
                .ifPresent(one -> outbox.note(step.letters(), one.report, one.report, at, null));
    }

    private int acknowledgedToday(String contact) {
        var reports = sql("select id from {scoped}.error_report where contact = ? order by id desc limit 1000")
                .param(contact)
                .query(Rows.column(Long.class))
                .list();
        return outbox.notedSince(
                ReportStep.RECEIVED.letters(), reports, clock.instant().minus(Duration.ofDays(1)));
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return scope.across(Because.STEP_OF_THE_SYSTEM, sql);
    }
}
