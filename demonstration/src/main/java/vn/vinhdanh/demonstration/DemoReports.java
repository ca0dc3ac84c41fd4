package vn.vinhdanh.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.errorreport.ErrorReportHandling;
import vn.vinhdanh.core.errorreport.ErrorReportId;
import vn.vinhdanh.core.errorreport.ErrorReportIntake;
import vn.vinhdanh.core.errorreport.ErrorReportStatus;
import vn.vinhdanh.core.shared.Ids;

/** What citizens of the demonstration report as wrong: one overdue, one near its day, one in work, some answered. */
@Component
class DemoReports {

    private final ErrorReportIntake intake;
    private final DemoCitizens citizens;
    private final ErrorReportHandling handling;
    private final DemoDecisions decisions;
    private final DemoClock clock;

    DemoReports(
            ErrorReportIntake intake,
            DemoCitizens citizens,
            ErrorReportHandling handling,
            DemoDecisions decisions,
            DemoClock clock) {
        this.intake = intake;
        this.citizens = citizens;
        this.handling = handling;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Lays them on the desk as of today. */
    void layOut() {
        DemoTable.rows("error-reports.csv").forEach(this::enter);
    }

    private void enter(List<String> row) {
        var honour = decisions.codeOf(row.get(3));
        if (honour == null) {
            return;
        }
        var now = clock.truth();
        var received = now.minus(Duration.ofDays(Long.parseLong(row.get(1))));
        var promised = LocalDate.ofInstant(now, DemoCalendar.HERE).plusDays(Long.parseLong(row.get(2)));
        var state = ErrorReportStatus.valueOf(row.get(0));
        clock.tell(received);
        var sent = citizens.send(
                intake,
                received,
                Map.of(
                        "reference",
                        Ids.code(Ids.next()).substring(1).toUpperCase(Locale.ROOT),
                        "subject_kind",
                        "HONOUR",
                        "subject_code",
                        honour,
                        "kind",
                        row.get(4),
                        "body",
                        row.get(6),
                        "language",
                        "vi",
                        "promised_on",
                        promised.toString()));
        if (sent.isEmpty() || state == ErrorReportStatus.RECEIVED) {
            return;
        }
        var id = new ErrorReportId(sent.get());
        clock.tell(received.plus(Duration.ofHours(20)));
        DemoOfficials.SPECIALIST.run(() -> {
            handling.takeUp(id, 0);
            if (state.closed()) {
                handling.close(id, 1, state, row.get(5));
            }
        });
    }
}
