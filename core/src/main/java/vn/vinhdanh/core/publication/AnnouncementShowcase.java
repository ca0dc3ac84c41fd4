package vn.vinhdanh.core.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.announcement.ArticleChanged;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleMoved;
import vn.vinhdanh.core.announcement.ArticlePublished;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleWithdrawn;
import vn.vinhdanh.core.announcement.BodyPart;
import vn.vinhdanh.core.announcement.BodyPicture;
import vn.vinhdanh.core.announcement.CommentSummary;
import vn.vinhdanh.core.announcement.PublishedArticle;
import vn.vinhdanh.core.attachment.PublicCopies;
import vn.vinhdanh.core.organisation.UnitDirectory;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;

/** Keeps the announcements of the showcase as the announcement room says they are. */
@Component
class AnnouncementShowcase {

    private final ArticleQueries articles;
    private final UnitDirectory units;
    private final PublicCopies files;
    private final PublicMapper mapper;
    private final Showcase showcase;
    private final JdbcClient jdbc;
    private final Schemas schemas;
    private final JsonMapper json;

    AnnouncementShowcase(
            ArticleQueries articles,
            UnitDirectory units,
            PublicCopies files,
            PublicMapper mapper,
            Showcase showcase,
            JdbcClient jdbc,
            Schemas schemas,
            JsonMapper json) {
        this.articles = articles;
        this.units = units;
        this.files = files;
        this.mapper = mapper;
        this.showcase = showcase;
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.json = json;
    }

    @EventListener
    void on(ArticlePublished fact) {
        show(fact.id());
    }

    @EventListener
    void on(ArticleChanged fact) {
        show(fact.id());
    }

    @EventListener
    void on(ArticleWithdrawn fact) {
        files.unpublish(record(fact.slug()));
        showcase.hide(PublicKind.ANNOUNCEMENT, List.of(fact.slug()));
        showcase.show(
                PublicKind.NOTICE,
                record(fact.slug()),
                new PublicNotice(
                        PublicKind.ANNOUNCEMENT.name(),
                        fact.slug(),
                        "TAKEN_DOWN",
                        "",
                        "",
                        null,
                        fact.at(),
                        fact.demo()));
    }

    @EventListener
    void on(ArticleMoved fact) {
        files.unpublish(record(fact.from()));
        showcase.hide(PublicKind.ANNOUNCEMENT, List.of(fact.from()));
        showcase.hideShown(PublicKind.MOVED, List.of(record(fact.to())));
        fact.former()
                .forEach(old -> showcase.show(
                        PublicKind.MOVED, record(old), new PublicMove(PublicKind.ANNOUNCEMENT.name(), old, fact.to())));
        show(fact.id());
        // Those that name it as related know it by its address
        jdbc.sql(schemas.in("select r.article_id from {domain}.article_related r join {domain}.article a"
                        + " on a.id = r.article_id where r.related_id = ? and a.status = 'PUBLISHED'"))
                .param(fact.id().value())
                .query(Long.class)
                .list()
                .forEach(id -> show(new ArticleId(id)));
    }

    /** Shows anew which of these addresses are a published article's, and takes the others away. */
    void again(Set<String> slugs) {
        for (String slug : slugs) {
            var article = articles.find(slug)
                    .flatMap(articles::published)
                    .filter(a -> a.slug().equals(slug));
            if (article.isPresent()) {
                showcase.show(PublicKind.ANNOUNCEMENT, slug, announcement(article.get()));
            } else {
                files.unpublish(record(slug));
                showcase.hideShown(PublicKind.ANNOUNCEMENT, List.of(slug));
            }
        }
    }

    private void show(ArticleId id) {
        articles.published(id).ifPresent(a -> showcase.show(PublicKind.ANNOUNCEMENT, a.slug(), announcement(a)));
    }

    private PublicAnnouncement announcement(PublishedArticle article) {
        var written = article.written();
        var campaign = campaign(written.campaignSlug());
        var unit = written.unit() == null ? null : units.get(written.unit());
        var user = record(article.slug());
        files.unpublish(user);
        var lead = written.picture();
        var bodyPictures = bodyPictures(article.body(), user);
        return new PublicAnnouncement(
                article.slug(),
                written.topic().name(),
                written.headline(),
                written.lead(),
                lead == null ? null : picture(lead, written.pictureAlt(), written.pictureCaption(), user),
                html(article.body(), bodyPictures),
                written.author(),
                written.source(),
                article.publishedAt(),
                article.correctedAt(),
                campaign.map(PublicCampaign::slug).orElse(null),
                campaign.map(PublicCampaign::name).orElse(null),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                written.honourCodes(),
                article.related(),
                written.commentsOpen(),
                article.comments().stream().map(AnnouncementShowcase::comment).toList(),
                article.views(),
                article.correctionNote(),
                article.demo(),
                List.copyOf(bodyPictures.values()),
                written.datedOn(),
                written.showsExemplar() && !written.pictureConsent().isEmpty() ? true : null);
    }

    /** Publishes the pictures that the text places, by their numbers in the order of the text. */
    private Map<Integer, PublicPicture> bodyPictures(List<BodyPart> body, String user) {
        var published = new LinkedHashMap<Integer, PublicPicture>();
        for (BodyPart part : body) {
            if (part instanceof BodyPart.Picture(BodyPicture p)) {
                published.computeIfAbsent(p.number(), n -> picture(p.sha256(), p.alt(), p.caption(), user));
            }
        }
        return published;
    }

    private PublicPicture picture(String sha256, String alt, String caption, String user) {
        var copy = files.publishPicture(sha256, alt, caption, user);
        return PublicPicture.of(mapper.copies(copy.copies()), copy.alt(), copy.caption());
    }

    private static String html(List<BodyPart> body, Map<Integer, PublicPicture> pictures) {
        var html = new StringBuilder();
        var writer = new HtmlWriter(html);
        for (BodyPart part : body) {
            if (part instanceof BodyPart.Words(String words)) {
                html.append(words);
            } else if (part instanceof BodyPart.Picture(BodyPicture placed)) {
                var picture = Objects.requireNonNull(pictures.get(placed.number()));
                var image = new LinkedHashMap<String, String>();
                image.put("src", "/tep/" + picture.path());
                image.put("alt", picture.alt());
                writer.tag("figure");
                writer.tag("img", image);
                writer.tag("figcaption");
                writer.text(picture.caption());
                writer.tag("/figcaption");
                writer.tag("/figure");
            }
        }
        return html.toString();
    }

    /** The campaign as the public sees it: a campaign that is not launched yet is not named. */
    private Optional<PublicCampaign> campaign(@Nullable String slug) {
        return slug == null
                ? Optional.empty()
                : jdbc.sql(schemas.in("select body from {domain}.public_record where kind = 'CAMPAIGN' and code = ?"))
                        .param(slug)
                        .query(String.class)
                        .optional()
                        .map(body -> json.readValue(body, PublicCampaign.class));
    }

    private static PublicComment comment(CommentSummary comment) {
        return new PublicComment(
                Ids.code(comment.id().value()),
                comment.name(),
                comment.text(),
                comment.receivedAt(),
                comment.answer().isEmpty() ? null : comment.answer(),
                comment.answeredAt());
    }

    private static String record(String slug) {
        return "announcement/" + slug;
    }
}
