package vn.vinhdanh.core.errorreport;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;

/** What this room does by the clock, as the system. Runs only where scheduling is switched on: in the console. */
@Component
class ErrorReportSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReportSchedule.class);

    private final ErrorReportIntake intake;

    ErrorReportSchedule(ErrorReportIntake intake) {
        this.intake = intake;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void takeIn() {
        step("taking in error reports", intake::takeIn);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetContacts() {
        step("forgetting the contacts of closed error reports", intake::forgetContacts);
    }

    private static void step(String what, Runnable step) {
        try {
            CurrentOfficial.asSystem(step);
        } catch (RuntimeException e) {
            LOG.warn("Failed at {}; tried again at the next turn", what, e);
        }
    }
}
