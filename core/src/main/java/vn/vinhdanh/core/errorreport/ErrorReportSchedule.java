package vn.vinhdanh.core.errorreport;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.RepeatedStep;

/** What this room does by the clock, as the system. Runs only where scheduling is switched on: in the console. */
@Component
class ErrorReportSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReportSchedule.class);

    private final ErrorReportIntake intake;
    private final ReportMoves moves;
    private final RepeatedStep takingIn;
    private final RepeatedStep forgetting;

    private final RepeatedStep telling;

    ErrorReportSchedule(ErrorReportIntake intake, ReportMoves moves, Clock clock) {
        this.intake = intake;
        this.moves = moves;
        this.telling = new RepeatedStep("telling of error reports past their day", LOG, clock);
        this.takingIn = new RepeatedStep("taking in error reports", LOG, clock);
        this.forgetting = new RepeatedStep("forgetting the contacts of closed error reports", LOG, clock);
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void takeIn() {
        takingIn.run(() -> CurrentOfficial.asSystem(intake::takeIn));
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetContacts() {
        forgetting.run(() -> CurrentOfficial.asSystem(intake::forgetContacts));
    }

    @Scheduled(initialDelay = 3, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tellOverdue() {
        telling.run(() -> CurrentOfficial.asSystem(moves::tellOverdue));
    }
}
