package vn.vinhdanh.core.shared;

/** Who can be honoured: a person, a collective or a household (Law on Emulation and Commendation, articles 19 and 20). */
public enum RecipientKind {
    /** Cá nhân. */
    PERSON,
    /** Tập thể. */
    COLLECTIVE,
    /** Hộ gia đình. */
    HOUSEHOLD
}
