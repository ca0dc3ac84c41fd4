package vn.vinhdanh.core.letter;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Sends what is due, by the clock and as the system, one round at a time. Runs only where scheduling is switched on. */
@Component
class LetterRound {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRound.class);

    private final LetterBook book;
    private final PostOffice office;
    private final MailSettings settings;
    private final int batch;
    private final RepeatedStep sending;

    LetterRound(
            LetterBook book,
            PostOffice office,
            MailSettings settings,
            Clock clock,
            @Value("${vinhdanh.mail.batch:50}") int batch) {
        this.book = book;
        this.office = office;
        this.settings = settings;
        this.sending = new RepeatedStep("sending letters", LOG, clock);
        this.batch = Math.clamp(batch, 1, 500);
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void send() {
        if (settings.offered()) {
            sending.run(() -> CurrentOfficial.asSystem(this::round));
        }
    }

    /** Sends all that is due. */
    void round() {
        book.tidy();
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
        return outcomes.stream().allMatch(o -> o.fate() == Fate.LATER);
    }
}
