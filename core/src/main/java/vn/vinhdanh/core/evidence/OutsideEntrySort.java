package vn.vinhdanh.core.evidence;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the lines of a list of another agency may be ordered by. */
public enum OutsideEntrySort implements SortKey {
    /** Given name first, in Vietnamese order. */
    NAME("substring_index(e.name, ' ', -1) collate utf8mb4_vi_0900_as_cs", "e.name collate utf8mb4_vi_0900_as_cs"),
    /** By the unit as written, in Vietnamese order. */
    UNIT("e.unit_text collate utf8mb4_vi_0900_as_cs"),
    /** In Vietnamese order. */
    REASON("e.reason collate utf8mb4_vi_0900_as_cs"),
    /** By what was decided. */
    STATUS("e.status");

    private final List<String> sql;

    OutsideEntrySort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
