package vn.vinhdanh.admin.attachment;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.PublicCopies;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Sweeps the public store shortly after the start and every hour, as the system. */
@Component
class PublicStoreSweep {

    private static final Logger LOG = LoggerFactory.getLogger(PublicStoreSweep.class);

    private final PublicCopies copies;
    private final RepeatedStep sweeping;

    PublicStoreSweep(PublicCopies copies, Clock clock) {
        this.copies = copies;
        this.sweeping = new RepeatedStep("sweeping the public store", LOG, clock);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        sweeping.run(() -> CurrentOfficial.asSystem(copies::removeUnused));
    }
}
