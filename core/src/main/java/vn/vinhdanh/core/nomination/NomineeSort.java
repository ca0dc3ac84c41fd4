package vn.vinhdanh.core.nomination;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of nominees of all dossiers may be ordered by. */
public enum NomineeSort implements SortKey {
    /** By name as written, in Vietnamese order. */
    NAME("n.name collate utf8mb4_vi_0900_as_cs"),
    /** By award, those of one by their units. */
    AWARD("n.award", "d.unit_name collate utf8mb4_vi_0900_as_cs"),
    /** By the unit that puts them forward. */
    UNIT("d.unit_name collate utf8mb4_vi_0900_as_cs"),
    /** By what was concluded. */
    STATUS("field(n.status, 'PROPOSED', 'ON_HOLD', 'ELIGIBLE', 'NOT_ELIGIBLE')");

    private final List<String> sql;

    NomineeSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
