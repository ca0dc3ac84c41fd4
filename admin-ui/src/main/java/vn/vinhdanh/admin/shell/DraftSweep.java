package vn.vinhdanh.admin.shell;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.draft.Drafts;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Sweeps old drafts shortly after the start and every six hours, as the system. */
@Component
class DraftSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSweep.class);

    private final Drafts drafts;
    private final RepeatedStep sweeping;

    DraftSweep(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.sweeping = new RepeatedStep("sweeping old drafts", LOG, clock);
    }

    @Scheduled(initialDelay = 3, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        sweeping.run(() -> CurrentOfficial.asSystem(drafts::sweep));
    }
}
