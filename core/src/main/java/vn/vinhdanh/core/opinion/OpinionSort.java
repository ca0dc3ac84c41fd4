package vn.vinhdanh.core.opinion;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of opinions may be ordered by. */
public enum OpinionSort implements SortKey {
    /** By when it was sent. */
    RECEIVED("o.received_at"),
    /** By the day by which an answer was promised. */
    PROMISED("o.promised_on"),
    /** By how far it is. */
    STATUS("field(o.status, 'RECEIVED', 'IN_PROGRESS', 'ACCEPTED', 'ANSWERED', 'UNFOUNDED')");

    private final String sql;

    OpinionSort(String sql) {
        this.sql = sql;
    }

    @Override
    public List<String> sql() {
        return List.of(sql);
    }
}
