package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicSubscription;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;

/** Citizens ask for letters, confirm and end them; the portal only hands it in. */
@PortalTest
class SubscriptionsTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final Reader reader;
    private final TestShowcase showcase = new TestShowcase(TestDatabase.shared());

    SubscriptionsTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void offer() throws InterruptedException {
        showcase.show(
                PublicKind.SUBSCRIPTION,
                "email",
                new PublicSubscription("email", java.util.List.of("ANNOUNCEMENTS", "EXEMPLAR", "DECISIONS")));
        assertThat(reader.within3Seconds("/theo-doi", p -> p.statusCode() == 200)
                        .statusCode())
                .isEqualTo(200);
    }

    /** Once, after all: a withdrawal between two tests could reach the copy after the next test saw the form offered. */
    @AfterAll
    static void withdraw() {
        new TestShowcase(TestDatabase.shared()).hide(PublicKind.SUBSCRIPTION, "email");
    }

    @Test
    void isNotOfferedWhereNoLettersCanBeSent() throws InterruptedException {
        assertThat(reader.get("/").body()).contains("href=\"/theo-doi\"");
        showcase.hide(PublicKind.SUBSCRIPTION, "email");
        assertThat(reader.within3Seconds("/theo-doi", p -> p.statusCode() == 404)
                        .statusCode())
                .isEqualTo(404);
        assertThat(reader.within3Seconds("/", p -> !p.body().contains("/theo-doi"))
                        .body())
                .doesNotContain("/theo-doi");
        assertThat(reader.get("/theo-doi/huy/" + TOKEN).statusCode())
                .as("ending it is always possible")
                .isEqualTo(200);
    }

    @Test
    void handsInWhoAsksAndForWhat() {
        var answer = reader.post(
                "/theo-doi?lang=en",
                Map.of("thu", "Lan.Anh@Example.VN", "muc", "DECISIONS", "the", token(), "khac", "x"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("within 48 hours").doesNotContain("Lan.Anh");
        assertThat(TestDatabase.shared()
                        .as(DatabaseRole.CONSOLE)
                        .sql(in("select concat(language, ' ', topics) from {inbox}.subscription where email = ?"))
                        .param("lan.anh@example.vn")
                        .query(String.class)
                        .list())
                .containsExactly("en DECISIONS");
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        var answer = reader.post("/theo-doi", Map.of("thu", "khong phai@thu", "the", token()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Hãy chọn ít nhất một mục")
                .contains("Hãy ghi đúng địa chỉ thư điện tử")
                .contains("value=\"khong phai@thu\"");
        assertThat(reader.post("/theo-doi", Map.of("thu", "a@b.vn", "muc", "EXEMPLAR"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(reader.post(
                                "/theo-doi",
                                Map.of("thu", "a@b.vn", "muc", "EXEMPLAR", "the", token()),
                                "Origin",
                                "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(reader.post(
                                "/theo-doi",
                                Map.of("thu", "a@b.vn", "muc", "EXEMPLAR", "the", token(), "trang-web", "http://x"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(count("subscription where email = 'a@b.vn'")).isZero();
    }

    @Test
    void confirmsByAButtonAndNotByTheLinkItself() {
        var fresh = Long.toString(Instant.now().plusSeconds(3600).getEpochSecond(), 36) + "-" + TOKEN;
        var page = reader.get("/theo-doi/xac-nhan/" + fresh);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy"))
                .as("no other site is told of the secret; a browser that tells nobody sends forms without an origin")
                .contains("same-origin");
        assertThat(count("subscription_step where token = '" + fresh + "'"))
                .as("mail programs open links")
                .isZero();
        assertThat(reader.post("/theo-doi/xac-nhan/" + fresh, Map.of()).body()).contains("Đã xác nhận");
        assertThat(count("subscription_step where kind = 'CONFIRM' and token = '" + fresh + "'"))
                .isEqualTo(1);
        var old = Long.toString(Instant.now().minusSeconds(1).getEpochSecond(), 36) + "-" + TOKEN;
        assertThat(reader.get("/theo-doi/xac-nhan/" + old).statusCode()).isEqualTo(410);
        assertThat(reader.post("/theo-doi/xac-nhan/" + old, Map.of()).statusCode())
                .isEqualTo(410);
        assertThat(reader.get("/theo-doi/xac-nhan/abc").statusCode()).isEqualTo(404);
    }

    @Test
    void endsByOneClickOfTheMailProgram() {
        var token = "f".repeat(32);
        assertThat(reader.get("/theo-doi/huy/" + token).body()).contains("Thôi nhận thư");
        assertThat(count("subscription_step where token = '" + token + "'")).isZero();
        var oneClick = reader.post("/theo-doi/huy/" + token, Map.of("List-Unsubscribe", "One-Click"));
        assertThat(oneClick.statusCode()).as("no redirect: RFC 8058").isEqualTo(200);
        assertThat(oneClick.headers().firstValue("Set-Cookie")).isEmpty();
        var other = reader.post("/theo-doi/huy/" + token, Map.of(), "Origin", "https://mail.example");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(count("subscription_step where kind = 'UNSUBSCRIBE' and token = '" + token + "'"))
                .isEqualTo(2);
    }

    private String token() {
        return reader.get("/theo-doi").body().replaceAll("(?s).*name=\"the\" value=\"([^\"]+)\".*", "$1");
    }

    private static int count(String what) {
        return TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(in("select count(*) from {inbox}." + what))
                .query(Integer.class)
                .single();
    }

    private static String in(String sql) {
        return TestDatabase.shared().schemas().in(sql);
    }
}
