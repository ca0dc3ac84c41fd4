package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;

/** Citizens read who is proposed, from an hour to an hour, and say what they think. */
@PortalTest
class OpinionListsTest {

    private static final String LIST = "/lay-y-kien/ds-y-kien";
    private static final String FORM = LIST + "/y-kien/1";

    private final Reader reader;

    OpinionListsTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds(LIST, page -> page.statusCode() == 200);
    }

    @Test
    void showsWhoIsProposedAndKeepsThePageNowhere() {
        var page = reader.get(LIST);
        assertThat(page.body())
                .contains("Đề Thị Nghị 1")
                .contains("Giáo viên, Trường Tiểu học Thanh Bình")
                .contains("&lt;b&gt;Tiểu học&lt;/b&gt;")
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("href=\"" + FORM + "\"");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(reader.get("/lay-y-kien").body()).contains("href=\"" + LIST + "\"");
        assertThat(reader.get("/vinh-danh?q=De+Thi+Nghi").body()).doesNotContain("Đề Thị Nghị");
        assertThat(reader.get("/sitemap-noi-dung.xml").body())
                .contains("/lay-y-kien<")
                .doesNotContain("ds-y-kien");
        assertThat(reader.get("/lay-y-kien/khong-co").statusCode()).isEqualTo(404);
        assertThat(reader.get(LIST + "/y-kien/4").statusCode()).isEqualTo(404);
        assertThat(reader.get(LIST + "/y-kien/0").statusCode()).isEqualTo(404);
    }

    @Test
    void isGoneAtItsHourThoughNobodySaysSo() throws InterruptedException {
        assertThat(reader.get("/lay-y-kien/ds-het").body())
                .contains("Đã hết thời hạn nên danh sách không còn hiển thị")
                .doesNotContain("Gửi ý kiến về cả danh sách");
        var showcase = new TestShowcase(TestDatabase.shared());
        var late = FakeProvince.opinions("ds-qua-gio", Instant.now().minus(1, ChronoUnit.DAYS), "PUBLIC");
        showcase.show(late.kind(), late.code(), late.record());
        try {
            var page = reader.within3Seconds("/lay-y-kien/ds-qua-gio", p -> p.statusCode() == 200);
            assertThat(page.body()).contains("Đã kết thúc").doesNotContain("Đề Thị Nghị");
            assertThat(reader.get("/lay-y-kien/ds-qua-gio/y-kien/1").body()).doesNotContain("Đề Thị Nghị");
            assertThat(reader.post("/lay-y-kien/ds-qua-gio/y-kien/1", Map.of("noi-dung", "Muộn"))
                            .body())
                    .contains("Đã kết thúc");
        } finally {
            showcase.hide(PublicKind.OPINION_LIST, "ds-qua-gio");
        }
    }

    @Test
    void takesAnOpinionOnceAndGivesAReferenceAndADay() {
        var form = new HashMap<>(Map.of(
                "loai", "COMPLAINT", "noi-dung", "Chưa đúng <script>", "ho-ten", "Lê Dân", "lien-he", "0912 345 678"));
        form.put("the", token());
        var thanks = reader.post(FORM, form);
        assertThat(thanks.statusCode()).isEqualTo(303);
        var address = location(thanks);
        assertThat(location(reader.post(FORM, form)))
                .as("the same form sent twice")
                .isEqualTo(address);
        var page = reader.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Mã của bạn là").doesNotContain("0912 345 678");
        assertThat(reader.get(address.replaceAll("hen=[0-9-]+", "hen=2099-01-01"))
                        .statusCode())
                .isEqualTo(404);
        var kept = kept(address.replaceFirst(".*/da-gui/([^?]+).*", "$1").replace("-", ""));
        assertThat(kept)
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("list_code", "ds-y-kien")
                        .containsEntry("number", 1)
                        .containsEntry("kind", "COMPLAINT")
                        .containsEntry("body", "Chưa đúng <script>")
                        .containsEntry("sender", "Lê Dân"));
        assertThat(kept.getFirst().get("promised_on").toString())
                .isGreaterThan(LocalDate.now().plusDays(11).toString());
    }

    @Test
    void losesNothingThatWasTyped() {
        var empty = reader.post(FORM, Map.of("ho-ten", "Lê Dân", "the", token()));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Hãy chọn bạn gửi gì").contains("value=\"Lê Dân\"");
        var untrusted = reader.post(FORM, Map.of("loai", "OPINION", "noi-dung", "\"><b>Giữ câu này"));
        assertThat(untrusted.statusCode()).isEqualTo(409);
        assertThat(untrusted.body()).contains("&quot;&gt;&lt;b&gt;Giữ câu này");
    }

    private String token() {
        return reader.get(FORM).body().replaceAll("(?s).*name=\"the\" value=\"([^\"]+)\".*", "$1");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    private static List<Map<String, Object>> kept(String reference) {
        return TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(TestDatabase.shared().schemas().in("select * from {inbox}.opinion where reference = ?"))
                .param(reference)
                .query()
                .listOfRows();
    }
}
