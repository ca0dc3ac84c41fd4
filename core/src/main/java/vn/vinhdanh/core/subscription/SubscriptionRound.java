package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.RepeatedStep;

/** What this room does by the clock, as the system: take in wishes, note letters of news. Runs only where scheduling is switched on. */
@Component
class SubscriptionRound {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionRound.class);

    /** So many subscribers get their letters noted in one transaction. */
    private static final int EXPANSION = 1000;

    private final SubscriptionIntake intake;
    private final NewsToTell news;
    private final Outbox outbox;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final RepeatedStep takingIn;
    private final RepeatedStep telling;

    SubscriptionRound(
            SubscriptionIntake intake,
            NewsToTell news,
            Outbox outbox,
            ApplicationEventPublisher facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.intake = intake;
        this.news = news;
        this.outbox = outbox;
        this.facts = facts;
        this.transaction = transaction;
        this.takingIn = new RepeatedStep("taking in subscriptions", LOG, clock);
        this.telling = new RepeatedStep("noting letters of news", LOG, clock);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWhetherOffered() {
        CurrentOfficial.asSystem(() -> transaction.executeWithoutResult(
                status -> facts.publishEvent(new SubscriptionsOffered(outbox.open()))));
    }

    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void takeIn() {
        takingIn.run(() -> CurrentOfficial.asSystem(intake::takeIn));
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void tell() {
        if (outbox.open()) {
            telling.run(() -> CurrentOfficial.asSystem(this::noteAll));
        }
    }

    /** Notes letters for all news that is not told to all yet. */
    void noteAll() {
        while (news.expand(EXPANSION) > 0) {
            // the next thousand
        }
    }
}
