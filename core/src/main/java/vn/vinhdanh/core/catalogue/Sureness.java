package vn.vinhdanh.core.catalogue;

/** How sure we are of an entry of the catalogue; shown to officials, who correct it by a new revision. */
public enum Sureness {
    /** Read in the text of the instrument. */
    VERIFIED,
    /** Corroborated by one weaker trace. */
    CORROBORATED,
    /** From memory: awaits the province's confirmation. */
    UNCONFIRMED
}
