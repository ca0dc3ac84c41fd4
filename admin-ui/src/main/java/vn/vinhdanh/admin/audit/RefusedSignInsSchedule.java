package vn.vinhdanh.admin.audit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.account.RefusedSignIns;

/** Puts onto the audit, every minute, what was refused in the ten minutes that are over. */
@Component
class RefusedSignInsSchedule {

    private final RefusedSignIns refused;

    RefusedSignInsSchedule(RefusedSignIns refused) {
        this.refused = refused;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void audit() {
        CurrentOfficial.asSystem(refused::audit);
    }
}
