package vn.vinhdanh.core.shared;

/** The kinds of commendation (loại hình khen thưởng): six of the law (article 8), and resistance-era honours of the statistics forms. */
public enum CommendationKind {
    /** Công trạng. */
    MERIT,
    /** Đột xuất. */
    SUDDEN,
    /** Phong trào thi đua (chuyên đề). */
    CAMPAIGN,
    /** Quá trình cống hiến. */
    CAREER,
    /** Niên hạn. */
    SERVICE_LENGTH,
    /** Đối ngoại. */
    FOREIGN,
    /** Kháng chiến: not a kind of the law of 2022, kept for the statistics forms and old decisions. */
    RESISTANCE
}
