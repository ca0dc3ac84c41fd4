package vn.vinhdanh.core.errorreport;

/** Which step of an error report a letter tells of. */
public enum ReportStep {
    /** The report was received: reference and promised day. */
    RECEIVED,
    /** It was closed: outcome and answer. */
    CLOSED;

    /** Its letters in the outbox. */
    String letters() {
        return "REPORT_" + name();
    }
}
