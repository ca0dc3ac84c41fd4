package vn.vinhdanh.portal.syndication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.portal.copy.CopyWalk;
import vn.vinhdanh.portal.copy.CopyWalk.Change;
import vn.vinhdanh.portal.copy.Fields;
import vn.vinhdanh.portal.copy.PublicCopy;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Missing;
import vn.vinhdanh.portal.page.Wording;

/**
 * Every address of the site with the time of its last change, in maps of at most ten thousand. Decisions, honours and recipients are in
 * order of their codes, which grow with time, so that what is new changes the last map only.
 */
@Controller
class SiteMaps {

    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");
    private static final int PER_MAP = 10_000;
    private static final int MOST_OF_A_KIND = 20_000;

    private final PublicCopy copy;
    private final CopyWalk walk;
    private final Frame frame;
    private final Map<Series, Maps> maps = new ConcurrentHashMap<>();

    /** Addresses that are too many for one map. */
    private enum Series {
        DECISIONS(PublicKind.DECISION, "quyet-dinh", null),
        HONOURS(PublicKind.HONOUR, "vinh-danh", null),
        RECIPIENTS(PublicKind.HONOUR, "duoc-vinh-danh", Fields.RECIPIENT);

        private final PublicKind kind;
        private final String path;
        private final @Nullable String field;

        Series(PublicKind kind, String path, @Nullable String field) {
            this.kind = kind;
            this.path = path;
            this.field = field;
        }
    }

    /** Where the maps of a series begin, and when something in each was changed last. */
    private record Maps(long stamp, List<Change> beginnings) {}

    SiteMaps(PublicCopy copy, CopyWalk walk, Frame frame) {
        this.copy = copy;
        this.walk = walk;
        this.frame = frame;
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> all() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        location(xml, "sitemap", "/sitemap-noi-dung.xml", newest(content()));
        for (Series series : Series.values()) {
            var known = maps(series);
            for (int i = 0; i < known.size(); i++) {
                location(
                        xml,
                        "sitemap",
                        "/sitemap-" + series.path + "-" + (i + 1) + ".xml",
                        known.get(i).changed());
            }
        }
        return answer(xml.append("</sitemapindex>\n"));
    }

    @GetMapping("/sitemap-noi-dung.xml")
    ResponseEntity<String> contentMap() {
        return map(content());
    }

    private static @Nullable Instant newest(Map<String, @Nullable Instant> addresses) {
        return addresses.values().stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Map<String, @Nullable Instant> content() {
        var addresses = new TreeMap<String, @Nullable Instant>();
        addresses.put("/", null);
        frame.links().forEach(link -> addresses.put(link.href(), null));
        addresses.put("/du-lieu-mo", null);
        addresses.put("/nhat-ky-thay-doi", null);
        addresses.put("/lay-y-kien", null);
        addresses.put("/muc-luc", null);
        addresses.put("/so-lieu", null);
        addresses.put("/so-lieu/de-nghi", null);
        var years = copy.count(PublicCopy.of(PublicKind.BLOC), Set.of(Fields.YEAR))
                .counts()
                .getOrDefault(Fields.YEAR, Map.of());
        years.keySet().forEach(year -> addresses.put("/khoi-thi-dua?nam=" + year, null));
        each(PublicKind.ANNOUNCEMENT, "/tin-tuc/", addresses);
        each(PublicKind.CAMPAIGN, "/phong-trao/", addresses);
        each(PublicKind.AWARD, "/danh-hieu-hinh-thuc/", addresses);
        return addresses;
    }

    private void each(PublicKind kind, String path, Map<String, @Nullable Instant> addresses) {
        walk.changes(kind, null, "", MOST_OF_A_KIND)
                .forEach(change -> addresses.put(path + change.key(), change.changed()));
    }

    @GetMapping("/sitemap-{series:quyet-dinh|vinh-danh|duoc-vinh-danh}-{number:[0-9]+}.xml")
    ResponseEntity<String> part(@PathVariable String series, @PathVariable String number) {
        for (Series one : Series.values()) {
            if (one.path.equals(series)) {
                var known = maps(one);
                int n = number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 0;
                if (n < 1 || n > known.size()) {
                    break;
                }
                var addresses = new TreeMap<String, @Nullable Instant>();
                walk.changes(one.kind, one.field, known.get(n - 1).key(), PER_MAP)
                        .forEach(change -> addresses.put("/" + one.path + "/" + change.key(), change.changed()));
                return map(addresses);
            }
        }
        throw Missing.never();
    }

    private List<Change> maps(Series series) {
        long stamp = copy.stamp(Set.of(series.kind));
        var known = maps.get(series);
        return known == null || known.stamp() != stamp ? survey(series, stamp) : known.beginnings();
    }

    /** One reader surveys, the others wait for the answer: it looks at every record of a kind. */
    private synchronized List<Change> survey(Series series, long stamp) {
        var known = maps.get(series);
        if (known == null || known.stamp() != stamp) {
            known = new Maps(stamp, walk.newestChanges(series.kind, series.field, PER_MAP));
            maps.put(series, known);
        }
        return known.beginnings();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(
                        "User-agent: *\nDisallow: /vinh-danh?\nDisallow: /api/\nDisallow: /*/y-kien\nDisallow: /*/the\n\nSitemap: "
                                + frame.address() + "/sitemap.xml\n");
    }

    private ResponseEntity<String> map(Map<String, @Nullable Instant> addresses) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses.forEach((address, changed) -> location(xml, "url", address, changed));
        return answer(xml.append("</urlset>\n"));
    }

    private static ResponseEntity<String> answer(StringBuilder xml) {
        return ResponseEntity.ok().contentType(XML).body(xml.toString());
    }

    /** Addresses hold letters, digits and signs that need no escape: codes and slugs. */
    private void location(StringBuilder xml, String element, String path, @Nullable Instant changed) {
        xml.append('<')
                .append(element)
                .append("><loc>")
                .append(escaped(frame.address() + path))
                .append("</loc>");
        if (changed != null) {
            xml.append("<lastmod>").append(Wording.machine(changed)).append("</lastmod>");
        }
        xml.append("</").append(element).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
