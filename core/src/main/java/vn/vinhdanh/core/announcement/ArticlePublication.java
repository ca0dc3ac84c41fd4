package vn.vinhdanh.core.announcement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.Rows;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.VietnameseText;

/**
 * Publishing announcements, now or at an hour, moving and withdrawing them. By the office's choice somebody else publishes what one
 * wrote, as everything that goes out.
 */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('PUBLISH_ANNOUNCEMENTS', 'SYSTEM')")
public class ArticlePublication {

    private static final Logger LOG = LoggerFactory.getLogger(ArticlePublication.class);

    private final ArticleSteps steps;
    private final ArticleActs acts;
    private final ArticleRepository articles;
    private final PeopleOfAnnouncement people;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Set<Long> stuck = ConcurrentHashMap.newKeySet();

    ArticlePublication(
            ArticleSteps steps,
            ArticleActs acts,
            ArticleRepository articles,
            PeopleOfAnnouncement people,
            JdbcClient jdbc,
            Schemas schemas,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.steps = steps;
        this.acts = acts;
        this.articles = articles;
        this.people = people;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.facts = facts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Publishes a draft or a scheduled announcement at once.
     *
     * @param version the version the official saw
     * @throws InvalidInput when a required part is missing
     * @throws AnnouncementProblem when it cannot be published
     * @throws MatterProblem when the official wrote any of it, or somebody saved meanwhile; with one person only the latter counts, as
     *     {@link StaleData}
     */
    public void publishNow(ArticleId id, int version) {
        var article = steps.get(id);
        people.requireAnother(article, version);
        steps.require(article, ArticleStep.PUBLISH);
        publish(article);
        people.settled(article);
    }

    /**
     * Says what {@link #publishNow} and {@link #scheduleAt} would refuse, before anybody is asked whether they mean it.
     *
     * @throws InvalidInput all that is missing at once
     */
    @Transactional(readOnly = true)
    public void requireReady(ArticleId id) {
        steps.get(id).checkComplete();
    }

    /**
     * Publishes an announcement at an hour.
     *
     * @param at must lie in the future
     * @throws AnnouncementProblem.HourPassed when it does not
     * @throws MatterProblem as {@link #publishNow}
     */
    public void scheduleAt(ArticleId id, int version, Instant at) {
        var article = steps.get(id);
        people.requireAnother(article, version);
        steps.require(article, ArticleStep.SCHEDULE);
        article.schedule(at.truncatedTo(ChronoUnit.SECONDS), clock.instant());
        articles.flush();
        acts.record("article.scheduled", article, Map.of("at", at.toString()));
        people.settled(article);
    }

    /** Whether announcements take two people here: who wrote one does not publish it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('WRITE_ANNOUNCEMENTS', 'PUBLISH_ANNOUNCEMENTS', 'SYSTEM')")
    public boolean byTwoPeople() {
        return people.two();
    }

    /** Makes a scheduled announcement a draft again. */
    public void cancelSchedule(ArticleId id, int version) {
        var article = steps.get(id, version, ArticleStep.CANCEL_SCHEDULE);
        article.cancelSchedule();
        articles.flush();
        acts.record("article.unscheduled", article, Map.of());
    }

    /**
     * Gives a published announcement another address; every address it had leads on to it.
     *
     * @param wanted words of the new address; what is no letter or digit becomes a hyphen
     * @return the new address
     * @throws InvalidInput when it is empty, or another announcement has or had it
     * @throws StaleData when somebody else saved meanwhile
     */
    public String moveTo(ArticleId id, int version, String wanted) {
        var article = steps.get(id, version, ArticleStep.MOVE);
        var slug = VietnameseText.slug(InvalidInput.required("slug", wanted, 200));
        if (slug.isEmpty()) {
            throw new InvalidInput("slug", "problem.shared.required");
        }
        var from = article.slug();
        if (slug.equals(from)) {
            return slug;
        }
        article.readdress(slug);
        articles.flush();
        var owner = jdbc.sql(schemas.in("select article_id from {domain}.article_slug where slug = ?"))
                .param(slug)
                .query(Rows.column(Long.class))
                .optional();
        if (owner.isPresent() && owner.get() != id.value()) {
            throw new InvalidInput("slug", "problem.announcement.address-taken");
        }
        if (owner.isEmpty()) {
            jdbc.sql(schemas.in("insert into {domain}.article_slug (slug, article_id, since) values (?, ?, ?)"))
                    .params(slug, id.value(), LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                    .update();
        }
        acts.record("article.moved", article, Map.of("from", from, "to", slug));
        facts.publishEvent(new ArticleMoved(
                id,
                from,
                slug,
                jdbc.sql(schemas.in("select slug from {domain}.article_slug where article_id = ? and slug <> ?"
                                + " order by slug"))
                        .params(id.value(), slug)
                        .query(Rows.column(String.class))
                        .list()));
        return slug;
    }

    /**
     * Takes a published announcement down; a notice stands where it was.
     *
     * @param reason internal, required, never published
     */
    public void withdraw(ArticleId id, int version, String reason) {
        var article = steps.get(id, version, ArticleStep.WITHDRAW);
        var now = now();
        article.withdraw(reason, now);
        articles.flush();
        acts.record("article.withdrawn", article, Map.of("reason", reason));
        facts.publishEvent(new ArticleWithdrawn(id, article.slug(), now, article.demo()));
    }

    /**
     * Publishes every announcement whose hour has come, each in a transaction of its own so that one that cannot be published
     * holds no other back.
     *
     * @return how many were published
     */
    @PreAuthorize("hasAuthority('SYSTEM')")
    @Transactional(propagation = Propagation.NEVER)
    public int publishDue() {
        var due = jdbc.sql(schemas.in(
                        "select id from {domain}.article where status = 'SCHEDULED' and publish_at <= ? order"
                                + " by publish_at limit 50"))
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Rows.column(Long.class))
                .list();
        int published = 0;
        for (long id : due) {
            try {
                transaction.executeWithoutResult(t -> publishIfDue(id));
                stuck.remove(id);
                published++;
            } catch (RuntimeException e) {
                if (stuck.add(id)) {
                    LOG.error("The announcement {} could not be published at its hour; trying on", id, e);
                }
            }
        }
        return published;
    }

    /** Looks again: an official may have changed the hour since the list was read. */
    private void publishIfDue(long id) {
        var article = steps.get(new ArticleId(id));
        if (article.isDue(clock.instant())) {
            publish(article);
        }
    }

    private void publish(Article article) {
        article.publish(now());
        articles.flush();
        acts.record("article.published", article, Map.of("slug", article.slug(), "version", article.version()));
        facts.publishEvent(new ArticlePublished(article.articleId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
