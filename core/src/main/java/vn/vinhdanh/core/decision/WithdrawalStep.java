package vn.vinhdanh.core.decision;

import static vn.vinhdanh.core.account.Permission.APPROVE_DECISIONS;
import static vn.vinhdanh.core.account.Permission.REGISTER_DECISIONS;

import java.util.EnumSet;
import java.util.Set;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/**
 * What officials do with a proposal to take down, correct or annul, as long as it waits: who. The honour that it is about, or all of its
 * decision, lies in the official's units; whose work it is stands in {@link WithdrawalSteps}.
 */
public enum WithdrawalStep implements Step<WithdrawalStatus> {
    /** Confirms it, which carries it out; only who took no part in it. */
    CONFIRM(EnumSet.of(APPROVE_DECISIONS)),
    /** Refuses it; only who took no part in it. */
    REFUSE(EnumSet.of(APPROVE_DECISIONS)),
    /** Takes it back; only who made it. */
    TAKE_BACK(EnumSet.of(REGISTER_DECISIONS, APPROVE_DECISIONS));

    private final Set<Permission> permissions;

    WithdrawalStep(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    @Override
    public Set<WithdrawalStatus> from() {
        return EnumSet.of(WithdrawalStatus.PROPOSED);
    }

    @Override
    public Set<Permission> permissions() {
        return permissions;
    }
}
