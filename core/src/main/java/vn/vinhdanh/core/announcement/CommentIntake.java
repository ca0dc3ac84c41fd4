package vn.vinhdanh.core.announcement;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Takes readers' comments out of the inbox to the moderator's table, both in one transaction, so that a kill loses none and
 * doubles none. The portal has checked them for the reader's sake; here they are checked because the portal may be anybody.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('SYSTEM')")
public class CommentIntake {

    private static final Logger LOG = LoggerFactory.getLogger(CommentIntake.class);
    private static final int BATCH = 200;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    CommentIntake(EntityManager entities, JdbcClient jdbc, Schemas schemas) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * Takes in the oldest comments, at most 200.
     *
     * @return how many now wait for the moderator; doubles and comments on what is not public (any more) are dropped
     */
    public int takeIn() {
        var waiting = jdbc.sql(schemas.in("select * from {inbox}.comment order by id limit " + BATCH))
                .query((row, n) -> new Received(
                        row.getLong("id"),
                        row.getString("article_slug"),
                        new Comment(
                                row.getLong("id"),
                                0,
                                VietnameseText.normalise(row.getString("author_name")),
                                row.getString("author_email"),
                                VietnameseText.normaliseLines(row.getString("body")),
                                row.getString("sender_hash"),
                                Objects.requireNonNull(ArticleQueries.instant(row, "received_at")))))
                .list();
        if (waiting.isEmpty()) {
            return 0;
        }
        // Who deletes the row may keep the comment: so two intakes at once still keep it once
        int taken =
                (int) waiting.stream().filter(this::claim).filter(this::keep).count();
        return taken;
    }

    /**
     * Takes in a comment of the demonstration, which no citizen sent; only under an announcement of the demonstration.
     *
     * @param receivedAt when it is told to have come
     * @return its id, or empty when the announcement is not public or not of the demonstration
     */
    public Optional<CommentId> enterDemonstration(String articleSlug, String name, String body, Instant receivedAt) {
        var ofDemonstration = jdbc.sql(schemas.in("select count(*) from {domain}.article_slug s join {domain}.article a"
                        + " on a.id = s.article_id where s.slug = ? and a.demo"))
                .param(articleSlug)
                .query(Long.class)
                .single();
        if (ofDemonstration == 0) {
            return Optional.empty();
        }
        long id = Ids.next();
        var comment = new Comment(
                id,
                0,
                VietnameseText.normalise(name),
                null,
                VietnameseText.normaliseLines(body),
                "%064x".formatted(id),
                receivedAt);
        return keep(new Received(id, articleSlug, comment)) ? Optional.of(new CommentId(id)) : Optional.empty();
    }

    private boolean claim(Received received) {
        return jdbc.sql(schemas.in("delete from {inbox}.comment where id = ?"))
                        .param(received.id)
                        .update()
                == 1;
    }

    private boolean keep(Received received) {
        var article = published(received.articleSlug);
        var comment = received.comment;
        if (article.isEmpty() || !comment.isReadable()) {
            LOG.info("Comment {} dropped: unreadable, or its announcement is not public", received.id);
            return false;
        }
        var mine = comment.on(article.get());
        if (isDouble(mine)) {
            return false;
        }
        entities.persist(mine);
        entities.flush();
        return true;
    }

    private Optional<Long> published(String slug) {
        return jdbc.sql(schemas.in("select s.article_id from {domain}.article_slug s join {domain}.article a"
                        + " on a.id = s.article_id where s.slug = ? and a.status = 'PUBLISHED'"))
                .param(slug)
                .query(Long.class)
                .optional();
    }

    /** The same words from the same sender on the same announcement: a second click, not a second opinion. */
    private boolean isDouble(Comment comment) {
        List<String> before = jdbc.sql(schemas.in(
                        "select body from {domain}.comment where article_id = ? and sender_hash = ? limit 500"))
                .params(comment.articleId(), comment.senderHash())
                .query((row, n) -> row.getString("body"))
                .list();
        return before.contains(comment.body());
    }

    private record Received(long id, String articleSlug, Comment comment) {}
}
