package vn.vinhdanh.core.opinion;

import static vn.vinhdanh.core.opinion.OpinionStatus.*;

import java.util.Set;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/** What officials do with what a citizen said of a list: from which states, and with which permission. */
public enum OpinionStep implements Step<OpinionStatus> {
    /** Looks into it from now on; takes it over, or takes up again what was closed. */
    TAKE_UP(Permission.MANAGE_OPINIONS, RECEIVED, IN_PROGRESS, ANSWERED, UNFOUNDED, ACCEPTED),
    /** Answers it and says how it ended. */
    CLOSE(Permission.MANAGE_OPINIONS, IN_PROGRESS),
    /** Holds the nominee whom an accepted complaint is about. */
    HOLD(Permission.VERIFY_DOSSIERS, ACCEPTED),
    /** Releases a nominee that is held. */
    RELEASE(Permission.VERIFY_DOSSIERS, ACCEPTED);

    private final Permission permission;
    private final Set<OpinionStatus> from;

    OpinionStep(Permission permission, OpinionStatus... from) {
        this.permission = permission;
        this.from = Set.of(from);
    }

    @Override
    public Set<OpinionStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(permission);
    }
}
