package vn.vinhdanh.core.catalogue;

/** Why a bonus is not known; it is then never guessed. */
public enum BonusGap {
    /** The multiple of this award for this kind of recipient is not entered for that time. */
    MULTIPLE_UNKNOWN,
    /** The base salary of that day is not entered. */
    SALARY_UNKNOWN
}
