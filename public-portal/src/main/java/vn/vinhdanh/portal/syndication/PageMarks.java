package vn.vinhdanh.portal.syndication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.portal.page.Assets;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Language;
import vn.vinhdanh.portal.page.Pictures;
import vn.vinhdanh.portal.page.Wording;

/**
 * Marks each page for machines by what is on it: structured data, what a shared link shows, the feeds that belong to it. The pages
 * themselves need not know.
 */
@Component
class PageMarks implements HandlerInterceptor {

    private static final int SHARE_WIDTH = 1200;
    private static final int SHARE_HEIGHT = 630;

    private final StructuredData data;
    private final Frame frame;
    private final Wording wording;
    private final Assets assets;
    private final SharePictures pictures;

    PageMarks(StructuredData data, Frame frame, Wording wording, Assets assets, SharePictures pictures) {
        this.pictures = pictures;
        this.assets = assets;
        this.data = data;
        this.frame = frame;
        this.wording = wording;
    }

    /** A feed that belongs to a page. */
    public record Feed(String title, String href) {}

    /** What a shared link shows beside title and description. */
    public record Share(
            String type,
            String image,
            int width,
            int height,
            String alt,
            @Nullable String published,
            @Nullable String modified,
            @Nullable String section) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getStatus() != null) {
            return;
        }
        var model = page.getModelMap();
        if (!(model.get("canonical") instanceof String canonical) || Boolean.TRUE.equals(model.get("noindex"))) {
            return;
        }
        var title = model.get("title") instanceof String text ? text : "";
        var things = new ArrayList<Map<String, Object>>();
        var feeds = new ArrayList<Feed>();
        var share = plain();
        switch (page.getViewName()) {
            case "home/home" -> things.add(data.site("Vinh Danh – " + frame.province()));
            case "announcement/article" -> {
                if (model.get("article") instanceof PublicAnnouncement article) {
                    things.add(data.article(article, wording.word("topic", article.topic())));
                    feeds.add(topic(article.topic()));
                    share = share(article);
                }
            }
            case "announcement/list" -> {
                var topic = request.getRequestURI().equals("/guong-dien-hinh")
                        ? "EXEMPLAR"
                        : request.getParameter("chu-de");
                if (topic != null && AtomFeeds.TOPICS.contains(topic)) {
                    feeds.add(topic(topic));
                }
            }
            case "honour/honour" -> {
                if (model.get("honour") instanceof PublicHonour honour) {
                    things.add(data.recipient(List.of(honour), language(request)));
                    share = share(honour, title, share);
                }
            }
            case "honour/recipient" -> {
                var honours = honours(model.get("honours"));
                if (!honours.isEmpty()) {
                    var recipient = data.recipient(honours, language(request));
                    things.add(data.profile(honours.getFirst(), recipient));
                    things.add(recipient);
                }
            }
            case "decision/decision" -> {
                if (model.get("decision") instanceof PublicDecision decision) {
                    things.add(data.decision(decision));
                }
                feeds.add(decisions());
            }
            case "decision/list" -> feeds.add(decisions());
            case "change/list" ->
                feeds.add(new Feed(wording.text("feed.changes", frame.province()), "/nhat-ky-thay-doi.atom"));
            case "opendata/open" ->
                things.add(data.catalogue(
                        title, String.valueOf(model.get("description")), String.valueOf(model.get("licenceAddress"))));
            default -> {
                // Nothing of its own; the way to it is marked below.
            }
        }
        if (!title.isEmpty() && !page.getViewName().equals("home/home")) {
            things.add(data.crumbs(wording.text("crumbs.home"), crumbs(model.get("crumbs")), title, canonical));
        }
        if (!things.isEmpty()) {
            model.addAttribute("jsonLd", data.script(things));
        }
        model.addAttribute("feeds", feeds);
        model.addAttribute("share", share);
    }

    private Feed topic(String topic) {
        return new Feed(
                wording.text("feed.topic", wording.word("topic", topic), frame.province()), AtomFeeds.address(topic));
    }

    private Feed decisions() {
        return new Feed(wording.text("feed.decisions", frame.province()), "/feed/quyet-dinh.atom");
    }

    /** A page without a picture of its own is shared with ours. */
    private Share plain() {
        return new Share(
                "website",
                frame.address() + assets.address("/portal/share.png"),
                SHARE_WIDTH,
                SHARE_HEIGHT,
                wording.text("share.picture"),
                null,
                null,
                null);
    }

    /** An honour is shared with a picture of its own. */
    private Share share(PublicHonour honour, String title, Share plain) {
        return pictures.any()
                ? new Share(
                        "website",
                        frame.address() + wording.link(SharePictures.address(honour.code())),
                        SharePictures.WIDTH,
                        SharePictures.HEIGHT,
                        title,
                        null,
                        null,
                        null)
                : plain;
    }

    private Share share(PublicAnnouncement article) {
        var picture = article.picture();
        var updated = article.updatedAt();
        var plain = plain();
        // Those who show shared links ask for about 1,200 pixels and take no notice of very small pictures
        var copy = picture == null || picture.width() < SHARE_WIDTH / 2 ? null : picture.atLeast(SHARE_WIDTH);
        return new Share(
                "article",
                copy == null ? plain.image() : frame.address() + Pictures.address(copy.path()),
                copy == null ? plain.width() : copy.width(),
                copy == null ? plain.height() : copy.height(),
                copy == null || picture == null ? plain.alt() : picture.alt(),
                Wording.machine(article.publishedAt()),
                updated == null ? null : Wording.machine(updated),
                wording.word("topic", article.topic()));
    }

    private static String language(HttpServletRequest request) {
        return Language.english(request) ? "en" : "vi";
    }

    private static List<PublicHonour> honours(@Nullable Object value) {
        var honours = new ArrayList<PublicHonour>();
        if (value instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof PublicHonour honour) {
                    honours.add(honour);
                }
            }
        }
        return honours;
    }

    private static List<Crumb> crumbs(@Nullable Object value) {
        var crumbs = new ArrayList<Crumb>();
        if (value instanceof List<?> list) {
            for (Object one : list) {
                if (one instanceof Crumb crumb) {
                    crumbs.add(crumb);
                }
            }
        }
        return crumbs;
    }
}
