package vn.vinhdanh.core.evidence;

/** What forbids a proposal while it is open (Decree 152/2025, article 4.4). */
public enum ProceedingKind {
    /** Điều tra, truy tố. */
    INVESTIGATION,
    /** Thanh tra, kiểm tra. */
    INSPECTION,
    /** Khiếu nại, tố cáo. */
    COMPLAINT,
    /** Báo chí phản ánh. */
    PRESS,
    /** Named in a list that another agency sent. */
    AGENCY_LIST
}
