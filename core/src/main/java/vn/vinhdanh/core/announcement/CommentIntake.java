package vn.vinhdanh.core.announcement;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.inbox.Inbox;
import vn.vinhdanh.core.inbox.InboxRow;
import vn.vinhdanh.core.inbox.InboxTaker;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Takes readers' comments out of the inbox to the moderator's table, each in a transaction of its own. The portal has checked them for the reader's sake; here they are checked because the portal may be anybody.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('SYSTEM')")
public class CommentIntake implements InboxTaker {

    private static final Logger LOG = LoggerFactory.getLogger(CommentIntake.class);

    private final Inbox inbox;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Schemas schemas;

    CommentIntake(Inbox inbox, EntityManager entities, JdbcClient jdbc, Schemas schemas) {
        this.inbox = inbox;
        this.entities = entities;
        this.jdbc = jdbc;
        this.schemas = schemas;
    }

    /**
     * Takes in the oldest comments, at most 200, each in a transaction of its own.
     *
     * @return how many now wait for the moderator; doubles and comments on what is not public (any more) are dropped
     */
    @Transactional(propagation = Propagation.NEVER)
    public int takeIn() {
        return inbox.takeIn(this);
    }

    @Override
    public String table() {
        return "comment";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take(InboxRow row) {
        var article = published(row.text("article_slug"));
        if (article.isEmpty()) {
            LOG.info("Comment {} dropped: its announcement is not public", row.id());
            return false;
        }
        var comment = new Comment(
                row.id(),
                article.get(),
                VietnameseText.normalise(row.text("author_name")),
                row.optional("author_email"),
                VietnameseText.normaliseLines(row.text("body")),
                row.text("sender_hash"),
                row.instant("received_at"));
        if (!comment.isReadable()) {
            LOG.info("Comment {} dropped: unreadable", row.id());
            return false;
        }
        if (isDouble(comment)) {
            return false;
        }
        entities.persist(comment);
        entities.flush();
        return true;
    }

    private Optional<Long> published(String slug) {
        return jdbc.sql(schemas.in("select s.article_id from {domain}.article_slug s join {domain}.article a"
                        + " on a.id = s.article_id where s.slug = ? and a.status = 'PUBLISHED'"))
                .param(slug)
                .query(Rows.column(Long.class))
                .optional();
    }

    /** The same words from the same sender on the same announcement: a second click, not a second opinion. */
    private boolean isDouble(Comment comment) {
        List<String> before = jdbc.sql(schemas.in(
                        "select body from {domain}.comment where article_id = ? and sender_hash = ? limit 500"))
                .params(comment.articleId(), comment.senderHash())
                .query(Rows.column(String.class))
                .list();
        return before.contains(comment.body());
    }
}
