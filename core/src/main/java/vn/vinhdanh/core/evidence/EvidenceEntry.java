package vn.vinhdanh.core.evidence;

/** One thing that is known of a recipient, as it is shown and corrected. */
public interface EvidenceEntry {

    /** Its id. */
    EvidenceId id();

    /** To hand back with a correction. */
    int version();
}
