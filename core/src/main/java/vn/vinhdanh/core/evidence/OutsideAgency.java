package vn.vinhdanh.core.evidence;

/** Who sends a list before 10 December. */
public enum OutsideAgency {
    /** Công an. */
    POLICE,
    /** Thuế. */
    TAX,
    /** Bảo hiểm xã hội. */
    INSURANCE,
    /** Môi trường. */
    ENVIRONMENT,
    /** Y tế, an toàn thực phẩm. */
    HEALTH,
    /** Thanh tra. */
    INSPECTORATE,
    /** Any other. */
    OTHER
}
