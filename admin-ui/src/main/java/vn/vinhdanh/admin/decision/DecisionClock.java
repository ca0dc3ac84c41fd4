package vn.vinhdanh.admin.decision;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.decision.DecisionApproval;
import vn.vinhdanh.core.decision.DecisionId;
import vn.vinhdanh.core.shared.RepeatedStep;

/** Publishes approved decisions at their hour: views never use the clock, this does, in a transaction for each decision. */
@Component
class DecisionClock {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionClock.class);

    private final DecisionApproval approval;
    private final Clock clock;
    private final RepeatedStep looking;
    private final Map<DecisionId, RepeatedStep> publishing = new HashMap<>();

    DecisionClock(DecisionApproval approval, Clock clock) {
        this.approval = approval;
        this.clock = clock;
        this.looking = new RepeatedStep("looking for decisions whose hour has come", LOG, clock);
    }

    @Scheduled(fixedDelay = 1000)
    void publishDue() {
        looking.run(() -> CurrentOfficial.asSystem(this::publishEach));
    }

    private void publishEach() {
        var due = approval.due();
        publishing.keySet().retainAll(due);
        for (DecisionId id : due) {
            // One decision that cannot be published must not hold back the others
            publishing
                    .computeIfAbsent(
                            id, i -> new RepeatedStep("publishing decision " + i.value() + " at its hour", LOG, clock))
                    .run(() -> approval.publishDue(id));
        }
    }
}
