package vn.vinhdanh.core.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Schemas;

/** Reads comments for the moderator. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('MODERATE_COMMENTS', 'SYSTEM')")
public class CommentQueries {

    static final String SELECT =
            "select c.*, a.headline from {domain}.comment c" + " join {domain}.article a on a.id = c.article_id";

    private final JdbcClient jdbc;
    private final Schemas schemas;

    CommentQueries(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /** Comments that match, in the list's own order. */
    public List<CommentSummary> list(CommentFilter filter, int offset, int limit) {
        return list(filter, Page.of(offset, limit));
    }

    /**
     * A page of the comments that match; in its own order waiting ones first and oldest first among them, then the others, newest first.
     *
     * @param page ordered by a {@link CommentSort}
     */
    public List<CommentSummary> list(CommentFilter filter, Page page) {
        var params = new HashMap<String, Object>();
        var order = page.order(
                "case c.status when 'PENDING' then 0 else 1 end, case c.status when 'PENDING' then c.received_at end,"
                        + " c.received_at desc, c.id",
                "c.id");
        return jdbc.sql(schemas.in("select c.*, a.headline from (select c.id from {domain}.comment c"
                        + where(filter, params) + order + page.stretch() + ") p join {domain}.comment c on c.id = p.id"
                        + " join {domain}.article a on a.id = c.article_id" + order))
                .params(params)
                .query((row, n) -> summary(row))
                .list();
    }

    /** The e-mail address by which the reader may be answered in private; empty when none was given. Never published. */
    public String email(CommentId id) {
        return jdbc.sql(schemas.in("select coalesce(author_email, '') email from {domain}.comment where id = ?"))
                .param(id.value())
                .query((row, n) -> row.getString("email"))
                .optional()
                .orElse("");
    }

    /** How many comments match. */
    public int count(CommentFilter filter) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        return jdbc.sql(schemas.in("select count(*) from {domain}.comment c" + where))
                .params(params)
                .query(Integer.class)
                .single();
    }

    private static String where(CommentFilter filter, Map<String, Object> params) {
        var where = new StringBuilder(" where 1 = 1");
        var status = filter.status();
        if (status != null) {
            where.append(" and c.status = :status");
            params.put("status", status.name());
        }
        var article = filter.article();
        if (article != null) {
            where.append(" and c.article_id = :article");
            params.put("article", article.value());
        }
        return where.toString();
    }

    static CommentSummary summary(ResultSet row) throws SQLException {
        var reason = row.getString("rejection_reason");
        return new CommentSummary(
                new CommentId(row.getLong("id")),
                row.getInt("version"),
                new ArticleId(row.getLong("article_id")),
                row.getString("headline"),
                row.getString("author_name"),
                row.getString("body"),
                Objects.requireNonNull(ArticleQueries.instant(row, "received_at")),
                CommentStatus.valueOf(row.getString("status")),
                reason == null ? null : RejectionReason.valueOf(reason),
                row.getString("decided_by"),
                ArticleQueries.instant(row, "decided_at"),
                row.getString("answer"),
                ArticleQueries.instant(row, "answered_at"));
    }
}
