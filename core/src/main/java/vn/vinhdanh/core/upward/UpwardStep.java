package vn.vinhdanh.core.upward;

import static vn.vinhdanh.core.account.Permission.CONFIRM_UPWARD;
import static vn.vinhdanh.core.account.Permission.PROPOSE_UPWARD;
import static vn.vinhdanh.core.upward.UpwardStatus.ANSWERED;
import static vn.vinhdanh.core.upward.UpwardStatus.ASKED_BACK;
import static vn.vinhdanh.core.upward.UpwardStatus.AWAITING;
import static vn.vinhdanh.core.upward.UpwardStatus.CONFIRMED;
import static vn.vinhdanh.core.upward.UpwardStatus.DECIDED;
import static vn.vinhdanh.core.upward.UpwardStatus.DRAFT;
import static vn.vinhdanh.core.upward.UpwardStatus.REFUSED;
import static vn.vinhdanh.core.upward.UpwardStatus.SENT;
import static vn.vinhdanh.core.upward.UpwardStatus.WITHDRAWN;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/** What officials do with a proposal upward: who, from which states, and which it has then. Every other move is refused. */
public enum UpwardStep implements Step<UpwardStatus> {
    /** Writes it anew, chooses who stands in it, adds and takes off papers. */
    EDIT(Set.of(PROPOSE_UPWARD), null, DRAFT),
    /** Deletes it. */
    DELETE(Set.of(PROPOSE_UPWARD), null, DRAFT),
    /** Proposes to send it: the package stands as it is from now on. */
    SUBMIT(Set.of(PROPOSE_UPWARD), AWAITING, DRAFT),
    /** Gives it back to be written anew, or takes one's own back. */
    RETURN(Set.of(PROPOSE_UPWARD, CONFIRM_UPWARD), DRAFT, AWAITING),
    /** Confirms it, who took no part. */
    CONFIRM(Set.of(CONFIRM_UPWARD), CONFIRMED, AWAITING),
    /** Notes that it was sent, and on which day. */
    SEND(Set.of(PROPOSE_UPWARD), SENT, CONFIRMED),
    /** Notes what the Ministry asks for, and by when. */
    ASK_BACK(Set.of(PROPOSE_UPWARD), ASKED_BACK, SENT, ANSWERED),
    /** Adds papers that answer what was asked. */
    SUPPLEMENT(Set.of(PROPOSE_UPWARD), null, ASKED_BACK),
    /** Notes what was answered, and on which day. */
    ANSWER(Set.of(PROPOSE_UPWARD), ANSWERED, ASKED_BACK),
    /** Notes the decision that was received. */
    DECIDE(Set.of(PROPOSE_UPWARD), DECIDED, SENT, ASKED_BACK, ANSWERED),
    /** Notes that it was not agreed to, and why. */
    REFUSE(Set.of(PROPOSE_UPWARD), REFUSED, SENT, ASKED_BACK, ANSWERED),
    /** Withdraws what was confirmed; those in it may stand in another proposal. */
    WITHDRAW(Set.of(CONFIRM_UPWARD), WITHDRAWN, CONFIRMED, SENT, ASKED_BACK, ANSWERED);

    private final Set<Permission> permissions;
    private final @Nullable UpwardStatus to;
    private final Set<UpwardStatus> from;

    UpwardStep(Set<Permission> permissions, @Nullable UpwardStatus to, UpwardStatus... from) {
        this.permissions = permissions;
        this.to = to;
        this.from = Set.of(from);
    }

    /** The state after it; null where it stays as it is. */
    @Nullable
    UpwardStatus to() {
        return to;
    }

    @Override
    public Set<UpwardStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return permissions;
    }
}
