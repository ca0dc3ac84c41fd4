package vn.vinhdanh.core.consultation;

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
class ConsultationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ConsultationSchedule.class);

    private final ConsultationDesk desk;
    private final RepeatedStep telling;

    ConsultationSchedule(ConsultationDesk desk, Clock clock) {
        this.desk = desk;
        this.telling = new RepeatedStep("telling of consultations past their day", LOG, clock);
    }

    @Scheduled(initialDelay = 4, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tellOverdue() {
        telling.run(() -> CurrentOfficial.asSystem(desk::tellOverdue));
    }
}
