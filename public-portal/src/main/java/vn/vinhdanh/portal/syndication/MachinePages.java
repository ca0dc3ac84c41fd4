package vn.vinhdanh.portal.syndication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;
import vn.vinhdanh.core.publication.PublicAnnouncement;
import vn.vinhdanh.core.publication.PublicAward;
import vn.vinhdanh.core.publication.PublicCampaign;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;

/** Feed, site map and robots rules. */
@Controller
class MachinePages {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final int PER_MAP = 10_000;

    private final PublicCopy copy;
    private final Frame frame;
    private final Wording wording;
    private final Map<PublicKind, Maps> maps = new ConcurrentHashMap<>();

    private record Maps(long stamp, List<String> beginnings) {}

    MachinePages(PublicCopy copy, Frame frame, Wording wording) {
        this.copy = copy;
        this.frame = frame;
        this.wording = wording;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed() {
        var articles = copy.list(PublicKind.ANNOUNCEMENT, PublicCopy.NEWEST, 0, 50, PublicAnnouncement.class)
                .items();
        var updated = articles.stream()
                .map(a -> a.updatedAt() == null ? a.publishedAt() : a.updatedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n");
        element(xml, "id", frame.address() + "/");
        element(xml, "title", wording.text("feed.title", frame.province()));
        element(xml, "updated", updated.toString());
        xml.append("<link rel=\"self\" href=\"").append(text(frame.address())).append("/feed.atom\"/>\n");
        xml.append("<link href=\"").append(text(frame.address())).append("/\"/>\n");
        xml.append("<author><name>").append(text(frame.agency())).append("</name></author>\n");
        for (PublicAnnouncement article : articles) {
            var address = frame.address() + "/tin-tuc/" + article.slug();
            xml.append("<entry>\n");
            element(xml, "id", address);
            element(xml, "title", article.headline());
            element(xml, "published", article.publishedAt().toString());
            element(
                    xml,
                    "updated",
                    (article.updatedAt() == null ? article.publishedAt() : article.updatedAt()).toString());
            element(xml, "summary", article.lead());
            xml.append("<link href=\"").append(text(address)).append("\"/>\n");
            xml.append("<category term=\"").append(text(article.topic())).append("\"/>\n");
            xml.append("</entry>\n");
        }
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(xml.append("</feed>\n").toString());
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> siteMaps() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        location(xml, "sitemap", frame.address() + "/sitemap-noi-dung.xml");
        for (int number = 1; number <= maps(PublicKind.DECISION).size(); number++) {
            location(xml, "sitemap", frame.address() + "/sitemap-quyet-dinh-" + number + ".xml");
        }
        for (int number = 1; number <= maps(PublicKind.HONOUR).size(); number++) {
            location(xml, "sitemap", frame.address() + "/sitemap-vinh-danh-" + number + ".xml");
        }
        return ResponseEntity.ok()
                .contentType(XML)
                .body(xml.append("</sitemapindex>\n").toString());
    }

    @GetMapping("/sitemap-noi-dung.xml")
    ResponseEntity<String> content() {
        var addresses = new ArrayList<String>();
        addresses.add("/");
        frame.links().forEach(link -> addresses.add(link.href()));
        copy.list(PublicKind.ANNOUNCEMENT, PublicCopy.NEWEST, 0, 10_000, PublicAnnouncement.class)
                .items()
                .forEach(a -> addresses.add("/tin-tuc/" + a.slug()));
        copy.list(PublicKind.CAMPAIGN, PublicCopy.NEWEST, 0, 2_000, PublicCampaign.class)
                .items()
                .forEach(c -> addresses.add("/phong-trao/" + c.slug()));
        copy.list(PublicKind.AWARD, PublicCopy.BY_ORDINAL, 0, 2_000, PublicAward.class)
                .items()
                .forEach(a -> addresses.add("/danh-hieu-hinh-thuc/" + a.code()));
        return map(addresses);
    }

    @GetMapping("/sitemap-quyet-dinh-{number}.xml")
    ResponseEntity<String> decisions(@PathVariable String number) {
        return map(PublicKind.DECISION, number, "/quyet-dinh/");
    }

    @GetMapping("/sitemap-vinh-danh-{number}.xml")
    ResponseEntity<String> honours(@PathVariable String number) {
        return map(PublicKind.HONOUR, number, "/vinh-danh/");
    }

    private ResponseEntity<String> map(PublicKind kind, String number, String path) {
        var maps = maps(kind);
        int n = number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 0;
        if (n < 1 || n > maps.size()) {
            throw Missing.never();
        }
        return map(copy.codes(kind, maps.get(n - 1), PER_MAP).stream()
                .map(code -> path + code)
                .toList());
    }

    /** The codes at which the maps of a kind begin. Codes grow with time, so that new records change the last map only. */
    private List<String> maps(PublicKind kind) {
        long stamp = copy.stamp(Set.of(kind));
        var known = maps.get(kind);
        if (known == null || known.stamp() != stamp) {
            known = new Maps(stamp, copy.beginnings(kind, PER_MAP));
            maps.put(kind, known);
        }
        return known.beginnings();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body("User-agent: *\nDisallow: /vinh-danh?\nDisallow: /*/y-kien\nDisallow: /*/the\n\nSitemap: "
                        + frame.address() + "/sitemap.xml\n");
    }

    private ResponseEntity<String> map(List<String> addresses) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses.forEach(address -> location(xml, "url", frame.address() + address));
        return ResponseEntity.ok()
                .contentType(XML)
                .body(xml.append("</urlset>\n").toString());
    }

    private static void location(StringBuilder xml, String element, String address) {
        xml.append('<')
                .append(element)
                .append("><loc>")
                .append(text(address))
                .append("</loc></")
                .append(element)
                .append(">\n");
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(text(value))
                .append("</")
                .append(name)
                .append(">\n");
    }

    /** Escaped, and without what XML cannot hold. */
    private static String text(String value) {
        return HtmlUtils.htmlEscape(
                        value.replaceAll(
                                "[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", ""),
                        "UTF-8")
                .replace("&#39;", "'");
    }
}
