package vn.vinhdanh.core.organisation;

/** Kinds of units that take part in emulation. */
public enum UnitKind {
    /** Tỉnh (the province itself; its People's Committee and chairman). */
    PROVINCE,
    /** Sở, ban, ngành cấp tỉnh and equivalents. */
    DEPARTMENT,
    /** Huyện, thành phố thuộc tỉnh (to 30 June 2025). */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu. */
    COMMUNE,
    /** Cơ quan Đảng, Mặt trận, đoàn thể, hội. */
    PARTY_OR_MASS_ORGANISATION,
    /** Trường học. */
    SCHOOL,
    /** Bệnh viện, trung tâm y tế. */
    HEALTH_FACILITY,
    /** Doanh nghiệp, hợp tác xã. */
    ENTERPRISE,
    /** Lực lượng vũ trang. */
    ARMED_FORCES,
    /** Cơ quan Trung ương (ministries, the Government, the President). */
    CENTRAL_BODY,
    /** Anything else. */
    OTHER
}
