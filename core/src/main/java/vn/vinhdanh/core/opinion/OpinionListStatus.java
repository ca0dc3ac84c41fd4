package vn.vinhdanh.core.opinion;

/** Where a list for the people's opinion stands; its moves are the {@link OpinionListStep}s and the hours that were confirmed. */
public enum OpinionListStatus {
    /** Đang soạn. */
    DRAFT,
    /** Chờ người thứ hai. */
    AWAITING,
    /** Chờ đến giờ công khai: confirmed, not public yet. */
    CONFIRMED,
    /** Đang lấy ý kiến. */
    PUBLIC,
    /** Đã kết thúc: taken away at its hour. */
    ENDED,
    /** Đã gỡ before its hour, by a person with a reason. */
    TAKEN_DOWN
}
