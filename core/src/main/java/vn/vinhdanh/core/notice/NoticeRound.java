package vn.vinhdanh.core.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.inbox.Inbox;
import vn.vinhdanh.core.shared.RepeatedStep;

/** What this room does by the clock, as the system: says what waits too long, notes the letters of a morning, forgets what is old. */
@Component
class NoticeRound {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRound.class);

    /** What happened before is in the audit. */
    private static final Duration KEPT = Duration.ofDays(365);

    /** Longer than any letter is tried. */
    private static final Duration LETTERS = Duration.ofDays(31);

    private final NoticeDay day;
    private final OfficialNotices notices;
    private final Inbox inbox;
    private final ScheduledReportLetters reports;
    private final Clock clock;
    private final RepeatedStep morning;
    private final RepeatedStep late;
    private final RepeatedStep sweeping;
    private final RepeatedStep taking;

    NoticeRound(NoticeDay day, OfficialNotices notices, Inbox inbox, ScheduledReportLetters reports, Clock clock) {
        this.day = day;
        this.notices = notices;
        this.inbox = inbox;
        this.reports = reports;
        this.clock = clock;
        this.morning = new RepeatedStep("noting the letters of a morning", LOG, clock);
        this.late = new RepeatedStep("telling what waits too long", LOG, clock);
        this.sweeping = new RepeatedStep("removing notices of more than a year", LOG, clock);
        this.taking = new RepeatedStep("noting the letters of scheduled reports", LOG, clock);
    }

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void morning() {
        var today = LocalDate.now(clock.withZone(NoticeLetters.ZONE));
        if (!clock.instant().isBefore(NoticeLetters.morning(today))) {
            morning.run(() -> CurrentOfficial.asSystem(() -> day.letters(today)));
        }
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void late() {
        late.run(() -> CurrentOfficial.asSystem(day::tellWhatIsLate));
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        sweeping.run(() -> CurrentOfficial.asSystem(() -> {
            notices.forget(KEPT);
            reports.forget(LETTERS);
        }));
    }

    @Scheduled(initialDelay = 20, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void takeReports() {
        taking.run(() -> CurrentOfficial.asSystem(() -> inbox.takeIn(reports)));
    }
}
