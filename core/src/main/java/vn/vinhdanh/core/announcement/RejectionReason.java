package vn.vinhdanh.core.announcement;

/** Why a comment is not published. */
public enum RejectionReason {
    /** Lời lẽ xúc phạm, thiếu văn hóa. */
    OFFENSIVE,
    /** Không liên quan đến bài viết. */
    OFF_TOPIC,
    /** Có thông tin cá nhân của người khác. */
    PERSONAL_DATA,
    /** Quảng cáo, thư rác. */
    SPAM,
    /** Tố cáo, khiếu nại chưa kiểm chứng: to be sent to the body that handles it. */
    COMPLAINT,
    /** Trùng với ý kiến đã có. */
    DUPLICATE
}
