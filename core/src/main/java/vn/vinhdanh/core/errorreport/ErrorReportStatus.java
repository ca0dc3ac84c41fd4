package vn.vinhdanh.core.errorreport;

/** Where an error report is; owns the only legal moves. */
public enum ErrorReportStatus {
    /** Mới nhận. */
    RECEIVED,
    /** Đang xem xét: an official has taken it up. */
    IN_PROGRESS,
    /** Đã sửa: there was an error and the register says so. */
    CORRECTED,
    /** Không có sai sót: the register agrees with the decision. */
    NO_ERROR,
    /** Chưa xác định được: nothing found to decide it by. */
    UNDETERMINED;

    /** Whether it is over, with an answer. */
    public boolean closed() {
        return this == CORRECTED || this == NO_ERROR || this == UNDETERMINED;
    }

    /** Whether an official may move a report from this state to the next: nothing is answered that nobody has taken up. */
    public boolean canBecome(ErrorReportStatus next) {
        return switch (this) {
            case RECEIVED -> next == IN_PROGRESS;
            case IN_PROGRESS -> next == IN_PROGRESS || next.closed();
            case CORRECTED, NO_ERROR, UNDETERMINED -> next == IN_PROGRESS;
        };
    }
}
