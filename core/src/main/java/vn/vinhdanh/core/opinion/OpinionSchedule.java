package vn.vinhdanh.core.opinion;

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
class OpinionSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OpinionSchedule.class);

    private final OpinionListPublication publication;
    private final OpinionIntake intake;
    private final RepeatedStep moving;
    private final RepeatedStep takingIn;
    private final RepeatedStep forgetting;

    OpinionSchedule(OpinionListPublication publication, OpinionIntake intake, Clock clock) {
        this.publication = publication;
        this.intake = intake;
        this.moving = new RepeatedStep("opening and ending lists for the people's opinion", LOG, clock);
        this.takingIn = new RepeatedStep("taking in opinions", LOG, clock);
        this.forgetting = new RepeatedStep("forgetting the contacts of closed opinions", LOG, clock);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void moveDue() {
        moving.run(() -> CurrentOfficial.asSystem(publication::moveDue));
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void takeIn() {
        takingIn.run(() -> CurrentOfficial.asSystem(intake::takeIn));
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetContacts() {
        forgetting.run(() -> CurrentOfficial.asSystem(intake::forgetContacts));
    }
}
