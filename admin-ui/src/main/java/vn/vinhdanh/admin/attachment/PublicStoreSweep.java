package vn.vinhdanh.admin.attachment;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.Attachments;

/** Sweeps the public store shortly after the start and every hour, as the system. */
@Component
class PublicStoreSweep {

    private static final Logger LOG = LoggerFactory.getLogger(PublicStoreSweep.class);

    private final Attachments attachments;

    PublicStoreSweep(Attachments attachments) {
        this.attachments = attachments;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        try {
            CurrentOfficial.asSystem(attachments::removeUnused);
        } catch (RuntimeException e) {
            LOG.warn("The public store could not be swept now", e);
        }
    }
}
