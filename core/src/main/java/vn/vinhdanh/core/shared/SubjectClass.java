package vn.vinhdanh.core.shared;

/** The class of subject (phân loại đối tượng) that the ministry's statistics forms count (Circular 2/2023/TT-BNV, forms 0602 and 0603). */
public enum SubjectClass {
    /** Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên. */
    PROVINCIAL_LEADER,
    /** Lãnh đạo cấp vụ, sở, ngành và tương đương. */
    DEPARTMENT_LEADER,
    /** Doanh nhân. */
    ENTREPRENEUR,
    /** Các cấp lãnh đạo từ phó phòng trở lên. */
    OTHER_LEADER,
    /** Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu. */
    DIRECT_WORKER,
    /** Cơ quan Đảng và các tổ chức chính trị, xã hội. */
    PARTY_OR_MASS_ORGANISATION,
    /** Cơ quan Trung ương đóng trên địa bàn. */
    CENTRAL_BODY,
    /** Cơ quan hành chính. */
    ADMINISTRATIVE_BODY,
    /** Đơn vị sự nghiệp. */
    PUBLIC_SERVICE_UNIT,
    /** Doanh nghiệp. */
    ENTERPRISE,
    /** Hợp tác xã. */
    COOPERATIVE,
    /** Hộ gia đình. */
    HOUSEHOLD,
    /** Đối tượng khác. */
    OTHER
}
