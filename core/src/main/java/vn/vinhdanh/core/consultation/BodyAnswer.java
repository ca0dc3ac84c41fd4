package vn.vinhdanh.core.consultation;

/** What a body answers of a nominee. Advises whoever verifies; blocks nothing by itself. */
public enum BodyAnswer {
    /** Không có ý kiến khác, thống nhất. */
    NO_OBJECTION,
    /** Có ý kiến khác, with its reason. */
    OBJECTION,
    /** Không nắm thông tin. */
    NOT_KNOWN
}
