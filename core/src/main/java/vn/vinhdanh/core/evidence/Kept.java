package vn.vinhdanh.core.evidence;

/**
 * An aggregate of this room.
 *
 * @param <D> what is written of it
 */
interface Kept<D> {

    long id();

    int version();

    /** What it says, as the audit keeps it. */
    D said();

    /** Replaces what it says; the recipient stays. */
    void rewrite(D draft);
}
