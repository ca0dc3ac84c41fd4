package vn.vinhdanh.core.ledger;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the audit may be ordered by. */
public enum AuditSort implements SortKey {
    /** As it was written. */
    SEQ("seq"),
    /** By time. */
    AT("at"),
    /** By user name. */
    ACTOR("actor"),
    /** By area and kind of act. */
    VERB("verb"),
    /** By kind and id of the thing. */
    SUBJECT("subject_kind", "subject_id");

    private final List<String> sql;

    AuditSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
