package vn.vinhdanh.admin.proof;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.proof.FigureProof;
import vn.vinhdanh.core.publication.UnitShowcase;

/** Checks figures and public records when the console has started, beside its work, and every night at half past two. */
@Component
class ProofSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ProofSchedule.class);

    private final FigureProof proof;
    private final UnitShowcase units;
    private final ThreadPoolTaskScheduler scheduler;
    private final boolean atStart;

    ProofSchedule(
            FigureProof proof,
            UnitShowcase units,
            ThreadPoolTaskScheduler scheduler,
            @Value("${vinhdanh.proof.at-start:true}") boolean atStart) {
        this.proof = proof;
        this.units = units;
        this.scheduler = scheduler;
        this.atStart = atStart;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (atStart) {
            scheduler.execute(this::check);
        }
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void check() {
        CurrentOfficial.asSystem(() -> {
            try {
                units.refresh(); // a unit may have ended today, or while the console was not there
                var result = proof.check();
                if (result.clean()) {
                    LOG.info("Figures and public records of {} honours agree with the decisions", result.honours());
                } else {
                    LOG.error(
                            "{} differences between figures, public records and decisions; see the console or ./run --check",
                            result.differences());
                }
            } catch (RuntimeException e) {
                LOG.error("Figures and public records could not be checked", e);
            }
        });
    }
}
