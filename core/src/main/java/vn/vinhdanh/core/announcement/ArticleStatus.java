package vn.vinhdanh.core.announcement;

/** Where an announcement is in its life; owns the only legal moves. */
public enum ArticleStatus {
    /** Bản nháp. */
    DRAFT,
    /** Đã hẹn giờ đăng. */
    SCHEDULED,
    /** Đã đăng. */
    PUBLISHED,
    /** Đã gỡ; the end. */
    WITHDRAWN;

    /** Whether an announcement in this state may move to the next. */
    public boolean canBecome(ArticleStatus next) {
        return switch (this) {
            case DRAFT -> next == SCHEDULED || next == PUBLISHED;
            case SCHEDULED -> next == DRAFT || next == PUBLISHED;
            case PUBLISHED -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }

    /** Whether the editor still works on a text that nobody outside has seen. */
    public boolean isUnpublished() {
        return this == DRAFT || this == SCHEDULED;
    }
}
