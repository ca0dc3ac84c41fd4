package vn.vinhdanh.admin.audit;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.inbox.ReportedActs;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Takes over, every few seconds, what reporting wants audited. */
@Component
class ReportedActsSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReportedActsSchedule.class);

    private final ReportedActs acts;
    private final RepeatedStep taking;

    ReportedActsSchedule(ReportedActs acts, Clock clock) {
        this.acts = acts;
        this.taking = new RepeatedStep("taking the notes of reporting onto the audit", LOG, clock);
    }

    @Scheduled(fixedDelay = 3_000, initialDelay = 3_000)
    void take() {
        taking.run(() -> CurrentOfficial.asSystem(acts::take));
    }
}
