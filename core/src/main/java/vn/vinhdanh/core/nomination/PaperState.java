package vn.vinhdanh.core.nomination;

/** How it stands with a paper that a round asks for. */
public enum PaperState {
    /** It is there. */
    HAVE,
    /** It is needed and not there. */
    MISSING,
    /** Whether it is needed depends on what is not said here; a person looks. */
    UNSURE,
    /** Whoever it is about needs none. */
    NOT_NEEDED
}
