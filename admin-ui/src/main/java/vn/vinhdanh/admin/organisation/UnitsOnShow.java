package vn.vinhdanh.admin.organisation;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.publication.UnitShowcase;

/** Brings the public units in line with the directory soon after the start, and every hour: a unit may end on a day that nobody touches it. */
@Component
class UnitsOnShow {

    private static final Logger LOG = LoggerFactory.getLogger(UnitsOnShow.class);

    private final UnitShowcase showcase;

    UnitsOnShow(UnitShowcase showcase) {
        this.showcase = showcase;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        CurrentOfficial.asSystem(() -> {
            try {
                showcase.refresh();
            } catch (RuntimeException e) {
                LOG.error("The public units could not be brought in line with the directory; it is tried again", e);
            }
        });
    }
}
