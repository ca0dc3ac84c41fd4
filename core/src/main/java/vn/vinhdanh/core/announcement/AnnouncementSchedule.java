package vn.vinhdanh.core.announcement;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;

/** What this room does by the clock, as the system. Runs only where scheduling is switched on: in the console. */
@Component
class AnnouncementSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementSchedule.class);

    private final ArticlePublication publication;
    private final CommentIntake intake;
    private final ReaderCounts readers;

    AnnouncementSchedule(ArticlePublication publication, CommentIntake intake, ReaderCounts readers) {
        this.publication = publication;
        this.intake = intake;
        this.readers = readers;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void publishDue() {
        step("publishing what is due", publication::publishDue);
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void takeInComments() {
        step("taking in comments", intake::takeIn);
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void addUpReaders() {
        step("adding up readers", readers::addUp);
    }

    private static void step(String what, Runnable step) {
        try {
            CurrentOfficial.asSystem(step);
        } catch (RuntimeException e) {
            LOG.warn("Failed at {}; tried again at the next turn", what, e);
        }
    }
}
