package vn.vinhdanh.core.organisation;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of recipients may be ordered by. */
public enum RecipientSort implements SortKey {
    /** People by given name, in Vietnamese order. */
    NAME("r.name_sort"),
    /** People, collectives and households by themselves, each by name. */
    KIND("r.kind", "r.name_sort"),
    /** By the unit that is shown, in Vietnamese order, each with its people by name; those of no unit first. */
    UNIT("r.unit_order", "r.name_sort");

    private final List<String> sql;

    RecipientSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
