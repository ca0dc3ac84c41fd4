package vn.vinhdanh.core.announcement;

/** Where an announcement is in its life; {@link ArticleStep} says what leads on from there. */
public enum ArticleStatus {
    /** Bản nháp. */
    DRAFT,
    /** Đã hẹn giờ đăng. */
    SCHEDULED,
    /** Đã đăng. */
    PUBLISHED,
    /** Đã gỡ; the end. */
    WITHDRAWN
}
