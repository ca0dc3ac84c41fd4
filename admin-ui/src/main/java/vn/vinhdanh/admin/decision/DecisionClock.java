package vn.vinhdanh.admin.decision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;

/** Publishes approved decisions at their hour: views never use the clock, this does, in a transaction for each decision. */
@Component
class DecisionClock {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionClock.class);

    private final DecisionApproval approval;

    DecisionClock(DecisionApproval approval) {
        this.approval = approval;
    }

    @Scheduled(fixedDelay = 1000)
    void publishDue() {
        CurrentOfficial.asSystem(() -> {
            for (DecisionId id : approval.due()) {
                try {
                    approval.publishDue(id);
                } catch (RuntimeException e) {
                    // One decision that cannot be published must not hold back the others
                    LOG.error("Decision {} could not be published at its hour; it is tried again", id.value(), e);
                }
            }
        });
    }
}
