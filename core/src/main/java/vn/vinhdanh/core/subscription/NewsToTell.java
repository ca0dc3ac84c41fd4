package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.announcement.ArticlePublished;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.decision.DecisionPublished;
import vn.vinhdanh.core.letter.Outbox;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;

/** Notes, in the transaction that publishes it, what subscribers are to be told; what was told once is never told again. */
@Component
class NewsToTell {

    private final ArticleQueries articles;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    NewsToTell(ArticleQueries articles, Outbox outbox, JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.articles = articles;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    @EventListener
    void on(ArticlePublished fact) {
        if (outbox.open()) {
            articles.published(fact.id())
                    .ifPresent(article -> note(
                            "ARTICLE",
                            fact.id().value(),
                            article.written().topic().name()));
        }
    }

    @EventListener
    void on(DecisionPublished fact) {
        if (outbox.open()) {
            note("DECISION", fact.decision().value(), SubscriptionTopic.DECISIONS.name());
        }
    }

    private void note(String kind, long subject, String topic) {
        sql("insert ignore into {domain}.mailing (id, kind, subject_id, topic, created_at, expanded_to, expanded)"
                        + " values (?, ?, ?, ?, ?, 0, false)")
                .params(
                        Ids.next(),
                        kind,
                        subject,
                        topic,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                .update();
    }

    private record Mailing(long id, String topic, Instant createdAt, long expandedTo) {}

    /**
     * Notes letters for the oldest news that is not told to all yet: the next subscribers by id who had confirmed before it was published.
     *
     * @return how many subscribers were gone through; 0 when nothing is left to do
     */
    @Transactional
    int expand(int most) {
        var next = sql("select * from {domain}.mailing where not expanded order by id limit 1 for update skip locked")
                .query(Rows.of(Mailing.class))
                .optional();
        if (next.isEmpty()) {
            return 0;
        }
        var mailing = next.get();
        List<Long> subscribers = sql("select distinct s.id from {domain}.subscriber s join {domain}.subscriber_topic t"
                        + " on t.subscriber_id = s.id where s.id > ? and s.status = 'CONFIRMED' and s.confirmed_at <= ? and"
                        + " (t.topic = ? or (t.topic = 'ANNOUNCEMENTS' and ? <> 'DECISIONS')) order by s.id limit ?")
                .params(
                        mailing.expandedTo,
                        LocalDateTime.ofInstant(mailing.createdAt, ZoneOffset.UTC),
                        mailing.topic,
                        mailing.topic,
                        most)
                .query(Rows.column(Long.class))
                .list();
        outbox.noteForMany(SubscriberLetters.NEWS, subscribers, mailing.id, mailing.createdAt);
        sql("update {domain}.mailing set expanded_to = ?, expanded = ? where id = ?")
                .params(
                        subscribers.isEmpty() ? mailing.expandedTo : subscribers.getLast(),
                        subscribers.size() < most,
                        mailing.id)
                .update();
        return Math.max(1, subscribers.size());
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(schemas.in(sql));
    }
}
