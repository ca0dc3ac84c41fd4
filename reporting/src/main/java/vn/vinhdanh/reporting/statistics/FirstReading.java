package vn.vinhdanh.reporting.statistics;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads the facts when the application has started, so that the first official does not wait for them. */
@Component
class FirstReading {

    private final Snapshots snapshots;

    FirstReading(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        Thread.ofPlatform().name("first-reading").daemon().start(() -> {
            try {
                snapshots.count(AsOf::version);
            } catch (RuntimeException e) {
                // the database is not ready: whoever asks first reads them
                LoggerFactory.getLogger(FirstReading.class).info("The facts were not read yet: {}", e.getMessage());
            }
        });
    }
}
