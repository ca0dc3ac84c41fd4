package vn.vinhdanh.core.evidence;

/** Forms of discipline of officials and public employees, mildest first; those of the Party or of workers are told in the number. */
public enum DisciplineForm {
    /** Khiển trách. */
    REPRIMAND,
    /** Cảnh cáo. */
    WARNING,
    /** Hạ bậc lương. */
    PAY_CUT,
    /** Giáng chức. */
    DEMOTION,
    /** Cách chức. */
    REMOVAL,
    /** Buộc thôi việc. */
    DISMISSAL,
    /** Any other. */
    OTHER
}
