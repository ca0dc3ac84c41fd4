package vn.vinhdanh.core.announcement;

/** Where a reader's comment is in its moderation; owns the only legal moves. */
public enum CommentStatus {
    /** Chờ duyệt. */
    PENDING,
    /** Đã duyệt: the public reads it. */
    APPROVED,
    /** Không đăng. */
    REJECTED;

    /** Whether a moderator may move a comment from this state to the next; a decision can be taken back. */
    public boolean canBecome(CommentStatus next) {
        return next != PENDING && next != this;
    }
}
