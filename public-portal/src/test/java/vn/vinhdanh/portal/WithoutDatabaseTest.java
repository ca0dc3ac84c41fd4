package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.vinhdanh.core.testing.TestDatabase;

/** The portal starts, reads, searches and answers politely while the database is away. */
class WithoutDatabaseTest {

    private static final String OPINION = "/lay-y-kien/ds-y-kien/y-kien/1";

    @TempDir
    private Path home;

    @Test
    void waitsWithAPlainPageWhenItHasNothingYet() {
        try (var portal = start(Map.of("VINHDANH_DB_URL", "jdbc:mysql://127.0.0.1:1/"))) {
            var page = new Reader(portal.getWebServer().getPort()).get("/");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("Trang đang được chuẩn bị");
        }
    }

    @Test
    void readsSearchesAndRefusesCommentsPolitelyFromItsCopy() throws InterruptedException {
        new TestShowcase(TestDatabase.shared()).show(FakeProvince.records());
        try (var portal = start(TestDatabase.shared().environment())) {
            var reader = new Reader(portal.getWebServer().getPort());
            assertThat(reader.within3Seconds("/vinh-danh/h1", p -> p.statusCode() == 200)
                            .statusCode())
                    .isEqualTo(200);
            reader.within3Seconds(OPINION, page -> page.statusCode() == 200);
            for (int sent = 0; sent < 5; sent++) {
                assertThat(opinion(reader, "Ý kiến thứ " + sent).statusCode()).isEqualTo(303);
            }
            var tooMany = opinion(reader, "Ý kiến thứ sáu");
            assertThat(tooMany.statusCode()).as("a handful at once").isEqualTo(429);
            assertThat(tooMany.body()).contains("Ý kiến thứ sáu");
        }
        var away = new java.util.HashMap<>(TestDatabase.shared().environment());
        away.put("VINHDANH_DB_URL", "jdbc:mysql://127.0.0.1:1/");
        try (var portal = start(away)) {
            var reader = new Reader(portal.getWebServer().getPort());
            assertThat(reader.get("/vinh-danh?q=nguyen+thi+hoa").body())
                    .contains("Thị")
                    .contains("/vinh-danh/h1");
            for (String path : java.util.List.of(
                    "/duoc-vinh-danh/r-hoa",
                    "/api/v1/honours.csv",
                    "/so-lieu",
                    "/du-lieu-mo",
                    "/du-lieu-mo/vinh-danh-2021.jsonl.gz",
                    "/du-lieu-mo/catalog.jsonld",
                    "/feed/launch.atom",
                    "/sitemap.xml")) {
                var answer = reader.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
            Thread.sleep(1200);
            assertThat(reader.get("/vinh-danh/h1").body()).contains("Đang hiển thị bản sao lúc");
            var article = "/tin-tuc/" + FakeProvince.ARTICLE;
            var refused = reader.post(
                    article + "/y-kien",
                    Map.of(
                            "ten",
                            "Lan",
                            "y-kien",
                            "Đừng mất câu này",
                            "the",
                            reader.get(article + "/the").body()));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("Đừng mất câu này").contains("tạm ngắt kết nối");
            var opinion = opinion(reader, "Đừng mất ý kiến này");
            assertThat(opinion.statusCode()).isEqualTo(503);
            assertThat(opinion.body()).contains("Đừng mất ý kiến này").contains("tạm ngắt kết nối");
        }
    }

    private static java.net.http.HttpResponse<String> opinion(Reader reader, String text) {
        var token = reader.get(OPINION).body().replaceAll("(?s).*name=\"the\" value=\"([^\"]+)\".*", "$1");
        return reader.post(OPINION, Map.of("loai", "OPINION", "noi-dung", text, "the", token));
    }

    @Test
    void aNodeSetUpMeanwhileReadsFromTheSnapshotOfAnother() throws InterruptedException {
        new TestShowcase(TestDatabase.shared()).show(FakeProvince.records());
        var known = new java.util.HashMap<>(TestDatabase.shared().environment());
        known.put("vinhdanh.portal.snapshot-look", "50ms");
        known.put("vinhdanh.portal.snapshot-every", "0s");
        known.put("vinhdanh.portal.snapshots", home.resolve("shared").toString());
        try (var portal = start(known)) {
            var reader = new Reader(portal.getWebServer().getPort());
            reader.within3Seconds("/vinh-danh/h1", p -> p.statusCode() == 200);
            Thread.sleep(1500);
        }
        known.put("VINHDANH_DB_URL", "jdbc:mysql://127.0.0.1:1/");
        known.put("vinhdanh.portal.index", home.resolve("brand-new").toString());
        try (var portal = start(known)) {
            var reader = new Reader(portal.getWebServer().getPort());
            assertThat(reader.get("/vinh-danh?q=nguyen+thi+hoa").body()).contains("/vinh-danh/h1");
            assertThat(reader.get("/tin-tuc/" + FakeProvince.ARTICLE).statusCode())
                    .isEqualTo(200);
            var notice = reader.within3Seconds("/quyet-dinh", p -> p.body().contains("Đang hiển thị bản sao lúc"));
            assertThat(notice.statusCode()).isEqualTo(200);
            assertThat(notice.body()).contains("Đang hiển thị bản sao lúc");
        }
    }

    private ServletWebServerApplicationContext start(Map<String, Object> database) {
        var properties = new java.util.HashMap<>(database);
        properties.put("vinhdanh.home", home.toString());
        properties.put("server.port", "0");
        properties.put("management.server.port", "-1");
        properties.put("vinhdanh.portal.patience", "1s");
        properties.put("vinhdanh.portal.poll", "100ms");
        properties.put("vinhdanh.portal.comment-least-age", "0s");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        var application = new SpringApplication(PortalApplication.class);
        application.setEnvironment(environment);
        return (ServletWebServerApplicationContext) application.run();
    }
}
