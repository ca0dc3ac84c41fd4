package vn.vinhdanh.admin.condition;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.StoredFiles;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Compares the stored files with their hashes every night, and is down while one of them is not what was stored. */
@Component("filesHealthIndicator")
class FilesWatch implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(FilesWatch.class);

    private final StoredFiles files;
    private final RepeatedStep sweeping;

    FilesWatch(StoredFiles files, Clock clock) {
        this.files = files;
        this.sweeping = new RepeatedStep("comparing the stored files with their hashes", LOG, clock);
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void nightly() {
        sweeping.run(() -> CurrentOfficial.asSystem(() -> {
            int broken = files.sweep();
            if (broken > 0) {
                LOG.error("{} stored files are not what was stored; see the console", broken);
            }
        }));
    }

    @Override
    public Health health() {
        var broken = new AtomicInteger();
        CurrentOfficial.asSystem(() -> broken.set(files.count()));
        return (broken.get() == 0 ? Health.up() : Health.down())
                .withDetail("broken", broken.get())
                .build();
    }
}
