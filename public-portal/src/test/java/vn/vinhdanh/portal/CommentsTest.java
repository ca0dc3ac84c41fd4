package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;

@PortalTest
class CommentsTest {

    private static final String ARTICLE = "/tin-tuc/" + FakeProvince.ARTICLE;

    private final Reader reader;

    CommentsTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds(ARTICLE, page -> page.statusCode() == 200);
    }

    @Test
    void worksWithoutAScriptInTwoSteps() {
        var form = Map.of("ten", "Trần Văn Lâm", "y-kien", "Rất thiết thực & đúng lúc <3");
        var first = reader.post(ARTICLE + "/y-kien", form);
        assertThat(first.statusCode()).isEqualTo(409);
        assertThat(first.body()).contains("Rất thiết thực &amp; đúng lúc &lt;3").contains("lần nữa để xác nhận");
        var token = first.body().replaceAll("(?s).*name=\"the\" value=\"([^\"]+)\".*", "$1");
        var second = reader.post(
                ARTICLE + "/y-kien",
                Map.of("ten", "Trần Văn Lâm", "y-kien", "Rất thiết thực & đúng lúc <3", "the", token));
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(received("Rất thiết thực & đúng lúc <3")).isEqualTo(1);
        var thanks =
                reader.get(second.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", ""));
        assertThat(thanks.body()).contains("Đã nhận ý kiến, sẽ hiển thị sau khi được duyệt");
    }

    @Test
    void takesTheSameFormOnlyOnce() {
        var form = Map.of("ten", "Lan", "y-kien", "Gửi hai lần", "the", token());
        assertThat(reader.post(ARTICLE + "/y-kien", form).statusCode()).isEqualTo(303);
        assertThat(reader.post(ARTICLE + "/y-kien", form).statusCode()).isEqualTo(303);
        assertThat(received("Gửi hai lần")).isEqualTo(1);
    }

    @Test
    void countsAsAPersonDoes() {
        var decomposed = Normalizer.normalize("ệ".repeat(500), Normalizer.Form.NFD);
        assertThat(reader.post(ARTICLE + "/y-kien", Map.of("ten", "Hà", "y-kien", decomposed, "the", token()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(received("ệ".repeat(500))).isEqualTo(1);
        var tooLong = reader.post(ARTICLE + "/y-kien", Map.of("ten", "Hà", "y-kien", "ệ".repeat(501), "the", token()));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("dài 501 ký tự");
    }

    @Test
    void refusesWhatComesFromAnotherSite() {
        var form = Map.of("ten", "Hà", "y-kien", "Từ trang khác", "the", token());
        assertThat(reader.post(ARTICLE + "/y-kien", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.post(ARTICLE + "/y-kien", form, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(received("Từ trang khác")).isZero();
    }

    @Test
    void refusesForgedTokens() {
        var forged = token().replaceFirst("[0-9a-f]{4}$", "0000");
        assertThat(reader.post(ARTICLE + "/y-kien", Map.of("ten", "Hà", "y-kien", "Giả", "the", forged))
                        .statusCode())
                .isEqualTo(409);
        assertThat(received("Giả")).isZero();
    }

    @Test
    void keepsNothingOfARobotInTheTrap() {
        assertThat(reader.post(
                                ARTICLE + "/y-kien",
                                Map.of("ten", "Bot", "y-kien", "Mua ngay", "trang-web", "http://x", "the", token()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(received("Mua ngay")).isZero();
    }

    @Test
    void showsAnApprovedCommentWithinThreeSeconds() throws InterruptedException {
        var article = FakeProvince.article(
                "bai-co-y-kien",
                "NEWS",
                "Bài có ý kiến",
                java.time.Instant.parse("2021-02-01T02:00:00Z"),
                java.util.List.of(new vn.vinhdanh.core.publication.PublicComment(
                        "x", "Bạn đọc", "<b>Đã duyệt</b>", java.time.Instant.now(), null, null)));
        new TestShowcase(TestDatabase.shared()).show(PublicKind.ANNOUNCEMENT, "bai-co-y-kien", article);
        var page = reader.within3Seconds("/tin-tuc/bai-co-y-kien", p -> p.statusCode() == 200);
        assertThat(page.body()).contains("&lt;b&gt;Đã duyệt&lt;/b&gt;");
    }

    @Test
    void leadsOnFromAnOldAddress() throws InterruptedException {
        new TestShowcase(TestDatabase.shared())
                .show(
                        PublicKind.MOVED,
                        "announcement/dia-chi-cu",
                        new vn.vinhdanh.core.publication.PublicMove(
                                "ANNOUNCEMENT", "dia-chi-cu", FakeProvince.ARTICLE));
        var moved = reader.within3Seconds("/tin-tuc/dia-chi-cu?lang=en", p -> p.statusCode() == 301);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location").orElseThrow()).endsWith(ARTICLE + "?lang=en");
        assertThat(reader.get("/tin-tuc/dia-chi-cu/y-kien").headers().firstValue("Location"))
                .hasValueSatisfying(there -> assertThat(there).endsWith(ARTICLE + "/y-kien"));
    }

    @Test
    void countsAReaderOnceAndNoRobot() throws InterruptedException {
        String[] browser = {"User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/149.0 dem", "Accept", "text/html"};
        reader.get("/tin-tuc/thong-bao-lich-trao", browser);
        reader.get("/tin-tuc/thong-bao-lich-trao", browser);
        reader.get("/tin-tuc/thong-bao-lich-trao", "User-Agent", "Googlebot/2.1 (+http://x)", "Accept", "text/html");
        reader.get(
                "/tin-tuc/thong-bao-lich-trao",
                "User-Agent",
                "Mozilla/5.0 (X11; Linux) Chrome/156 truoc",
                "Accept",
                "text/html",
                "Sec-Purpose",
                "prefetch");
        var end = System.nanoTime() + 6_000_000_000L;
        while (readers() == 0 && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(readers()).isEqualTo(1);
    }

    private String token() {
        return reader.get(ARTICLE + "/the").body();
    }

    private static int received(String text) {
        return TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(TestDatabase.shared().schemas().in("select count(*) from {inbox}.comment where body = ?"))
                .param(text)
                .query(Integer.class)
                .single();
    }

    private static int readers() {
        return TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(TestDatabase.shared()
                        .schemas()
                        .in("select count(*) from {inbox}.reader where article_slug = 'thong-bao-lich-trao'"))
                .query(Integer.class)
                .single();
    }
}
