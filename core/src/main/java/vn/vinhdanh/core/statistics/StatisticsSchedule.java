package vn.vinhdanh.core.statistics;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.shared.RepeatedStep;

/** What this room does by the clock, as the system: facts of former times learn what they pay, some days at once until all know. */
@Component
class StatisticsSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsSchedule.class);

    private final FactBonuses bonuses;
    private final RepeatedStep settling;
    private final TransactionTemplate transaction;
    private volatile boolean settled;

    StatisticsSchedule(FactBonuses bonuses, PlatformTransactionManager transactions, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.bonuses = bonuses;
        this.settling = new RepeatedStep("settling what former honours pay", LOG, clock);
    }

    @Scheduled(initialDelay = 20, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void settleFormer() {
        if (!settled) {
            settling.run(() -> CurrentOfficial.asSystem(
                    () -> settled = Boolean.FALSE.equals(transaction.execute(status -> bonuses.settleFormer()))));
        }
    }
}
