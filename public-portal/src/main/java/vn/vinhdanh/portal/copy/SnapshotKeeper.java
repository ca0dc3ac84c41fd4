package vn.vinhdanh.portal.copy;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the shared snapshots new, beside everything else and in no hurry. A full disk or a lost volume is logged once and tried again. */
@Component
class SnapshotKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    private final PublicCopy copy;
    private final Duration pause;
    private volatile @Nullable Thread thread;

    SnapshotKeeper(PublicCopy copy, @Value("${vinhdanh.portal.snapshot-look:20s}") Duration pause) {
        this.copy = copy;
        this.pause = pause;
    }

    @Override
    public void start() {
        var keeper = new Thread(this::run, "snapshots");
        keeper.setDaemon(true);
        thread = keeper;
        keeper.start();
    }

    @Override
    public void stop() {
        var keeper = thread;
        thread = null;
        if (keeper != null) {
            keeper.interrupt();
            try {
                keeper.join(5000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        boolean complained = false;
        while (thread == Thread.currentThread()) {
            try {
                Thread.sleep(pause);
                copy.keepSnapshot();
                complained = false;
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException e) {
                if (!complained && thread == Thread.currentThread()) {
                    LOG.warn("No snapshot could be written; trying again: {}", e.toString());
                    complained = true;
                }
            }
        }
    }
}
