package vn.vinhdanh.core.announcement;

/** Where a reader's comment is in its moderation; {@link CommentStep} says what leads on from there. */
public enum CommentStatus {
    /** Chờ duyệt. */
    PENDING,
    /** Đã duyệt: the public reads it. */
    APPROVED,
    /** Không đăng. */
    REJECTED
}
