package vn.vinhdanh.core.evidence;

/** An aggregate of this room. */
interface Kept {

    long id();

    int version();

    /** What it says, as a record for the audit. */
    Object said();
}
