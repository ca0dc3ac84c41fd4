package vn.vinhdanh.reporting.fact;

/** What is kept of each fact besides its honour and its recipient. What is not known is {@link #UNKNOWN}, so that it can be counted. */
public enum FactColumn {
    /** {@link FactAward}. */
    AWARD,
    /** Cấp khen thưởng. */
    LEVEL,
    /** Cá nhân, tập thể, hộ gia đình. */
    RECIPIENT_KIND,
    /** Giới tính. */
    SEX,
    /** Phân loại đối tượng. */
    SUBJECT_CLASS,
    /** Loại hình khen thưởng. */
    KIND,
    /** Last year of the achievement, an Integer. */
    YEAR,
    /** Day of the decision, a LocalDate. */
    DAY,
    /** {@link FactDecision}. */
    DECISION,
    /** Thẩm quyền, as the decision writes it. */
    AUTHORITY,
    /** {@link FactUnit} as decided. */
    UNIT,
    /** {@link FactYearOfUnit}. */
    YEAR_OF_UNIT,
    /** {@link FactBonus}. */
    BONUS,
    /** Phong trào for which the decision commends: its short name. */
    CAMPAIGN,
    /** Whether it is of the demonstration, a Boolean. */
    DEMO;

    /** Stands for what is not known. */
    public static final String UNKNOWN = "-";
}
