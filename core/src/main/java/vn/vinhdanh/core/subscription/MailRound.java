package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.RepeatedStep;

/** What this room does by the clock, as the system: take in, write letters, send them. Runs only where scheduling is switched on. */
@Component
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    /** So many subscribers get their letters written in one transaction. */
    private static final int EXPANSION = 1000;

    private final SubscriptionIntake intake;
    private final LetterBook book;
    private final PostOffice office;
    private final MailSettings settings;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final int batch;
    private final AtomicBoolean onTheWay = new AtomicBoolean();
    private final RepeatedStep takingIn;
    private final RepeatedStep sending;

    MailRound(
            SubscriptionIntake intake,
            LetterBook book,
            PostOffice office,
            MailSettings settings,
            ApplicationEventPublisher facts,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${vinhdanh.mail.batch:50}") int batch) {
        this.intake = intake;
        this.book = book;
        this.office = office;
        this.settings = settings;
        this.facts = facts;
        this.transaction = transaction;
        this.takingIn = new RepeatedStep("taking in subscriptions", LOG, clock);
        this.sending = new RepeatedStep("sending letters", LOG, clock);
        this.batch = Math.clamp(batch, 1, 500);
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWhetherOffered() {
        CurrentOfficial.asSystem(() -> transaction.executeWithoutResult(
                status -> facts.publishEvent(new SubscriptionsOffered(settings.offered()))));
    }

    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void takeIn() {
        takingIn.run(() -> CurrentOfficial.asSystem(intake::takeIn));
    }

    /** A slow mail server must not keep what else the clock does waiting: letters go on a thread of their own, one round at a time. */
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void send() {
        if (settings.offered() && onTheWay.compareAndSet(false, true)) {
            Thread.ofVirtual().name("mail-round").start(() -> {
                try {
                    sending.run(() -> CurrentOfficial.asSystem(this::round));
                } finally {
                    onTheWay.set(false);
                }
            });
        }
    }

    /** Writes and sends all that is due. */
    void round() {
        book.tidy();
        while (book.expand(EXPANSION) > 0) {
            // the next thousand
        }
        for (var letters = book.claim(batch); !letters.isEmpty(); letters = book.claim(batch)) {
            var outcomes = office.send(letters);
            outcomes.forEach(o -> book.settle(o.letter(), o.fate(), o.problem()));
            if (away(outcomes)) {
                return;
            }
        }
    }

    /** Nothing went: the server has to come back first. */
    private static boolean away(List<PostOffice.Outcome> outcomes) {
        return outcomes.stream().allMatch(o -> o.fate() == Letter.Fate.LATER);
    }
}
