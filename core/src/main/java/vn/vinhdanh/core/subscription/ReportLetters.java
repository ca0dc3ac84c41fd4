package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.errorreport.ErrorReportChanged;
import vn.vinhdanh.core.errorreport.ErrorReportId;
import vn.vinhdanh.core.errorreport.ErrorReportQueries;
import vn.vinhdanh.core.errorreport.ErrorReportStatus;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/**
 * The letters to who reported an error and left an e-mail address: one when the report was received, one for each time it is closed.
 * Noted in the transaction of the step; the address stays in the report and goes with it.
 */
@Service
@PreAuthorize("hasAnyAuthority('ANSWER_ERROR_REPORTS', 'SYSTEM')")
public class ReportLetters {

    /** So many reports of one address are acknowledged in a day, whoever sends them: nobody's mailbox is to be flooded. */
    static final int ACKNOWLEDGED_A_DAY = 3;

    private final MailSettings settings;
    private final ErrorReportQueries reports;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    ReportLetters(MailSettings settings, ErrorReportQueries reports, JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.settings = settings;
        this.reports = reports;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    /** Whether letters can be sent at all. */
    @Transactional(readOnly = true)
    public boolean offered() {
        return settings.offered();
    }

    /**
     * The letters about a report, oldest first.
     *
     * @throws vn.vinhdanh.core.shared.NotFound when there is no such report, or none that the official may see
     */
    @Transactional(readOnly = true)
    public List<ReportLetter> about(ErrorReportId report) {
        reports.get(report);
        return sql("select report_step, state, coalesce(sent_at, created_at) at from {domain}.letter where report_id = ?"
                        + " order by created_at, id")
                .param(report.value())
                .query((row, n) -> new ReportLetter(
                        ReportStep.valueOf(row.getString("report_step")),
                        row.getString("state"),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    @EventListener
    void on(ErrorReportChanged fact) {
        if (!settings.offered()) {
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
        sql("select id, contact from {domain}.error_report where reference = ? and contact is not null")
                .param(reference)
                .query((row, n) -> new Addressed(row.getLong("id"), row.getString("contact")))
                .optional()
                .filter(one -> EmailAddress.isValid(EmailAddress.canonical(one.contact)))
                .filter(one -> step != ReportStep.RECEIVED || acknowledgedToday(one.contact) < ACKNOWLEDGED_A_DAY)
                .ifPresent(one ->
                        sql("insert ignore into {domain}.letter (id, subscriber_id, mailing_id, confirm_token, state,"
                                        + " attempts, created_at, due_at, sent_at, problem, report_id, report_step, report_at)"
                                        + " values (?, null, null, null, 'QUEUED', 0, ?, ?, null, '', ?, ?, ?)")
                                .params(Ids.next(), utc(now()), utc(now()), one.report, step.name(), utc(at))
                                .update());
    }

    private int acknowledgedToday(String contact) {
        return sql("select count(*) from {domain}.letter l join {domain}.error_report e on e.id = l.report_id"
                        + " where e.contact = ? and l.report_step = 'RECEIVED' and l.created_at > ?")
                .params(contact, utc(now().minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
