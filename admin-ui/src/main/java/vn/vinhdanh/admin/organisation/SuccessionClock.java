package vn.vinhdanh.admin.organisation;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.organisation.UnitDirectory;

/** Mergers and renamings are often recorded ahead: on their first day pages and figures begin to show the new unit. */
@Component
class SuccessionClock {

    private static final Logger LOG = LoggerFactory.getLogger(SuccessionClock.class);

    private final UnitDirectory directory;

    SuccessionClock(UnitDirectory directory) {
        this.directory = directory;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void beginDue() {
        CurrentOfficial.asSystem(() -> {
            try {
                int units = directory.beginDue();
                if (units > 0) {
                    LOG.info("Successions of {} units took effect", units);
                }
            } catch (RuntimeException e) {
                LOG.error("Successions whose day has come could not take effect; it is tried again", e);
            }
        });
    }
}
