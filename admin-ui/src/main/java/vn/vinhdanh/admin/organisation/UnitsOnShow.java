package vn.vinhdanh.admin.organisation;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.publication.UnitShowcase;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Brings the public units in line with the directory soon after the start, and every hour: a unit may end on a day that nobody touches it. */
@Component
class UnitsOnShow {

    private static final Logger LOG = LoggerFactory.getLogger(UnitsOnShow.class);

    private final UnitShowcase showcase;
    private final RepeatedStep refreshing;

    UnitsOnShow(UnitShowcase showcase, Clock clock) {
        this.showcase = showcase;
        this.refreshing = new RepeatedStep("bringing the public units in line with the directory", LOG, clock);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        refreshing.run(() -> CurrentOfficial.asSystem(showcase::refresh));
    }
}
