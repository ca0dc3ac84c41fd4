package vn.vinhdanh.core.annex;

/** What a column of a list says. */
public enum AnnexColumn {
    /** STT, TT. */
    ORDINAL,
    /** Tên gọi (Ông/Bà/chức danh). */
    SALUTATION,
    /** Họ và tên, tên tập thể, hộ gia đình. */
    NAME,
    /** Tên, where family and middle names stand in the column before: joined to it. */
    GIVEN_NAME,
    /** Chức vụ. */
    POST,
    /** Đơn vị công tác, địa chỉ. */
    UNIT,
    /** Chức vụ, đơn vị công tác in one cell, parted at the first comma. */
    POST_AND_UNIT,
    /** Cá nhân, tập thể, hộ gia đình. */
    RECIPIENT_KIND,
    /** Danh hiệu, hình thức khen thưởng. */
    AWARD,
    /** Thành tích. */
    ACHIEVEMENT,
    /** Năm, giai đoạn thành tích. */
    PERIOD,
    /** Năm học: its two years are a school year, with or without the words. */
    SCHOOL_YEAR,
    /** Loại hình khen thưởng. */
    COMMENDATION_KIND,
    /** Phân loại đối tượng. */
    SUBJECT_CLASS,
    /** Giới tính. */
    SEX,
    /** Nam, under Giới tính or Năm sinh: whoever has something here is a man; what stands there is not read. */
    MALE,
    /** Nữ, the same. */
    FEMALE,
    /** Lĩnh vực hoạt động: shown, not kept. */
    FIELD,
    /** Anything else: not read at all, so that birth dates and identity numbers never enter the register. */
    IGNORED
}
