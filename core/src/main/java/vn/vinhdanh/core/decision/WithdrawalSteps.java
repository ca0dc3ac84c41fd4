package vn.vinhdanh.core.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.matter.Matter;
import vn.vinhdanh.core.matter.MatterKind;
import vn.vinhdanh.core.matter.MatterQueries;

/** Which steps are open with a proposal: its card shows them, each door requires its own. The one place that says so. */
@Component
class WithdrawalSteps {

    private final MatterQueries matters;
    private final CurrentOfficial official;

    WithdrawalSteps(MatterQueries matters, CurrentOfficial official) {
        this.matters = matters;
        this.official = official;
    }

    /** Proposals in the official's reach with the steps that the official may take now; one query for all of them, if one waits. */
    List<WithdrawalSummary> open(List<WithdrawalSummary> proposals) {
        return open(proposals, matters.own(asked(proposals)));
    }

    /** Those of which it is to be known whether the official took part. */
    static List<Matter> asked(List<WithdrawalSummary> proposals) {
        return proposals.stream()
                .filter(proposal -> proposal.status() == WithdrawalStatus.PROPOSED)
                .map(WithdrawalSteps::matter)
                .toList();
    }

    private static Matter matter(WithdrawalSummary proposal) {
        return new Matter(MatterKind.WITHDRAWAL, proposal.id().value());
    }

    /** @param own those of {@link #asked} in which the official took part */
    List<WithdrawalSummary> open(List<WithdrawalSummary> proposals, Set<Matter> own) {
        return proposals.stream()
                .map(proposal -> proposal.open(Stream.of(WithdrawalStep.values())
                        .filter(step -> step.from().contains(proposal.status()) && step.isFor(official))
                        .filter(step -> step == WithdrawalStep.TAKE_BACK
                                ? made(proposal.proposedBy())
                                : !own.contains(matter(proposal)))
                        .collect(Collectors.toSet())))
                .toList();
    }

    /**
     * Before a step on a proposal that is in the official's reach. That it is settled by somebody else the door asks of
     * {@link vn.vinhdanh.core.matter.TwoPeople} itself, which takes the version too.
     *
     * @throws DecisionProblem when it was settled, or is taken back by somebody who did not make it
     */
    void require(Withdrawal withdrawal, WithdrawalStep step) {
        if (!step.from().contains(withdrawal.status())) {
            throw new DecisionProblem.AlreadySettled();
        }
        if (step == WithdrawalStep.TAKE_BACK && !made(withdrawal.proposedBy())) {
            throw new DecisionProblem.NotOwnWork();
        }
    }

    private boolean made(String proposedBy) {
        return official.name().equals(proposedBy);
    }
}
