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
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterProblem;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
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

    private final ArticleRepository articles;
    private final PeopleOfAnnouncement people;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Set<Long> stuck = ConcurrentHashMap.newKeySet();

    ArticlePublication(
            ArticleRepository articles,
            PeopleOfAnnouncement people,
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.articles = articles;
        this.people = people;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
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
        var article = get(id);
        people.requireAnother(article, version);
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
        get(id).checkComplete();
    }

    /**
     * Publishes an announcement at an hour.
     *
     * @param at must lie in the future
     * @throws AnnouncementProblem.HourPassed when it does not
     * @throws MatterProblem as {@link #publishNow}
     */
    public void scheduleAt(ArticleId id, int version, Instant at) {
        var article = get(id);
        people.requireAnother(article, version);
        article.schedule(at.truncatedTo(ChronoUnit.SECONDS), clock.instant());
        articles.flush();
        act("article.scheduled", article, Map.of("headline", article.getHeadline(), "at", at.toString()));
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
        var article = get(id);
        article.expect(version);
        article.cancelSchedule();
        articles.flush();
        act("article.unscheduled", article, Map.of("headline", article.getHeadline()));
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
        var article = get(id);
        article.expect(version);
        var slug = VietnameseText.slug(InvalidInput.required("slug", wanted, 200));
        if (slug.isEmpty()) {
            throw new InvalidInput("slug", "problem.shared.required");
        }
        var from = article.getSlug();
        if (slug.equals(from)) {
            return slug;
        }
        article.readdress(slug);
        articles.flush();
        var owner = jdbc.sql(schemas.in("select article_id from {domain}.article_slug where slug = ?"))
                .param(slug)
                .query(Long.class)
                .optional();
        if (owner.isPresent() && owner.get() != id.value()) {
            throw new InvalidInput("slug", "problem.announcement.address-taken");
        }
        if (owner.isEmpty()) {
            jdbc.sql(schemas.in("insert into {domain}.article_slug (slug, article_id, since) values (?, ?, ?)"))
                    .params(slug, id.value(), LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                    .update();
        }
        act("article.moved", article, Map.of("headline", article.getHeadline(), "from", from, "to", slug));
        facts.publishEvent(new ArticleMoved(
                id,
                from,
                slug,
                jdbc.sql(
                                schemas.in(
                                        "select slug from {domain}.article_slug where article_id = ? and slug <> ? order by slug"))
                        .params(id.value(), slug)
                        .query((row, n) -> row.getString("slug"))
                        .list()));
        return slug;
    }

    /**
     * Takes a published announcement down; a notice stands where it was.
     *
     * @param reason internal, required, never published
     */
    public void withdraw(ArticleId id, int version, String reason) {
        var article = get(id);
        article.expect(version);
        var now = now();
        article.withdraw(reason, now);
        articles.flush();
        act("article.withdrawn", article, Map.of("headline", article.getHeadline(), "reason", reason));
        facts.publishEvent(new ArticleWithdrawn(id, article.getSlug(), now, article.isDemo()));
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
        var due = jdbc.sql(
                        schemas.in(
                                "select id from {domain}.article where status = 'SCHEDULED' and publish_at <= ? order by publish_at limit 50"))
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Long.class)
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
        var article = get(new ArticleId(id));
        var at = article.getPublishAt();
        if (article.getStatus() == ArticleStatus.SCHEDULED && at != null && !at.isAfter(clock.instant())) {
            publish(article);
        }
    }

    private void publish(Article article) {
        article.publish(now());
        articles.flush();
        act(
                "article.published",
                article,
                Map.of("headline", article.getHeadline(), "slug", article.getSlug(), "version", article.getVersion()));
        facts.publishEvent(new ArticlePublished(article.articleId()));
    }

    private void act(String verb, Article article, Map<String, ?> detail) {
        ledger.record(new Act(verb, "article", String.valueOf(article.getId()), detail));
    }

    private Article get(ArticleId id) {
        return articles.findById(id.value()).orElseThrow(() -> new NotFound("article " + id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
