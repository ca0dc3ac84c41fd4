package vn.vinhdanh.core.decision;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of a decision may be ordered by. */
public enum HonourSort implements SortKey {
    /** As the decision lists them. */
    ORDINAL("h.ordinal"),
    /** Given name first, in Vietnamese order. */
    NAME("(select n.name_sort from {scoped}.recipient n where n.id = h.recipient_id)"),
    /** The unit as printed, in Vietnamese order. */
    UNIT("h.unit_text collate utf8mb4_vi_0900_as_cs"),
    /** In Vietnamese order. */
    AWARD("r.name_vi collate utf8mb4_vi_0900_as_cs"),
    /** By the first year, then the last. */
    PERIOD("h.year_from", "h.year_to"),
    /** By kind of commendation. */
    KIND("h.commendation_kind"),
    /** What stands before what was withdrawn. */
    STATUS("h.status");

    private final List<String> sql;

    HonourSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
