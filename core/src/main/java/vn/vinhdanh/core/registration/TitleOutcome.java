package vn.vinhdanh.core.registration;

/** What came of a registered title by today: registered against achieved. */
public enum TitleOutcome {
    /** A decision that stands gives this award for this year. */
    ACHIEVED,
    /** It is put forward and nothing against it was concluded. */
    PROPOSED,
    /** The board concluded that it is not eligible. */
    NOT_ELIGIBLE,
    /** It is not put forward so far, as far as the official sees. */
    NOT_PROPOSED,
    /** Nobody can tell: the register of recipients does not hold them. */
    UNKNOWN
}
