package vn.vinhdanh.core.evidence;

/** What was recognised (sáng kiến, đề tài khoa học, đề án, công trình). */
public enum InitiativeKind {
    /** Sáng kiến. */
    INITIATIVE,
    /** Đề tài khoa học. */
    SCIENCE_TOPIC,
    /** Đề án. */
    PROJECT,
    /** Công trình. */
    WORK
}
