package vn.vinhdanh.core.announcement;

import java.util.List;
import vn.vinhdanh.core.shared.SortKey;

/** What the list of announcements may be ordered by. */
public enum ArticleSort implements SortKey {
    /** In Vietnamese order. */
    HEADLINE("a.headline_order"),
    /** From the draft to the withdrawn one. */
    STATUS("case a.status when 'DRAFT' then 1 when 'SCHEDULED' then 2 when 'PUBLISHED' then 3 else 4 end"),
    /** By the hour of publication, or of the last save. */
    WHEN("a.shown_at"),
    /** By readers. */
    VIEWS("coalesce(r.shown, 0)"),
    /** By comments that wait. */
    PENDING("(select count(*) from {domain}.comment c where c.article_id = a.id and c.status = 'PENDING')");

    private final List<String> sql;

    ArticleSort(String... sql) {
        this.sql = List.of(sql);
    }

    @Override
    public List<String> sql() {
        return sql;
    }
}
