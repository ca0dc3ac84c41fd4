package vn.vinhdanh.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.errorreport.ErrorKind;
import vn.vinhdanh.core.errorreport.ErrorReportHandling;
import vn.vinhdanh.core.errorreport.ErrorReportIntake;
import vn.vinhdanh.core.errorreport.ErrorReportStatus;

/** What citizens of the demonstration report as wrong: one overdue, one near its day, one in work, some answered. */
@Component
class DemoReports {

    private final ErrorReportIntake intake;
    private final ErrorReportHandling handling;
    private final DemoDecisions decisions;
    private final DemoClock clock;

    DemoReports(ErrorReportIntake intake, ErrorReportHandling handling, DemoDecisions decisions, DemoClock clock) {
        this.intake = intake;
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
        // The loading thread acts as the system here: a citizen has no account
        var id = intake.enterDemonstration(honour, ErrorKind.valueOf(row.get(4)), row.get(6), received, promised);
        if (id.isEmpty() || state == ErrorReportStatus.RECEIVED) {
            return;
        }
        clock.tell(received.plus(Duration.ofHours(20)));
        DemoOfficials.SPECIALIST.run(() -> {
            handling.takeUp(id.get(), 0);
            if (state.closed()) {
                handling.close(id.get(), 1, state, row.get(5));
            }
        });
    }
}
