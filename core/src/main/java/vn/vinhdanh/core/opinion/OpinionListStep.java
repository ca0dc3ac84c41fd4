package vn.vinhdanh.core.opinion;

import static vn.vinhdanh.core.account.Permission.MANAGE_OPINIONS;
import static vn.vinhdanh.core.account.Permission.PUBLISH_OPINIONS;
import static vn.vinhdanh.core.opinion.OpinionListStatus.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/** What officials do with a list for the people's opinion: who, from which states, and which it has then. */
public enum OpinionListStep implements Step<OpinionListStatus> {
    /** Writes it anew, chooses who stands on it. */
    EDIT(Set.of(MANAGE_OPINIONS), null, DRAFT),
    /** Deletes it. */
    DELETE(Set.of(MANAGE_OPINIONS), null, DRAFT),
    /** Proposes to publish it. */
    SUBMIT(Set.of(MANAGE_OPINIONS), AWAITING, DRAFT),
    /** Gives it back to be written anew, or takes one's own back. */
    RETURN(Set.of(MANAGE_OPINIONS, PUBLISH_OPINIONS), DRAFT, AWAITING),
    /** Confirms it, who took no part: it is public from its hour to its hour. */
    CONFIRM(Set.of(PUBLISH_OPINIONS), CONFIRMED, AWAITING),
    /** Takes it away before its hour. */
    TAKE_DOWN(Set.of(PUBLISH_OPINIONS), TAKEN_DOWN, CONFIRMED, PUBLIC);

    private final Set<Permission> permissions;
    private final @Nullable OpinionListStatus to;
    private final Set<OpinionListStatus> from;

    OpinionListStep(Set<Permission> permissions, @Nullable OpinionListStatus to, OpinionListStatus... from) {
        this.permissions = permissions;
        this.to = to;
        this.from = Set.of(from);
    }

    /** The state after it; null where it stays as it is. */
    @Nullable
    OpinionListStatus to() {
        return to;
    }

    @Override
    public Set<OpinionListStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return permissions;
    }
}
