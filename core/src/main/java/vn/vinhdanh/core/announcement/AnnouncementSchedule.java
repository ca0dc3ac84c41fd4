package vn.vinhdanh.core.announcement;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.RepeatedStep;

/** What this room does by the clock, as the system. Runs only where scheduling is switched on: in the console. */
@Component
class AnnouncementSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(AnnouncementSchedule.class);

    private final ArticlePublication publication;
    private final CommentIntake intake;
    private final ReaderCounts readers;
    private final RepeatedStep publishing;
    private final RepeatedStep takingIn;
    private final RepeatedStep addingUp;

    AnnouncementSchedule(ArticlePublication publication, CommentIntake intake, ReaderCounts readers, Clock clock) {
        this.publication = publication;
        this.intake = intake;
        this.readers = readers;
        this.publishing = new RepeatedStep("publishing what is due", LOG, clock);
        this.takingIn = new RepeatedStep("taking in comments", LOG, clock);
        this.addingUp = new RepeatedStep("adding up readers", LOG, clock);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void publishDue() {
        publishing.run(() -> CurrentOfficial.asSystem(publication::publishDue));
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void takeInComments() {
        takingIn.run(() -> CurrentOfficial.asSystem(intake::takeIn));
    }

    @Scheduled(fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void addUpReaders() {
        addingUp.run(() -> CurrentOfficial.asSystem(readers::addUp));
    }
}
