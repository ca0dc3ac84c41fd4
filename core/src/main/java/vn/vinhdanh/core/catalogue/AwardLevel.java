package vn.vinhdanh.core.catalogue;

/** The level at which an award is given. */
public enum AwardLevel {
    /** Cấp Nhà nước: by the President. */
    STATE,
    /** By the Prime Minister or the Government. */
    GOVERNMENT,
    /** Cấp bộ, tỉnh. */
    PROVINCE,
    /** Cấp cơ sở. */
    GRASSROOTS
}
