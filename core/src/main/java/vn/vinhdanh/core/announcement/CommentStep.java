package vn.vinhdanh.core.announcement;

import static vn.vinhdanh.core.announcement.CommentStatus.*;

import java.util.Set;
import vn.vinhdanh.core.account.Permission;
import vn.vinhdanh.core.account.Step;

/** What a moderator does with a reader's comment, and from which states; a decision can be taken back. */
public enum CommentStep implements Step<CommentStatus> {
    /** Shows it to the public. */
    APPROVE(PENDING, REJECTED),
    /** Does not show it, or takes it off. */
    REJECT(PENDING, APPROVED),
    /** Answers it in the agency's name. */
    ANSWER(APPROVED);

    private final Set<CommentStatus> from;

    CommentStep(CommentStatus... from) {
        this.from = Set.of(from);
    }

    @Override
    public Set<CommentStatus> from() {
        return from;
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.MODERATE_COMMENTS);
    }
}
