package vn.vinhdanh.core.registration;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of registrations may be ordered by. */
public enum RegistrationSort implements SortKey {
    /** By unit, in Vietnamese order. */
    UNIT("r.unit_name collate utf8mb4_vi_0900_as_cs"),
    /** By when the leader of the unit stood by it. */
    CONFIRMED("r.confirmed_at");

    private final List<String> sql;

    RegistrationSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
