package vn.vinhdanh.core.decision;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of decisions may be ordered by. */
public enum DecisionSort implements SortKey {
    /** 9 before 10, 12a after 12. */
    NUMBER("d.number_order"),
    /** The day of the decision. */
    DECIDED_ON("d.decided_on"),
    /** Its title in Vietnamese order. */
    TITLE("d.title_order"),
    /** Who decided, in Vietnamese order. */
    AUTHORITY("d.authority_order"),
    /** How many honours it has; for an official of certain units, how many of theirs. */
    HONOURS("d.honour_count"),
    /** From the draft to the annulled one. */
    STATUS("d.status_order");

    private final List<String> sql;

    DecisionSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
