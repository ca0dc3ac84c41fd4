package vn.vinhdanh.admin.decision;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.publication.ChangeShowcase;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Brings the public log of changes in line with what was confirmed soon after the start, and daily. */
@Component
class ChangesOnShow {

    private static final Logger LOG = LoggerFactory.getLogger(ChangesOnShow.class);

    private final ChangeShowcase showcase;
    private final RepeatedStep refreshing;

    ChangesOnShow(ChangeShowcase showcase, Clock clock) {
        this.showcase = showcase;
        this.refreshing = new RepeatedStep("bringing the public log of changes in line", LOG, clock);
    }

    @Scheduled(initialDelay = 2, fixedDelay = 86_400, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        refreshing.run(() -> CurrentOfficial.asSystem(showcase::refresh));
    }
}
