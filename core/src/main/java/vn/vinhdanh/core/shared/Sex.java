package vn.vinhdanh.core.shared;

/** Sex of a person as far as the register knows it; needed by the tie-break of Decree 152/2025, article 4. Never published. */
public enum Sex {
    /** Nam. */
    MALE,
    /** Nữ. */
    FEMALE
}
