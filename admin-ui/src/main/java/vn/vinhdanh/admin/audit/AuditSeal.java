package vn.vinhdanh.admin.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.ledger.AuditChain;

/**
 * Lets the hash of the audit's head leave the database, at each start and every midnight, through the log: a chain that somebody
 * rewrote as a whole no longer meets the hashes of the days before.
 */
@Component
class AuditSeal {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSeal.class);

    private final AuditChain chain;

    AuditSeal(AuditChain chain) {
        this.chain = chain;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 0 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void write() {
        CurrentOfficial.asSystem(() -> LOG.info("Audit head {}", chain.headHash()));
    }
}
