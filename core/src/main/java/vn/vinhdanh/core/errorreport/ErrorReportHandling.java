package vn.vinhdanh.core.errorreport;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.errorreport.ErrorReportMoved.Move;
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.StaleData;

/**
 * Working off citizens' error reports: take up, answer, close. Every step is public at once as state and answer. The register
 * itself is put right by a correction, which two officials make.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('ANSWER_ERROR_REPORTS', 'SYSTEM')")
public class ErrorReportHandling {

    private final ErrorReportRepository reports;
    private final ErrorReportQueries queries;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final ApplicationEventPublisher facts;
    private final ReportMoves moves;
    private final Clock clock;

    ErrorReportHandling(
            ErrorReportRepository reports,
            ErrorReportQueries queries,
            Ledger ledger,
            CurrentOfficial official,
            ApplicationEventPublisher facts,
            ReportMoves moves,
            Clock clock) {
        this.reports = reports;
        this.queries = queries;
        this.ledger = ledger;
        this.official = official;
        this.facts = facts;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * The official looks into it from now on; takes over from a colleague, or takes up again what was closed.
     *
     * @param version as it was read
     * @throws NotFound when there is none in the official's units
     * @throws StaleData when somebody changed it meanwhile
     */
    public void takeUp(ErrorReportId id, int version) {
        var report = get(id, version);
        var before = report.status();
        var handler = report.takenUpBy();
        report.takeUp(now(), official.name());
        done(report, before.closed() ? "error-report.reopened" : "error-report.taken-up", Map.of());
        moves.moved(report, Move.TAKEN_UP, handler);
    }

    /**
     * Says something to the public while it is looked into, e.g. whom was asked.
     *
     * @param text at most 2,000 characters; empty takes an answer back
     * @throws ErrorReportProblem.IllegalMove when nobody has taken it up, or it is closed
     */
    public void answer(ErrorReportId id, int version, String text) {
        var report = get(id, version);
        report.answer(text, now(), official.name());
        done(report, "error-report.answered", Map.of("answer", text));
        moves.moved(report, Move.ANSWERED, report.takenUpBy());
    }

    /**
     * Closes it with an outcome and the answer that the public reads.
     *
     * @param outcome one of the closed states
     * @param text 1 to 2,000 characters
     */
    public void close(ErrorReportId id, int version, ErrorReportStatus outcome, String text) {
        var report = get(id, version);
        report.close(outcome, text, now(), official.name());
        done(report, "error-report.closed", Map.of("outcome", outcome.name(), "answer", text));
        moves.moved(report, Move.CLOSED, report.takenUpBy());
    }

    private void done(ErrorReport report, String verb, Map<String, String> detail) {
        reports.flush();
        ledger.record(new Act(verb, "error-report", report.reference(), detail));
        facts.publishEvent(report.changed());
    }

    /** Who may read it may act on it: the queries know how far units reach. */
    private ErrorReport get(ErrorReportId id, int version) {
        queries.get(id);
        var report = reports.findById(id.value()).orElseThrow(() -> new NotFound("error report " + id.value()));
        report.requireVersion(version);
        return report;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
