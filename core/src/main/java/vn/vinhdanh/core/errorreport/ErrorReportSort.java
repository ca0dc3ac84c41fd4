package vn.vinhdanh.core.errorreport;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of error reports may be ordered by. */
public enum ErrorReportSort implements SortKey {
    /** By the name it is about, in Vietnamese order; whole decisions first. */
    ABOUT("h.name collate utf8mb4_vi_0900_as_cs"),
    /** By what is wrong. */
    KIND("e.kind"),
    /** By number of the decision: 9 before 10. */
    DECISION("d.number_order"),
    /** By the hour it came. */
    RECEIVED("e.received_at"),
    /** By the promised day. */
    PROMISED("e.promised_on"),
    /** By state. */
    STATUS("field(e.status, 'RECEIVED', 'IN_PROGRESS', 'CORRECTED', 'NO_ERROR', 'UNDETERMINED')"),
    /** By the name of who took it up, given name first; nobody before all. The query gives the officials in their order. */
    TAKEN_UP_BY("field(e.taken_up_by, :takers)"),
    /** By its reference. */
    REFERENCE("e.reference");

    private final List<String> sql;

    ErrorReportSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
