package vn.vinhdanh.admin.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.ReportedActs;

/** Takes over, every few seconds, what reporting wants audited. */
@Component
class ReportedActsSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReportedActsSchedule.class);

    private final ReportedActs acts;

    ReportedActsSchedule(ReportedActs acts) {
        this.acts = acts;
    }

    @Scheduled(fixedDelay = 3_000, initialDelay = 3_000)
    void take() {
        CurrentOfficial.asSystem(() -> {
            int taken = acts.take();
            if (taken > 0) {
                LOG.debug("Took {} notes of reporting onto the audit", taken);
            }
        });
    }
}
