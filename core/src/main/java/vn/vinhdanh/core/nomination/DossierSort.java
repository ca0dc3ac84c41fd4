package vn.vinhdanh.core.nomination;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of dossiers may be ordered by. */
public enum DossierSort implements SortKey {
    /** By unit, in Vietnamese order. */
    UNIT("d.unit_name collate utf8mb4_vi_0900_as_cs"),
    /** By the day on which whoever has it must be done; those without a clock last. */
    DUE("d.due_on is null", "d.due_on"),
    /** By when it was sent. */
    SENT("d.sent_at"),
    /** By who verifies it; nobody first. */
    SPECIALIST("d.specialist");

    private final List<String> sql;

    DossierSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
