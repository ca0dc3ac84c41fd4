package vn.vinhdanh.core.catalogue;

/** Who may decide an award (thẩm quyền; Law of 2022, articles 77 to 80; Decree 129/2025, article 59). */
public enum AuthorityLevel {
    /** Chủ tịch nước. */
    PRESIDENT,
    /** Thủ tướng Chính phủ. */
    PRIME_MINISTER,
    /** Bộ trưởng, thủ trưởng ban, ngành, đoàn thể trung ương. */
    MINISTRY,
    /** Chủ tịch UBND tỉnh. */
    PROVINCE_CHAIRMAN,
    /** Giám đốc sở, thủ trưởng cơ quan, đơn vị cấp tỉnh và tương đương. */
    DEPARTMENT_HEAD,
    /** Chủ tịch UBND cấp huyện (to 30 June 2025). */
    DISTRICT_CHAIRMAN,
    /** Chủ tịch UBND cấp xã. */
    COMMUNE_CHAIRMAN,
    /** Giám đốc doanh nghiệp, hợp tác xã. */
    ENTERPRISE_HEAD
}
