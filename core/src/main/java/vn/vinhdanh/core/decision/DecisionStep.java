package vn.vinhdanh.core.decision;

import static vn.vinhdanh.core.account.Permission.APPROVE_DECISIONS;
import static vn.vinhdanh.core.account.Permission.REGISTER_DECISIONS;
import static vn.vinhdanh.core.decision.DecisionStatus.*;

import java.util.EnumSet;
import java.util.Set;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/**
 * What officials do with a decision: from which states and who. Every honour of it lies in the official's units, but for
 * {@link #PROPOSE_FOR_HONOUR}; what else keeps an official from a step stands in {@link DecisionSteps}.
 */
public enum DecisionStep implements Step<DecisionStatus> {
    /** Changes what is written about it, adds to its list, removes from it. */
    EDIT(EnumSet.of(REGISTER_DECISIONS), DRAFT),
    /** Attaches the signed PDF. */
    ATTACH(EnumSet.of(REGISTER_DECISIONS), DRAFT, SUBMITTED),
    /** Hands it to a second official. */
    SUBMIT(EnumSet.of(REGISTER_DECISIONS), DRAFT),
    /** Makes it a draft again; only who entered or submitted it. */
    TAKE_BACK(EnumSet.of(REGISTER_DECISIONS), SUBMITTED),
    /** Deletes it with its list; only what was never public. */
    DELETE(EnumSet.of(REGISTER_DECISIONS), DRAFT),
    /** Gives it back with a reason. */
    RETURN(EnumSet.of(APPROVE_DECISIONS), SUBMITTED, APPROVED),
    /** Approves it; only who took no part in it. */
    APPROVE(EnumSet.of(APPROVE_DECISIONS), SUBMITTED),
    /** Begins again with what was taken down. */
    REOPEN(EnumSet.of(REGISTER_DECISIONS), TAKEN_DOWN),
    /** Proposes a correction of what it says, or that it is taken down or annulled as a whole. */
    PROPOSE(EnumSet.of(REGISTER_DECISIONS, APPROVE_DECISIONS), PUBLISHED),
    /** Proposes the same of one of its honours, which alone must lie in the official's units. */
    PROPOSE_FOR_HONOUR(EnumSet.of(REGISTER_DECISIONS, APPROVE_DECISIONS), PUBLISHED);

    private final Set<Permission> permissions;
    private final Set<DecisionStatus> from;

    DecisionStep(Set<Permission> permissions, DecisionStatus... from) {
        this.permissions = permissions;
        this.from = Set.of(from);
    }

    @Override
    public Set<DecisionStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return permissions;
    }

    /** What is said when it is not taken from a state. */
    DecisionProblem refused(DecisionStatus status) {
        return switch (this) {
            case EDIT, DELETE, RETURN, REOPEN -> new DecisionProblem.WrongState(status, DRAFT);
            case SUBMIT -> new DecisionProblem.WrongState(status, SUBMITTED);
            case APPROVE -> new DecisionProblem.WrongState(status, APPROVED);
            case ATTACH -> new DecisionProblem.FileApproved();
            case TAKE_BACK -> new DecisionProblem.NotWaiting();
            case PROPOSE, PROPOSE_FOR_HONOUR -> new DecisionProblem.NotStanding();
        };
    }
}
