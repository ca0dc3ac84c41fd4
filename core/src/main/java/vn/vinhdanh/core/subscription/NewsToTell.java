package vn.vinhdanh.core.subscription;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.announcement.ArticlePublished;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.decision.DecisionPublished;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/** Notes, in the transaction that publishes it, what subscribers are to be told; what was told once is never told again. */
@Component
class NewsToTell {

    private final ArticleQueries articles;
    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Clock clock;

    NewsToTell(ArticleQueries articles, MailSettings settings, JdbcClient jdbc, Schemas schemas, Clock clock) {
        this.articles = articles;
        this.settings = settings;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.clock = clock;
    }

    @EventListener
    void on(ArticlePublished fact) {
        if (settings.offered()) {
            articles.published(fact.id())
                    .ifPresent(article -> note(
                            "ARTICLE",
                            fact.id().value(),
                            article.content().topic().name()));
        }
    }

    @EventListener
    void on(DecisionPublished fact) {
        if (settings.offered()) {
            note("DECISION", fact.decision().value(), SubscriptionTopic.DECISIONS.name());
        }
    }

    private void note(String kind, long subject, String topic) {
        jdbc.sql(schemas.in("insert ignore into {domain}.mailing (id, kind, subject_id, topic, created_at, expanded_to,"
                        + " expanded) values (?, ?, ?, ?, ?, 0, false)"))
                .params(
                        Ids.next(),
                        kind,
                        subject,
                        topic,
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                .update();
    }
}
