package vn.vinhdanh.admin.announcement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vinhdanh.admin.shell.Words;
import vn.vinhdanh.core.announcement.ArticleDetails;
import vn.vinhdanh.core.announcement.ArticleId;
import vn.vinhdanh.core.announcement.ArticleQueries;
import vn.vinhdanh.core.announcement.ArticleWriting;
import vn.vinhdanh.core.announcement.ArticleWritten;
import vn.vinhdanh.core.attachment.Attachments;
import vn.vinhdanh.core.campaign.CampaignDetails;
import vn.vinhdanh.core.campaign.CampaignQueries;

/** An announcement as the citizen will read it: the same parts in the same order, nothing of the console around it. */
@Route(value = "bai-viet/xem-truoc", autoLayout = false)
@RolesAllowed({"WRITE_ANNOUNCEMENTS", "PUBLISH_ANNOUNCEMENTS"})
@StyleSheet("vinhdanh/article.css")
class ArticlePreviewView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ArticleQueries queries;
    private final transient ArticleWriting writing;
    private final transient CampaignQueries campaigns;
    private final transient Attachments attachments;
    private final transient Clock clock;
    private String title = "";

    ArticlePreviewView(
            ArticleQueries queries,
            ArticleWriting writing,
            CampaignQueries campaigns,
            Attachments attachments,
            Clock clock) {
        this.queries = queries;
        this.writing = writing;
        this.campaigns = campaigns;
        this.attachments = attachments;
        this.clock = clock;
        addClassName("vd-preview");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        var article = queries.get(new ArticleId(id));
        title = Words.say("article.preview.title", article.written().headline());
        var note = new Div(new Span(Words.say("article.preview.note")), Life.mark(article.status()));
        note.addClassName("vd-preview-note");
        var main = new Main(page(article));
        removeAll();
        add(note, main);
    }

    private Article page(ArticleDetails article) {
        var written = article.written();
        var page = new Article();
        page.addClassName("vd-article");
        page.add(read(
                text("vd-article-topic", Words.word(written.topic())),
                new H1(written.headline()),
                line(article),
                text("vd-article-lead", written.lead())));
        var picture = written.picture();
        if (picture != null) {
            page.getElement()
                    .appendChild(figure(
                            new KeptPicture(attachments, picture, written.pictureAlt()), written.pictureCaption()));
        }
        var words = read();
        if (!article.correctionNote().isEmpty()) {
            words.add(text("vd-article-correction", Words.say("article.state.corrected", article.correctionNote())));
        }
        var body = new BodyShown(attachments);
        body.show(writing.preview(written.body(), written.bodyPictures()).parts());
        words.add(body);
        words.add(byline(written));
        campaign(written.campaignSlug(), words);
        page.add(words, after(written));
        return page;
    }

    private Paragraph line(ArticleDetails article) {
        var at = article.publishedAt() != null ? article.publishedAt() : article.publishAt();
        var time = new Element("time");
        time.setText(Life.line(at == null ? clock.instant() : at));
        var line = new Paragraph();
        line.addClassName("vd-article-line");
        line.getElement().appendChild(time);
        line.add(new Span("·"), new Span(Words.say("article.preview.views", Words.number(views(article.id())))));
        if (article.demo()) {
            line.add(new Span("·"), new Span(Words.say("article.demo")));
        }
        return line;
    }

    private static Paragraph byline(ArticleWritten written) {
        var byline = new Paragraph();
        byline.addClassName("vd-article-byline");
        if (!written.author().isEmpty()) {
            var author = new Element("strong");
            author.setText(written.author());
            byline.getElement().appendChild(author);
        }
        if (!written.source().isEmpty()) {
            byline.add(new Span(Words.say("article.preview.source", written.source())));
        }
        return byline;
    }

    private Div after(ArticleWritten written) {
        var after = read();
        if (!written.related().isEmpty()) {
            var list = new UnorderedList();
            written.related()
                    .forEach(other -> queries.find(other)
                            .ifPresent(a -> list.add(
                                    new ListItem(new Anchor("bai-viet/xem-truoc/" + a.id().value(), a.headline())))));
            after.add(new H2(Words.say("article.preview.related")), list);
        }
        after.add(
                new H2(Words.say("article.preview.comments")),
                text(
                        "vd-article-quiet",
                        Words.say(
                                written.commentsOpen()
                                        ? "article.preview.comments.open"
                                        : "article.preview.comments.closed")));
        return after;
    }

    private static Div read(Component... parts) {
        var read = new Div(parts);
        read.addClassName("vd-read");
        return read;
    }

    private long views(ArticleId id) {
        return queries.find(id).map(a -> a.views()).orElse(0L);
    }

    private void campaign(@Nullable String slug, Div words) {
        if (slug != null) {
            campaigns
                    .find(slug)
                    .map(CampaignDetails::name)
                    .ifPresent(
                            name -> words.add(text("vd-article-belongs", Words.say("article.preview.campaign", name))));
        }
    }

    private static Element figure(KeptPicture picture, String said) {
        var figure = new Element("figure");
        figure.appendChild(picture.getElement());
        if (!said.isEmpty()) {
            var caption = new Element("figcaption");
            caption.setText(said);
            figure.appendChild(caption);
        }
        return figure;
    }

    private static Paragraph text(String className, String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName(className);
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return Objects.requireNonNullElse(title, "");
    }
}
