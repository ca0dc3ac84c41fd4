package vn.vinhdanh.portal.syndication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicDecision;
import vn.vinhdanh.core.publication.PublicHonour;
import vn.vinhdanh.core.shared.RecipientKind;
import vn.vinhdanh.portal.page.AwardNames;
import vn.vinhdanh.portal.page.Crumb;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Wording;

/**
 * What a page is about in the words of schema.org, as JSON-LD to stand in the page. Signs that could end the script element are
 * written as escapes, so that no text breaks out of it.
 */
@Component
class StructuredData {

    private final Frame frame;
    private final AwardNames names;
    private final JsonMapper json;

    StructuredData(Frame frame, AwardNames names, JsonMapper json) {
        this.names = names;
        this.frame = frame;
        this.json = json;
    }

    /** Several things on one page. */
    String script(List<Map<String, Object>> things) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", "https://schema.org");
        whole.put("@graph", things);
        return json.writeValueAsString(whole)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    Map<String, Object> site(String name) {
        var site = thing("WebSite", frame.address() + "/#site");
        site.put("url", frame.address() + "/");
        site.put("name", name);
        site.put("inLanguage", List.of("vi", "en"));
        site.put("publisher", publisher());
        var search = new LinkedHashMap<String, Object>();
        search.put("@type", "SearchAction");
        search.put("target", frame.address() + "/vinh-danh?q={search_term_string}");
        search.put("query-input", "required name=search_term_string");
        site.put("potentialAction", search);
        return site;
    }

    Map<String, Object> crumbs(String home, List<Crumb> crumbs, String title, String address) {
        var steps = new ArrayList<Map<String, Object>>();
        steps.add(step(1, home, frame.address() + "/"));
        for (Crumb crumb : crumbs) {
            steps.add(step(steps.size() + 1, crumb.label(), frame.address() + crumb.href()));
        }
        steps.add(step(steps.size() + 1, title, address));
        var list = thing("BreadcrumbList", null);
        list.put("itemListElement", steps);
        return list;
    }

    private static Map<String, Object> step(int position, String name, String address) {
        var step = thing("ListItem", null);
        step.put("position", position);
        step.put("name", name);
        step.put("item", address);
        return step;
    }

    Map<String, Object> article(PublicAnnouncement a, String section) {
        var address = frame.address() + "/tin-tuc/" + a.slug();
        var article = thing("NewsArticle", address + "#article");
        article.put("url", address);
        article.put("mainEntityOfPage", address);
        article.put("headline", a.headline());
        article.put("description", a.lead());
        article.put("articleSection", section);
        article.put("inLanguage", "vi");
        article.put("datePublished", Wording.machine(a.publishedAt()));
        if (a.datedOn() != null) {
            article.put("dateCreated", a.datedOn().toString());
        }
        var updated = a.updatedAt();
        article.put("dateModified", Wording.machine(updated == null ? a.publishedAt() : updated));
        var picture = a.picture();
        if (picture != null) {
            var image = thing("ImageObject", null);
            image.put("url", frame.address() + "/tep/" + picture.path());
            image.put("width", picture.width());
            image.put("height", picture.height());
            image.put("caption", picture.caption().isEmpty() ? picture.alt() : picture.caption());
            article.put("image", image);
        }
        if (a.author().isEmpty()) {
            article.put("author", publisher());
        } else {
            var author = thing("Person", null);
            author.put("name", a.author());
            article.put("author", author);
        }
        article.put("publisher", publisher());
        article.put("isAccessibleForFree", true);
        return article;
    }

    /** The recipient of these honours, the newest first. */
    Map<String, Object> recipient(List<PublicHonour> honours, String language) {
        var newest = honours.getFirst();
        var address = frame.address() + "/duoc-vinh-danh/" + newest.recipientCode();
        boolean person = newest.recipientKind() == RecipientKind.PERSON;
        var recipient = thing(person ? "Person" : "Organization", address + "#recipient");
        recipient.put("url", address);
        recipient.put("name", newest.name());
        if (person && !newest.post().isEmpty()) {
            recipient.put("jobTitle", newest.post());
        }
        if (!newest.unit().isEmpty() && newest.recipientKind() != RecipientKind.HOUSEHOLD) {
            var unit = thing("Organization", null);
            unit.put("name", newest.unit());
            recipient.put(person ? "affiliation" : "parentOrganization", unit);
        }
        recipient.put(
                "award",
                honours.stream()
                        .map(h -> names.of(h.awardCode(), h.awardName()) + " (" + h.period() + "), "
                                + (language.equals("en") ? "Decision " : "Quyết định số ") + h.decisionNumber())
                        .toList());
        return recipient;
    }

    Map<String, Object> profile(PublicHonour newest, Map<String, Object> recipient) {
        var address = frame.address() + "/duoc-vinh-danh/" + newest.recipientCode();
        var page = thing("ProfilePage", address);
        page.put("url", address);
        page.put("mainEntity", Map.of("@id", String.valueOf(recipient.get("@id"))));
        return page;
    }

    Map<String, Object> decision(PublicDecision d) {
        var address = frame.address() + "/quyet-dinh/" + d.code();
        var decision = thing("CreativeWork", address + "#decision");
        decision.put("url", address);
        decision.put("name", d.title());
        decision.put("identifier", d.number());
        decision.put("dateCreated", d.decidedOn().toString());
        decision.put("datePublished", Wording.machine(d.publishedAt()));
        decision.put("inLanguage", "vi");
        var authority = thing("GovernmentOrganization", null);
        authority.put("name", d.authority());
        decision.put("author", authority);
        var file = d.file();
        if (file != null) {
            var encoding = thing("MediaObject", null);
            encoding.put("contentUrl", frame.address() + "/tep/" + file.path());
            encoding.put("encodingFormat", file.mediaType());
            encoding.put("sha256", file.sha256());
            decision.put("encoding", encoding);
        }
        return decision;
    }

    Map<String, Object> catalogue(String name, String description, String licence) {
        var address = frame.address() + "/du-lieu-mo";
        var set = thing("Dataset", address + "#data");
        set.put("url", address);
        set.put("name", name);
        set.put("description", description);
        set.put("license", licence);
        set.put("isAccessibleForFree", true);
        set.put("creator", publisher());
        set.put("inLanguage", "vi");
        var ways = new ArrayList<Map<String, Object>>();
        for (String ending : List.of("json", "csv")) {
            var way = thing("DataDownload", null);
            way.put("contentUrl", frame.address() + "/api/v1/honours." + ending);
            way.put("encodingFormat", ending.equals("json") ? "application/json" : "text/csv");
            ways.add(way);
        }
        set.put("distribution", ways);
        return set;
    }

    private Map<String, Object> publisher() {
        var publisher = thing("GovernmentOrganization", frame.address() + "/#publisher");
        publisher.put("name", frame.agency());
        publisher.put("url", frame.address() + "/");
        return publisher;
    }

    private static Map<String, Object> thing(String type, @Nullable String id) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", type);
        if (id != null) {
            thing.put("@id", id);
        }
        return thing;
    }
}
