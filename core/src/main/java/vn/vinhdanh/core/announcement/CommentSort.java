package vn.vinhdanh.core.announcement;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of readers' comments may be ordered by. */
public enum CommentSort implements SortKey {
    /** By the hour it came. */
    RECEIVED("c.received_at");

    private final List<String> sql;

    CommentSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
