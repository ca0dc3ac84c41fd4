package vn.vinhdanh.core.consultation;

/** Where a consultation is. */
public enum ConsultationStatus {
    /** Đang hỏi. */
    ASKED,
    /** Đã trả lời: final. */
    ANSWERED,
    /** Đã rút câu hỏi. */
    WITHDRAWN
}
