package vn.vinhdanh.admin.organisation;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Mergers and renamings are often recorded ahead: on their first day pages and figures begin to show the new unit. */
@Component
class SuccessionClock {

    private static final Logger LOG = LoggerFactory.getLogger(SuccessionClock.class);

    private final UnitDirectory directory;
    private final RepeatedStep beginning;

    SuccessionClock(UnitDirectory directory, Clock clock) {
        this.directory = directory;
        this.beginning = new RepeatedStep("letting successions take effect whose day has come", LOG, clock);
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void beginDue() {
        beginning.run(() -> CurrentOfficial.asSystem(() -> {
            int units = directory.beginDue();
            if (units > 0) {
                LOG.info("Successions of {} units took effect", units);
            }
        }));
    }
}
