package vn.vinhdanh.core.account;

/** Whether an account may sign in. */
public enum AccountStatus {
    /** Đang hoạt động. */
    OPEN,
    /** Đã đóng: kept for the audit, cannot sign in. */
    CLOSED;

    /** Whether an account may go from this status to the next. */
    public boolean canBecome(AccountStatus next) {
        return this != next;
    }
}
