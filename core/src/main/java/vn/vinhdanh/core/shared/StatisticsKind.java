package vn.vinhdanh.core.shared;

/**
 * The seven ways of commendation (phương thức khen thưởng) in which the statistics forms 0602 and 0603 of circular 2/2023/TT-BNV
 * count, in the order of their rows. The law of 2022 knows six kinds ({@link CommendationKind}); which is counted where is our own
 * reading of the two lists.
 */
public enum StatisticsKind {
    /** Thường xuyên: what the law calls merit (công trạng). */
    REGULAR,
    /** Chuyên đề: what the law calls emulation movement (phong trào thi đua). */
    THEMATIC,
    /** Đột xuất. */
    SUDDEN,
    /** Đối ngoại. */
    FOREIGN,
    /** Cống hiến: what the law calls career contribution (quá trình cống hiến). */
    CAREER,
    /** Niên hạn. */
    SERVICE_LENGTH,
    /** Kháng chiến: no kind of the law of 2022. */
    RESISTANCE;

    /** The row of the forms in which a kind of the law is counted. */
    public static StatisticsKind of(CommendationKind kind) {
        return switch (kind) {
            case MERIT -> REGULAR;
            case CAMPAIGN -> THEMATIC;
            case SUDDEN -> SUDDEN;
            case FOREIGN -> FOREIGN;
            case CAREER -> CAREER;
            case SERVICE_LENGTH -> SERVICE_LENGTH;
            case RESISTANCE -> RESISTANCE;
        };
    }

    /** Whether the law of 2022 knows it as a kind of commendation (article 8). */
    public boolean inLaw() {
        return this != RESISTANCE;
    }
}
