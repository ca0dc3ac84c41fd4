package vn.vinhdanh.core.find;

/** What can be found, in the order in which it is shown. */
public enum FoundKind {
    /** By its number. */
    DECISION,
    /** A person, a collective or a household of the register. */
    RECIPIENT,
    /** A unit of any time. */
    UNIT,
    /** A campaign of any year. */
    CAMPAIGN,
    /** A bloc of any year. */
    BLOC,
    /** A title or form of commendation. */
    AWARD,
    /** An announcement in any state. */
    ARTICLE
}
