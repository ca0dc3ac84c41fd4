package vn.vinhdanh.core.catalogue;

import org.jspecify.annotations.Nullable;
import vn.vinhdanh.core.shared.VietnameseText;

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
    ENTERPRISE_HEAD;

    /** The level of an authority by the words of its name ("Chủ tịch UBND tỉnh …"), or null when they do not tell. */
    public static @Nullable AuthorityLevel named(String authority) {
        var words = VietnameseText.fold(authority).replace("uy ban nhan dan", "ubnd");
        if (words.startsWith("chu tich nuoc")) {
            return PRESIDENT;
        }
        if (words.startsWith("thu tuong")) {
            return PRIME_MINISTER;
        }
        if (words.startsWith("bo truong") || words.startsWith("bo ")) {
            return MINISTRY;
        }
        if (words.contains("ubnd tinh")) {
            return PROVINCE_CHAIRMAN;
        }
        if (words.contains("ubnd huyen") || words.contains("ubnd thanh pho") || words.contains("ubnd thi xa")) {
            return DISTRICT_CHAIRMAN;
        }
        if (words.contains("ubnd xa")
                || words.contains("ubnd phuong")
                || words.contains("ubnd thi tran")
                || words.contains("ubnd dac khu")) {
            return COMMUNE_CHAIRMAN;
        }
        if (words.contains("cong ty") || words.contains("hop tac xa")) {
            return ENTERPRISE_HEAD;
        }
        if (words.startsWith("so ")
                || words.contains(" so ")
                || words.startsWith("hieu truong")
                || words.contains("ban tinh")
                || words.startsWith("giam doc cong an")) {
            return DEPARTMENT_HEAD;
        }
        return null;
    }
}
