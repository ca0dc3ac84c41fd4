package vn.vinhdanh.core.announcement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.Page;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/** Reads announcements for the console and for the showcase. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyAuthority('WRITE_ANNOUNCEMENTS', 'PUBLISH_ANNOUNCEMENTS', 'MODERATE_COMMENTS', 'SYSTEM')")
public class ArticleQueries {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final String LISTED =
            " from {domain}.article a left join {domain}.article_readers r on r.article_id = a.id";

    private final ArticleRepository articles;
    private final ArticleSteps steps;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    ArticleQueries(ArticleRepository articles, ArticleSteps steps, JdbcClient jdbc, Schemas schemas) {
        this.articles = articles;
        this.steps = steps;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * A page of the announcements that match; in its own order scheduled ones and drafts first, then the newest.
     *
     * @param page ordered by an {@link ArticleSort}
     */
    public List<ArticleSummary> list(ArticleFilter filter, Page page) {
        var params = new HashMap<String, Object>();
        var order = page.order(
                "case a.status when 'SCHEDULED' then 0 when 'DRAFT' then 1 else 2 end, a.shown_at desc, a.id desc",
                "a.id");
        // the ids first, out of an index: texts are long, and read for this page only
        return jdbc.sql(schemas.in("select a.*, coalesce(r.shown, 0) views, (select count(*) from {domain}.comment c"
                        + " where c.article_id = a.id and c.status = 'PENDING') pending_comments from (select a.id"
                        + LISTED
                        + " where " + where(filter, params) + order + page.stretch() + ") p join {domain}.article a"
                        + " on a.id = p.id left join {domain}.article_readers r on r.article_id = a.id" + order))
                .params(params)
                .query(Rows.of(ArticleSummary.class))
                .list();
    }

    /** How many announcements match. */
    public int count(ArticleFilter filter) {
        var params = new HashMap<String, Object>();
        var where = where(filter, params);
        return jdbc.sql(schemas.in("select count(*) from {domain}.article a where " + where))
                .params(params)
                .query(Rows.column(Integer.class))
                .single();
    }

    private static String where(ArticleFilter filter, Map<String, Object> params) {
        var where = new StringBuilder("1 = 1");
        for (String word : VietnameseText.fold(filter.text()).split(" ")) {
            if (!word.isEmpty()) {
                var key = "w" + params.size();
                where.append(" and a.headline_fold like :").append(key);
                params.put(key, "%" + word + "%");
            }
        }
        var status = filter.status();
        if (status != null) {
            where.append(" and a.status = :status");
            params.put("status", status.name());
        }
        var topic = filter.topic();
        if (topic != null) {
            where.append(" and a.topic = :topic");
            params.put("topic", topic.name());
        }
        var among = filter.among();
        if (among != null) {
            where.append(among.isEmpty() ? " and 1 = 0" : " and a.id in (:among)");
            params.put("among", among.stream().map(ArticleId::value).toList());
        }
        var year = filter.year();
        if (year != null) {
            where.append(" and a.shown_at >= :from and a.shown_at < :to");
            params.put("from", startOf(year));
            params.put("to", startOf(year + 1));
        }
        return where.toString();
    }

    private static LocalDateTime startOf(int year) {
        return LocalDateTime.ofInstant(
                LocalDate.of(year, 1, 1).atStartOfDay(ZONE).toInstant(), ZoneOffset.UTC);
    }

    /** @throws NotFound when there is no such announcement */
    public ArticleDetails get(ArticleId id) {
        return steps.details(steps.get(id));
    }

    /** One line of the list; empty when there is no such announcement. */
    public Optional<ArticleSummary> find(ArticleId id) {
        return jdbc.sql(schemas.in("select a.*, coalesce(r.shown, 0) views, 0 pending_comments from {domain}.article a"
                        + " left join {domain}.article_readers r on r.article_id = a.id where a.id = ?"))
                .param(id.value())
                .query(Rows.of(ArticleSummary.class))
                .optional();
    }

    /** The announcement that has or ever had this address. */
    public Optional<ArticleId> find(String slug) {
        return jdbc.sql(schemas.in("select article_id from {domain}.article_slug where slug = ?"))
                .param(slug)
                .query(Rows.column(Long.class))
                .optional()
                .map(ArticleId::new);
    }

    /** All that the showcase shows of a published announcement; empty when it is not published. */
    public Optional<PublishedArticle> published(ArticleId id) {
        return articles.findById(id.value())
                .filter(a -> a.status() == ArticleStatus.PUBLISHED)
                .map(this::published);
    }

    private PublishedArticle published(Article article) {
        var written = article.written();
        return new PublishedArticle(
                article.slug(),
                written,
                ArticleBody.read(written.body()).parts(article.bodyPictures()),
                Objects.requireNonNull(article.publishedAt()),
                article.correctedAt(),
                article.correctionNote(),
                jdbc.sql(schemas.in("select a.slug from {domain}.article_related r join {domain}.article a"
                                + " on a.id = r.related_id where r.article_id = ? and a.status = 'PUBLISHED'"
                                + " order by r.ordinal"))
                        .param(article.id())
                        .query(Rows.column(String.class))
                        .list(),
                jdbc.sql(schemas.in(CommentQueries.SELECT
                                + " where c.article_id = ? and c.status = 'APPROVED' order by c.received_at, c.id"))
                        .param(article.id())
                        .query(Rows.of(CommentSummary.class))
                        .list(),
                jdbc.sql(schemas.in("select shown from {domain}.article_readers where article_id = ?"))
                        .param(article.id())
                        .query(Rows.column(Long.class))
                        .optional()
                        .orElse(0L),
                article.demo());
    }
}
