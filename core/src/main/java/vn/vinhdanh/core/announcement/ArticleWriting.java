package vn.vinhdanh.core.announcement;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
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
import vn.vinhdanh.core.ledger.Act;
import vn.vinhdanh.core.ledger.Changes;
import vn.vinhdanh.core.ledger.Ledger;
import vn.vinhdanh.core.matter.MatterOutcome;
import vn.vinhdanh.core.matter.TwoPeople;
import vn.vinhdanh.core.shared.DomainProblem;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.InvalidInput;
import vn.vinhdanh.core.shared.NotFound;
import vn.vinhdanh.core.shared.PastDay;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.shared.StaleData;
import vn.vinhdanh.core.shared.VietnameseText;

/** Writing announcements that nobody outside has seen yet. */
@Service
@Transactional
@PreAuthorize("hasAnyAuthority('WRITE_ANNOUNCEMENTS', 'SYSTEM')")
public class ArticleWriting {

    private final ArticleRepository articles;
    private final EntityManager entities;
    private final Attachments attachments;
    private final TwoPeople twoPeople;
    private final PeopleOfAnnouncement people;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final Ledger ledger;
    private final CurrentOfficial official;
    private final Clock clock;

    ArticleWriting(
            ArticleRepository articles,
            EntityManager entities,
            Attachments attachments,
            TwoPeople twoPeople,
            PeopleOfAnnouncement people,
            JdbcClient jdbc,
            Schemas schemas,
            Ledger ledger,
            CurrentOfficial official,
            Clock clock) {
        this.articles = articles;
        this.entities = entities;
        this.attachments = attachments;
        this.twoPeople = twoPeople;
        this.people = people;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.ledger = ledger;
        this.official = official;
        this.clock = clock;
    }

    /**
     * Begins a draft. The audit notes who began it; later saves of the unpublished text are no acts of their own.
     *
     * @throws InvalidInput when a text is too long for its place
     */
    public SavedArticle begin(ArticleDraft draft) {
        PastDay.require("datedOn", draft.datedOn(), clock);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = Ids.next();
        checkPictures(draft);
        var slug = free(id, draft.headline());
        var article = new Article(id, slug, now, official.name());
        article.write(draft, now, official.name());
        // Not save: with an assigned id it would ask the database first and work on a copy
        entities.persist(article);
        entities.flush();
        keepSlug(article);
        twoPeople.tookPart(article.matter(), article.getVersion());
        ledger.record(new Act("article.begun", "article", String.valueOf(id), Map.of("headline", draft.headline())));
        return saved(article);
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
    public SavedArticle save(ArticleId id, int version, ArticleDraft draft) {
        var article = get(id);
        article.expect(version);
        if (people.two() && article.getStatus() == ArticleStatus.SCHEDULED) {
            throw new AnnouncementProblem.ApprovedForItsHour();
        }
        PastDay.require("datedOn", draft.datedOn(), clock);
        checkPictures(draft);
        var before = article.getHeadline();
        var written = article.written();
        article.write(draft, clock.instant().truncatedTo(ChronoUnit.MICROS), official.name());
        boolean moved = !before.equals(article.getHeadline());
        if (moved) {
            jdbc.sql(schemas.in("delete from {domain}.article_slug where article_id = ?"))
                    .param(id.value())
                    .update();
            article.moveTo(free(id.value(), article.getHeadline()));
        }
        articles.flush();
        if (moved) {
            keepSlug(article);
        }
        twoPeople.tookPart(article.matter(), article.getVersion());
        if (article.getStatus() == ArticleStatus.SCHEDULED) {
            ledger.record(new Act(
                    "article.changed-before-publication",
                    "article",
                    String.valueOf(id.value()),
                    Map.of(
                            "headline",
                            article.getHeadline(),
                            "version",
                            article.getVersion(),
                            "changes",
                            Changes.between(written, article.written()))));
        }
        return saved(article);
    }

    /**
     * Hands a draft that is complete over to a second official, who publishes it.
     *
     * @param version the version last read or saved
     * @throws InvalidInput when a required part is missing
     * @throws AnnouncementProblem.IllegalMove unless it is a draft
     * @throws StaleData when somebody else saved meanwhile
     */
    public void handOver(ArticleId id, int version) {
        var article = get(id);
        article.expect(version);
        article.requireReady();
        twoPeople.handOver(article.matter(), version);
        twoPeople.waits(article.named(), Set.of());
        ledger.record(new Act(
                "article.handed-over",
                "article",
                String.valueOf(id.value()),
                Map.of("headline", article.getHeadline(), "version", version)));
    }

    /**
     * Deletes a draft; what was written stays readable in the audit.
     *
     * @throws AnnouncementProblem.IllegalMove unless it is a draft
     */
    public void discard(ArticleId id, int version) {
        var article = get(id);
        article.expect(version);
        if (article.getStatus() != ArticleStatus.DRAFT) {
            throw new AnnouncementProblem.IllegalMove(article.getStatus());
        }
        for (String table : new String[] {"article_slug where article_id", "article_related where related_id"}) {
            jdbc.sql(schemas.in("delete from {domain}." + table + " = ?"))
                    .param(id.value())
                    .update();
        }
        var detail = new LinkedHashMap<String, Object>();
        article.written()
                .forEach((field, value) -> detail.put(
                        field, value == null ? "" : value instanceof List<?> list ? list : value.toString()));
        articles.delete(article);
        twoPeople.settled(article.named(), MatterOutcome.TAKEN_BACK);
        ledger.record(new Act("article.discarded", "article", String.valueOf(id.value()), detail));
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
        var body = ArticleBody.read(ArticleBody.normalise(markdown));
        var known = Article.pictures(pictures);
        DomainProblem problem = null;
        try {
            body.check(known);
        } catch (InvalidInput refused) {
            problem = refused;
        }
        return new BodyPreview(body.parts(known), body.placed(), problem);
    }

    private void checkPictures(ArticleDraft draft) {
        var picture = draft.picture();
        if (picture != null) {
            checkPicture("picture", picture.sha256());
        }
        draft.bodyPictures().forEach(p -> checkPicture("body", p.sha256()));
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
                .params(
                        article.getSlug(),
                        article.getId(),
                        LocalDateTime.ofInstant(article.getSavedAt(), ZoneOffset.UTC))
                .update();
    }

    private Article get(ArticleId id) {
        return articles.findById(id.value()).orElseThrow(() -> new NotFound("article " + id.value()));
    }

    private static SavedArticle saved(Article article) {
        return new SavedArticle(article.articleId(), article.getVersion(), article.getSlug(), article.getSavedAt());
    }
}
