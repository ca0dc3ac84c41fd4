package vn.vinhdanh.core.errorreport;

/** What a citizen says is wrong. */
public enum ErrorKind {
    /** Họ tên, tên tập thể. */
    NAME,
    /** Chức vụ, đơn vị. */
    UNIT,
    /** Danh hiệu, hình thức khen thưởng. */
    AWARD,
    /** Thành tích, năm thành tích. */
    ACHIEVEMENT,
    /** Nhầm người: the honour is shown for somebody else. */
    NOT_THE_PERSON,
    /** Nội dung khác. */
    OTHER
}
