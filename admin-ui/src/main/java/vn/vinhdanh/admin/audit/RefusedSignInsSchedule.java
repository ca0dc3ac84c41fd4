package vn.vinhdanh.admin.audit;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.RefusedSignIns;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Puts onto the audit, every minute, what was refused in the ten minutes that are over. */
@Component
class RefusedSignInsSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedSignInsSchedule.class);

    private final RefusedSignIns refused;
    private final RepeatedStep putting;

    RefusedSignInsSchedule(RefusedSignIns refused, Clock clock) {
        this.refused = refused;
        this.putting = new RepeatedStep("putting refused sign-ins onto the audit", LOG, clock);
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void audit() {
        putting.run(() -> CurrentOfficial.asSystem(refused::audit));
    }
}
