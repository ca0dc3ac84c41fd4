package vn.vinhdanh.core.announcement;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vinhdanh.core.account.CurrentOfficial;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.VietnameseText;

/** Writing announcements that nobody outside has seen yet. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('WRITE_ANNOUNCEMENTS', 'SYSTEM')")
public class ArticleWriting {

    private final ArticleSteps steps;
    private final ArticleActs acts;
    private final ArticleRepository articles;
    private final EntityManager entities;
    private final Attachments attachments;
    private final TwoPeople twoPeople;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final CurrentOfficial official;
    private final Clock clock;

    ArticleWriting(
            ArticleSteps steps,
            ArticleActs acts,
            ArticleRepository articles,
            EntityManager entities,
            Attachments attachments,
            TwoPeople twoPeople,
            JdbcClient jdbc,
            Schemas schemas,
            CurrentOfficial official,
            Clock clock) {
        this.steps = steps;
        this.acts = acts;
        this.articles = articles;
        this.entities = entities;
        this.attachments = attachments;
        this.twoPeople = twoPeople;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.official = official;
        this.clock = clock;
    }

    /**
     * Begins a draft. The audit notes who began it; later saves of the unpublished text are no acts of their own.
     *
     * @throws InvalidInput when a text is too long for its place
     */
    public SavedArticle begin(ArticleWritten written) {
        return begin(written, false);
    }

    /**
     * As {@link #begin(ArticleWritten)}.
     *
     * @param demo whether it is demonstration data
     */
    public SavedArticle begin(ArticleWritten written, boolean demo) {
        check(written);
        long id = Ids.next();
        var article = new Article(id, free(id, written.headline()), written, demo, now(), official.name());
        // Not save: with an assigned id it would ask the database first and work on a copy
        entities.persist(article);
        entities.flush();
        keepSlug(article);
        twoPeople.tookPart(article.matter(), article.version());
        acts.record("article.begun", article, Map.of());
        return article.saved();
    }

    /**
     * Saves a draft, or a scheduled announcement, which then must be complete; not one that a second official approved for its hour.
     * The address follows the headline until the first
     * publication.
     *
     * @param version the version last read or saved
     * @throws StaleData when somebody else saved meanwhile
     * @throws AnnouncementProblem.IllegalMove when it is published already
     * @throws AnnouncementProblem.ApprovedForItsHour when it is scheduled and announcements take two people
     */
    public SavedArticle save(ArticleId id, int version, ArticleWritten written) {
        var article = steps.get(id, version, ArticleStep.WRITE);
        check(written);
        boolean waits = article.status() == ArticleStatus.SCHEDULED;
        var headline = article.headline();
        Map<String, @Nullable Object> before = waits ? acts.fields(article) : Map.of();
        article.write(written, now(), official.name());
        boolean moved = !headline.equals(article.headline());
        if (moved) {
            delete("article_slug where article_id", id);
            article.moveTo(free(id.value(), article.headline()));
        }
        articles.flush();
        if (moved) {
            keepSlug(article);
        }
        twoPeople.tookPart(article.matter(), article.version());
        if (waits) {
            var changes = Changes.between(before, acts.fields(article));
            acts.record(
                    "article.changed-before-publication",
                    article,
                    Map.of("version", article.version(), "changes", changes));
        }
        return article.saved();
    }

    /**
     * Hands a draft that is complete over to a second official, who publishes it.
     *
     * @param version the version last read or saved
     * @throws InvalidInput when a required part is missing
     * @throws AnnouncementProblem.IllegalMove unless it is a draft that is not handed over as it is
     * @throws StaleData when somebody else saved meanwhile
     */
    public void handOver(ArticleId id, int version) {
        var article = steps.get(id, version, ArticleStep.HAND_OVER);
        article.checkComplete();
        twoPeople.handOver(article.matter(), version);
        twoPeople.waits(article.named(), Set.of());
        acts.record("article.handed-over", article, Map.of("version", version));
    }

    /**
     * Deletes a draft; what was written stays readable in the audit.
     *
     * @throws AnnouncementProblem.IllegalMove unless it is a draft
     */
    public void discard(ArticleId id, int version) {
        var article = steps.get(id, version, ArticleStep.DISCARD);
        delete("article_slug where article_id", id);
        delete("article_related where related_id", id);
        var written = Changes.readings(acts.fields(article));
        articles.delete(article);
        twoPeople.settled(article.named(), MatterOutcome.TAKEN_BACK);
        acts.record("article.discarded", article, written);
    }

    /**
     * The body as a citizen will read it, and what would keep it from being published.
     *
     * @param markdown as typed, saved or not
     * @param pictures the pictures of the text, saved or not
     * @throws AnnouncementProblem.TooNested when the text is nested beyond any reason
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('WRITE_ANNOUNCEMENTS', 'PUBLISH_ANNOUNCEMENTS', 'SYSTEM')")
    public BodyPreview preview(String markdown, List<BodyPicture> pictures) {
        var body = ArticleBody.read(VietnameseText.normaliseIndented(markdown));
        var known = PlacedPicture.byNumber(pictures);
        DomainProblem problem = null;
        try {
            body.check(known);
        } catch (InvalidInput refused) {
            problem = refused;
        }
        return new BodyPreview(body.parts(known), body.placed(), problem);
    }

    private void check(ArticleWritten written) {
        PastDay.require("datedOn", written.datedOn(), clock);
        var picture = written.picture();
        if (picture != null) {
            checkPicture("picture", picture);
        }
        written.bodyPictures().forEach(p -> checkPicture("bodyPictures", p.sha256()));
    }

    private void checkPicture(String field, String sha256) {
        if (!Attachments.PICTURES.contains(attachments.get(sha256).mediaType())) {
            throw new InvalidInput(field, "problem.announcement.not-a-picture");
        }
    }

    /** An address made of the headline that no article ever had. */
    private String free(long id, @Nullable String headline) {
        var words = headline == null ? "" : VietnameseText.slug(headline);
        var base = words.isEmpty() ? "ban-nhap-" + Ids.code(id) : words;
        var candidate = base;
        for (int n = 2; taken(candidate, id); n++) {
            candidate = base + "-" + n;
        }
        return candidate;
    }

    private boolean taken(String slug, long id) {
        return jdbc.sql(schemas.in("select count(*) from {domain}.article_slug where slug = ? and article_id <> ?"))
                        .params(slug, id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void keepSlug(Article article) {
        jdbc.sql(schemas.in("insert into {domain}.article_slug (slug, article_id, since) values (?, ?, ?)"))
                .params(article.slug(), article.id(), LocalDateTime.ofInstant(article.savedAt(), ZoneOffset.UTC))
                .update();
    }

    private void delete(String rows, ArticleId id) {
        jdbc.sql(schemas.in("delete from {domain}." + rows + " = ?"))
                .param(id.value())
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
