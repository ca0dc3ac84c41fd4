package vn.vinhdanh.core.upward;

/** Where a proposal upward stands. */
public enum UpwardStatus {
    /** Đang soạn. */
    DRAFT,
    /** Chờ lãnh đạo xác nhận. */
    AWAITING,
    /** Đã xác nhận, chờ gửi: the package is final, nothing was sent yet. */
    CONFIRMED,
    /** Đã trình. */
    SENT,
    /** Được yêu cầu bổ sung, by a day. */
    ASKED_BACK,
    /** Đã bổ sung. */
    ANSWERED,
    /** Đã có quyết định. */
    DECIDED,
    /** Không được đồng ý. */
    REFUSED,
    /** Đã rút. */
    WITHDRAWN;

    /** Whether nothing comes after it. */
    public boolean over() {
        return this == DECIDED || this == REFUSED || this == WITHDRAWN;
    }

    /** Whether the Ministry has it. */
    public boolean above() {
        return this == SENT || this == ANSWERED;
    }
}
