package vn.vinhdanh.core.registration;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of registered titles may be ordered by. */
public enum TitleSort implements SortKey {
    /** By name as written, in Vietnamese order. */
    NAME("t.name collate utf8mb4_vi_0900_as_cs"),
    /** By award, those of one by their units. */
    AWARD("t.award", "r.unit_name collate utf8mb4_vi_0900_as_cs"),
    /** By the unit that registers it. */
    UNIT("r.unit_name collate utf8mb4_vi_0900_as_cs");

    private final List<String> sql;

    TitleSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
