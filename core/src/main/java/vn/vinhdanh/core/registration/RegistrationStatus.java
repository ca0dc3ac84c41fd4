package vn.vinhdanh.core.registration;

/** How far a registration is. */
public enum RegistrationStatus {
    /** Being written by the unit; nobody else sees it. */
    DRAFT,
    /** The leader of the unit stands by it; the board sees it. */
    CONFIRMED
}
