package vn.vinhdanh.core.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.nomination.DossierTotals;
import vn.vinhdanh.core.shared.RepeatedStep;

/**
 * Shows once a day what became of those who were put forward, year by year. Once a day and rounded, so that nobody reads from one hour to
 * the next what was concluded of whom.
 */
@Component
class ProposalShowcase {

    private static final Logger LOG = LoggerFactory.getLogger(ProposalShowcase.class);
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Below it no figure is told, and to it all are rounded. */
    private static final int STEP = 5;

    private final Showcase showcase;
    private final DossierTotals totals;
    private final TransactionTemplate transaction;
    private final RepeatedStep showing;
    private final Clock clock;
    private volatile @Nullable LocalDate shownOn;

    ProposalShowcase(Showcase showcase, DossierTotals totals, PlatformTransactionManager transactions, Clock clock) {
        this.showcase = showcase;
        this.totals = totals;
        this.transaction = new TransactionTemplate(transactions);
        this.showing = new RepeatedStep("showing what became of nominations", LOG, clock);
        this.clock = clock;
    }

    /** Once a day; while there is nothing to show, as before a demonstration is loaded, it looks again. */
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void showDaily() {
        var today = LocalDate.now(clock.withZone(VIET_NAM));
        if (!today.equals(shownOn)) {
            showing.run(() -> {
                CurrentOfficial.asSystem(() -> transaction.executeWithoutResult(status -> {
                    shownOn = show() ? today : null;
                }));
            });
        }
    }

    /**
     * Shows what there is today; a year with fewer than five nominations is not shown.
     *
     * @return whether there is anything
     */
    boolean show() {
        var shown = new LinkedHashMap<String, PublicProposals>();
        totals.ofYears().stream()
                .filter(year -> year.received() >= STEP)
                .map(ProposalShowcase::of)
                .forEach(year -> shown.put(year.code(), year));
        showcase.showChanged(PublicKind.PROPOSALS, shown);
        return !shown.isEmpty();
    }

    private static PublicProposals of(DossierTotals.OfYear year) {
        return new PublicProposals(
                Integer.toString(year.year()),
                year.year(),
                year.on(),
                rounded(year.received()),
                rounded(year.eligible()),
                rounded(year.notEligible()),
                rounded(year.withdrawn()),
                year.days().entrySet().stream()
                        .filter(one -> one.getValue().times() >= STEP)
                        .map(one -> new PublicProposals.Step(
                                one.getKey().name(),
                                BigDecimal.valueOf(one.getValue().days())
                                        .divide(
                                                BigDecimal.valueOf(
                                                        one.getValue().times()),
                                                1,
                                                RoundingMode.HALF_UP)
                                        .toPlainString()))
                        .toList(),
                year.demo());
    }

    /** To the nearest five; null for what is fewer than five and more than none. */
    static @Nullable Integer rounded(long count) {
        return count > 0 && count < STEP ? null : Math.toIntExact((count + STEP / 2) / STEP * STEP);
    }
}
