package vn.vinhdanh.admin.decision;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.publication.ChangeShowcase;

/** Brings the public log of changes in line with what was confirmed soon after the start, and daily. */
@Component
class ChangesOnShow {

    private static final Logger LOG = LoggerFactory.getLogger(ChangesOnShow.class);

    private final ChangeShowcase showcase;

    ChangesOnShow(ChangeShowcase showcase) {
        this.showcase = showcase;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 86_400, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        CurrentOfficial.asSystem(() -> {
            try {
                showcase.refresh();
            } catch (RuntimeException e) {
                LOG.error("The public log of changes could not be brought in line; it is tried again", e);
            }
        });
    }
}
