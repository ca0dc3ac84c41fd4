package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicPicture;
import vn.vinhdanh.core.testing.TestDatabase;

/** What machines read of the pages: feeds, maps of the site, marks in the pages. */
@PortalTest
class SyndicationTest {

    private static final String SITE = "https://vinhdanh.example";
    private static final Pattern LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final Reader reader;
    private final TestShowcase showcase = new TestShowcase(TestDatabase.shared());
    private final JsonMapper json = JsonMapper.builder().build();

    SyndicationTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds("/vinh-danh/p120", page -> page.statusCode() == 200);
    }

    private Document xml(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Element within, String name) {
        var texts = new ArrayList<String>();
        var nodes = within.getElementsByTagNameNS("*", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/feed/launch.atom", "/feed/exemplar.atom", "/feed/quyet-dinh.atom"})
    void feedsAreWholeAndTrue(String path) throws Exception {
        var feed = xml(path).getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(feed, "id"))
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).startsWith(SITE));
        var newest = texts(feed, "updated").stream().skip(1).map(Instant::parse).max(Instant::compareTo);
        assertThat(newest).hasValue(Instant.parse(texts(feed, "updated").getFirst()));
        var entries = feed.getElementsByTagNameNS("*", "entry");
        assertThat(entries.getLength()).isPositive();
        for (int i = 0; i < entries.getLength(); i++) {
            var entry = (Element) entries.item(i);
            for (String name : List.of("id", "title", "updated", "published", "summary", "link")) {
                assertThat(texts(entry, name)).as(path + " " + name).hasSize(1);
            }
        }
        assertThat(reader.get(path).headers().firstValue("Content-Type"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("application/atom+xml"));
    }

    @Test
    void aFeedOfATopicHasThatTopicAloneAndPagesNameTheirFeeds() throws Exception {
        assertThat(texts(xml("/feed/exemplar.atom").getDocumentElement(), "title"))
                .anyMatch(t -> t.contains("Cô giáo Hòa"))
                .noneMatch(t -> t.contains("ký giao ước"));
        assertThat(reader.get("/feed/nothing.atom").statusCode()).isEqualTo(404);
        assertThat(reader.get("/tin-tuc?chu-de=LAUNCH").body()).contains("href=\"/feed/launch.atom\"");
        assertThat(reader.get("/tin-tuc/" + FakeProvince.ARTICLE).body())
                .contains("href=\"/feed/launch.atom\"")
                .contains("href=\"/feed.atom\"");
        assertThat(reader.get("/quyet-dinh").body()).contains("href=\"/feed/quyet-dinh.atom\"");
    }

    @Test
    void feedsHoldWhateverAHeadlineHolds() throws Exception {
        showcase.show(
                PublicKind.ANNOUNCEMENT,
                "tieu-de-la",
                FakeProvince.article(
                        "tieu-de-la", "NEWS", "A & B < C ]]> \"d\" \u0001 😀", Instant.parse("2021-02-01T00:00:00Z")));
        reader.within3Seconds("/tin-tuc/tieu-de-la", p -> p.statusCode() == 200);
        assertThat(texts(xml("/feed/news.atom").getDocumentElement(), "title"))
                .anyMatch(t -> t.contains("A & B < C ]]> \"d\"") && t.contains("😀"));
        showcase.hide(PublicKind.ANNOUNCEMENT, "tieu-de-la");
    }

    @Test
    void mapsHaveEveryAddressWithTheTimeOfItsChange() throws Exception {
        var before = Instant.now().minusSeconds(1);
        showcase.show(PublicKind.HONOUR, "ban-do", FakeProvince.honour("ban-do", "Lường Thị Đồ", "Sở Y tế"));
        reader.within3Seconds("/vinh-danh/ban-do", p -> p.statusCode() == 200);
        var addresses = new HashSet<String>();
        for (String map : texts(xml("/sitemap.xml").getDocumentElement(), "loc")) {
            var one = xml(map.substring(SITE.length())).getDocumentElement();
            var urls = one.getElementsByTagNameNS("*", "url");
            for (int i = 0; i < urls.getLength(); i++) {
                var url = (Element) urls.item(i);
                var address = texts(url, "loc").getFirst();
                assertThat(addresses.add(address)).as(address + " twice").isTrue();
                for (String changed : texts(url, "lastmod")) {
                    assertThat(Instant.parse(changed)).isBefore(Instant.now().plusSeconds(5));
                    if (address.endsWith("/vinh-danh/ban-do")) {
                        assertThat(Instant.parse(changed)).isAfter(before);
                    }
                }
            }
        }
        assertThat(addresses)
                .contains(
                        SITE + "/",
                        SITE + "/vinh-danh",
                        SITE + "/vinh-danh/h1",
                        SITE + "/vinh-danh/ban-do",
                        SITE + "/duoc-vinh-danh/r-hoa",
                        SITE + "/duoc-vinh-danh/rban-do",
                        SITE + "/quyet-dinh/qd-9087",
                        SITE + "/tin-tuc/" + FakeProvince.ARTICLE,
                        SITE + "/guong-dien-hinh",
                        SITE + "/phong-trao/phong-trao-2021",
                        SITE + "/danh-hieu-hinh-thuc/bk-tinh",
                        SITE + "/van-ban",
                        SITE + "/so-lieu",
                        SITE + "/du-lieu-mo");
        for (String address : Set.copyOf(addresses)) {
            if (!address.contains("/p") && !address.contains("/rp")) {
                assertThat(reader.get(address.substring(SITE.length())).statusCode())
                        .as(address)
                        .isEqualTo(200);
            }
        }
        showcase.hide(PublicKind.HONOUR, "ban-do");
        assertThat(reader.get("/robots.txt").body()).contains("Sitemap: " + SITE + "/sitemap.xml");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/?utm_source=x, /",
        "/tin-tuc?trang=1, /tin-tuc",
        "/tin-tuc?chu-de=LAUNCH&utm=1, /tin-tuc?chu-de=LAUNCH",
        "/vinh-danh?nam=2020&sap-xep=ten&trang=2, /vinh-danh?nam=2020&trang=2",
        "/vinh-danh/h1?x=1, /vinh-danh/h1",
        "/vinh-danh/h1?lang=en, /vinh-danh/h1?lang=en"
    })
    void everyPageHasOneAddressInEachLanguage(String path, String canonical) {
        var page = reader.get(path).body();
        var plain = canonical.replace("?lang=en", "");
        assertThat(page).contains("<link rel=\"canonical\" href=\"" + SITE + canonical.replace("&", "&amp;") + "\">");
        assertThat(page).contains("hreflang=\"vi\" href=\"" + SITE + plain.replace("&", "&amp;") + "\"");
        assertThat(page)
                .contains("hreflang=\"en\" href=\"" + SITE + plain.replace("&", "&amp;")
                        + (plain.contains("?") ? "&amp;" : "?") + "lang=en\"");
    }

    @Test
    void searchesAndFailuresAreNotKept() {
        assertThat(reader.get("/vinh-danh?q=an").body())
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .doesNotContain("rel=\"canonical\"");
        assertThat(reader.get("/khong-co").body()).doesNotContain("rel=\"canonical\"");
    }

    @Test
    void aSharedLinkShowsWhatThePageIs() {
        assertThat(reader.get("/tin-tuc/" + FakeProvince.ARTICLE).body())
                .contains("<meta property=\"og:type\" content=\"article\">")
                .contains("<meta property=\"og:image\" content=\"" + SITE + "/tep/" + FakeProvince.PICTURE)
                .contains("<meta property=\"article:published_time\" content=\"2021-01-18T09:26:45Z\">")
                .contains("<meta property=\"og:locale\" content=\"vi_VN\">");
        assertThat(reader.get("/vinh-danh/h1").body())
                .contains("<meta property=\"og:url\" content=\"" + SITE + "/vinh-danh/h1\">")
                .contains("property=\"og:description\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/duoc-vinh-danh/r-hoa", "/quyet-dinh", "/tin-tuc", "/gioi-thieu"})
    void aPageWithoutAPictureIsSharedWithOurs(String path) {
        var page = reader.get(path).body();
        var picture = Pattern.compile("<meta property=\"og:image\" content=\"" + Pattern.quote(SITE)
                        + "(/portal/share\\.png\\?v=[0-9a-f]+)\">")
                .matcher(page);
        assertThat(picture.find()).as(path).isTrue();
        assertThat(page)
                .contains("<meta property=\"og:image:width\" content=\"1200\">")
                .contains("<meta property=\"og:image:height\" content=\"630\">")
                .containsPattern("<meta property=\"og:image:alt\" content=\"[^\"]{20,}\">")
                .contains("<meta name=\"twitter:card\" content=\"summary_large_image\">");
        var answer = reader.get(picture.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000"));
    }

    @Test
    void ourSharePictureHasTheSizeThatIsSaid() throws Exception {
        try (var in = getClass().getResourceAsStream("/static/portal/share.png")) {
            var bytes = java.util.Objects.requireNonNull(in).readAllBytes();
            assertThat(bytes.length).isLessThan(60_000);
            var picture = javax.imageio.ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(picture.getWidth()).isEqualTo(1200);
            assertThat(picture.getHeight()).isEqualTo(630);
        }
    }

    @Test
    void picturesInATextComeInTheirSizesAndWithTheRoomTheyTake() throws InterruptedException {
        var wide = "b".repeat(60) + "0003.jpg";
        var narrow = "b".repeat(60) + "0001.jpg";
        var middle = "b".repeat(60) + "0002.jpg";
        var with = FakeProvince.withBody(
                FakeProvince.article(
                        "co-anh", "NEWS", "Bài có ảnh trong nội dung", Instant.parse("2021-02-01T00:00:00Z")),
                "<p>Một.</p><figure><img src=\"/tep/" + wide + "\" alt=\"Trao thưởng\"><figcaption>Lễ trao</figcaption>"
                        + "</figure><p>Hai.</p><img src=\"https://evil.example/a.png\" alt=\"\">",
                List.of(PublicPicture.of(
                        List.of(
                                new PublicPicture.Copy(narrow, 480, 270),
                                new PublicPicture.Copy(middle, 960, 540),
                                new PublicPicture.Copy(wide, 1600, 900)),
                        "Trao thưởng",
                        "Lễ trao")));
        showcase.show(PublicKind.ANNOUNCEMENT, "co-anh", with);
        reader.within3Seconds("/tin-tuc/co-anh", p -> p.statusCode() == 200);
        var page = reader.get("/tin-tuc/co-anh").body();
        assertThat(page)
                .contains("<figure><img src=\"/tep/" + middle + "\" alt=\"Trao thưởng\" srcset=\"/tep/" + narrow
                        + " 480w, /tep/" + middle + " 960w, /tep/" + wide + " 1600w\" sizes=")
                .contains("width=\"1600\" height=\"900\" loading=\"lazy\" decoding=\"async\"")
                .contains("<figcaption>Lễ trao</figcaption>")
                .doesNotContain("evil.example");
        assertThat(reader.get("/api/v1/announcements?q=b%C3%A0i+c%C3%B3+%E1%BA%A3nh")
                        .body())
                .contains(SITE + "/tep/" + wide);
        showcase.hide(PublicKind.ANNOUNCEMENT, "co-anh");
    }

    @Test
    void aLeadPictureOfARecordOfTwoSizesIsShown() {
        var page = reader.get("/tin-tuc/" + FakeProvince.ARTICLE).body();
        assertThat(page)
                .contains("srcset=\"/tep/" + FakeProvince.SMALL_PICTURE + " 640w, /tep/" + FakeProvince.PICTURE
                        + " 1600w\"")
                .contains("fetchpriority=\"high\"");
    }

    private JsonNode graph(String path) {
        var found = LD.matcher(reader.get(path).body());
        assertThat(found.find()).as(path).isTrue();
        var graph = json.readTree(found.group(1));
        assertThat(graph.path("@context").asString()).isEqualTo("https://schema.org");
        return graph.path("@graph");
    }

    private static JsonNode of(JsonNode graph, String type) {
        for (JsonNode thing : graph) {
            if (thing.path("@type").asString().equals(type)) {
                return thing;
            }
        }
        throw new AssertionError("no " + type + " in " + graph);
    }

    @Test
    void pagesSayInSchemaOrgWhatTheyAreAbout() {
        var article = of(graph("/tin-tuc/" + FakeProvince.ARTICLE), "NewsArticle");
        assertThat(article.path("datePublished").asString()).isEqualTo("2021-01-18T09:26:45Z");
        assertThat(article.path("image").path("width").asInt()).isEqualTo(1600);
        var person = of(graph("/duoc-vinh-danh/r-hoa"), "Person");
        assertThat(person.path("award").size()).isEqualTo(2);
        assertThat(person.path("name").asString()).isEqualTo("Nguyễn Thị Hòa");
        assertThat(of(graph("/duoc-vinh-danh/r-tt"), "Organization")
                        .path("award")
                        .get(0)
                        .asString())
                .contains("9087/QĐ-UBND");
        assertThat(of(graph("/vinh-danh/h1"), "Person").path("url").asString())
                .isEqualTo(SITE + "/duoc-vinh-danh/r-hoa");
        var crumbs = of(graph("/quyet-dinh/qd-9087"), "BreadcrumbList").path("itemListElement");
        assertThat(crumbs.size()).isEqualTo(3);
        assertThat(crumbs.get(2).path("item").asString()).isEqualTo(SITE + "/quyet-dinh/qd-9087");
        assertThat(of(graph("/"), "WebSite")
                        .path("potentialAction")
                        .path("target")
                        .asString())
                .contains("/vinh-danh?q=");
        assertThat(of(graph("/du-lieu-mo"), "Dataset").path("license").asString())
                .startsWith("https://");
    }

    @Test
    void noTextBreaksOutOfTheStructuredData() throws InterruptedException {
        var name = "</script><script>alert(1)</script><!--<script> & \u2028";
        showcase.show(PublicKind.HONOUR, "thoat", FakeProvince.honour("thoat", name, "<!-- Sở"));
        reader.within3Seconds("/vinh-danh/thoat", p -> p.statusCode() == 200);
        for (String path : List.of("/vinh-danh/thoat", "/duoc-vinh-danh/rthoat")) {
            var page = reader.get(path).body();
            assertThat(page).doesNotContain("<script>alert").doesNotContain("<!--");
            assertThat(of(graph(path), "Person").path("name").asString()).isEqualTo(name);
        }
        showcase.hide(PublicKind.HONOUR, "thoat");
    }
}
