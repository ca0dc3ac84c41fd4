package vn.vinhdanh.core.announcement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Reads comments for the moderator. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('MODERATE_COMMENTS', 'SYSTEM')")
public class CommentQueries {

    private static final String SHOWN =
            "select c.*, c.article_id article, a.headline article_headline, c.author_name name, c.body text from ";

    static final String SELECT = SHOWN + "{domain}.comment c join {domain}.article a on a.id = c.article_id";

    private final JdbcClient jdbc;
    private final Schemas schemas;

    CommentQueries(JdbcClient jdbc, Schemas schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas;
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
        return jdbc.sql(schemas.in(SHOWN + "(select c.id from {domain}.comment c"
                        + where(filter, params) + order + page.stretch() + ") p join {domain}.comment c on c.id = p.id"
                        + " join {domain}.article a on a.id = c.article_id" + order))
                .params(params)
                .query(Rows.of(CommentSummary.class))
                .list();
    }

    /** The e-mail address by which the reader may be answered in private; empty when none was given. Never published. */
    public String email(CommentId id) {
        return jdbc.sql(schemas.in("select coalesce(author_email, '') email from {domain}.comment where id = ?"))
                .param(id.value())
                .query(Rows.column(String.class))
                .optional()
                .orElse("");
    }

    /** How many comments match. */
    public int count(CommentFilter filter) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        return jdbc.sql(schemas.in("select count(*) from {domain}.comment c" + where))
                .params(params)
                .query(Rows.column(Integer.class))
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
}
