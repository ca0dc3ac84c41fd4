package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.core.publication.PublicErrorReport;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicSubscription;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;

/** A citizen reports an error, gets a reference and a day, and reads the answer. */
@PortalTest
class ErrorReportsTest {

    private static final String FORM = "/vinh-danh/h1/bao-sai-sot";

    private final Reader reader;

    ErrorReportsTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds("/vinh-danh/h1", page -> page.statusCode() == 200);
    }

    @Test
    void isOfferedOnEveryHonourAndDecision() {
        assertThat(reader.get("/vinh-danh/h1").body()).contains("href=\"/vinh-danh/h1/bao-sai-sot\"");
        assertThat(reader.get("/quyet-dinh/qd-9087").body()).contains("href=\"/quyet-dinh/qd-9087/bao-sai-sot\"");
        assertThat(reader.get("/quyet-dinh/qd-9087/bao-sai-sot").body()).contains("Quyết định số");
        assertThat(reader.get("/vinh-danh/khong-co/bao-sai-sot").statusCode()).isEqualTo(404);
        assertThat(reader.get("/vinh-danh/da-huy/bao-sai-sot").statusCode()).isEqualTo(410);
        assertThat(reader.get(FORM + "?lang=en").body())
                .contains("Report an error")
                .contains("within 10 working days");
    }

    @Test
    void promisesALetterOnlyWhereOneCanBeSent() throws InterruptedException {
        assertThat(reader.get(FORM).body()).contains("không gửi qua thư").doesNotContain("một thư khi có trả lời");
        var showcase = new TestShowcase(TestDatabase.shared());
        showcase.show(PublicKind.SUBSCRIPTION, "email", new PublicSubscription("email", List.of("ANNOUNCEMENTS")));
        try {
            var page = reader.within3Seconds(FORM, p -> p.body().contains("một thư khi có trả lời"));
            assertThat(page.body()).doesNotContain("không gửi qua thư");
        } finally {
            showcase.hide(PublicKind.SUBSCRIPTION, "email");
        }
        reader.within3Seconds(FORM, p -> p.body().contains("không gửi qua thư"));
        var unreachable = send(Map.of("loai", "NAME", "noi-dung", "Sai", "lien-he", "hòa@ví-dụ.vn"));
        assertThat(unreachable.statusCode()).as("no letter could go there").isEqualTo(422);
    }

    @Test
    void worksWithoutAScriptAndGivesAReferenceAndADay() {
        var thanks = send(Map.of("loai", "NAME", "noi-dung", "Đúng là Nguyễn Thị <Hoà>", "lien-he", "0912 345 678"));
        assertThat(thanks.statusCode()).isEqualTo(303);
        var address = location(thanks);
        var page = reader.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Mã của bạn là").contains("Hẹn trả lời chậm nhất ngày");
        assertThat(page.body()).doesNotContain("0912 345 678");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">");
        var kept = kept(reference(address));
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst())
                .containsEntry("body", "Đúng là Nguyễn Thị <Hoà>")
                .containsEntry("contact", "0912 345 678")
                .containsEntry("subject_kind", "HONOUR")
                .containsEntry("subject_code", "h1")
                .containsEntry("kind", "NAME");
        assertThat(kept.getFirst().get("promised_on").toString())
                .isGreaterThan(LocalDate.now().plusDays(11).toString());
    }

    @Test
    void promisesNothingToWhomWritesTheAddressHimself() {
        var address = location(send(Map.of("loai", "UNIT", "noi-dung", "Sai đơn vị")));
        var bent = address.replaceAll("hen=[0-9-]+", "hen=2099-01-01");
        assertThat(reader.get(bent).statusCode()).isEqualTo(404);
        assertThat(reader.get("/bao-sai-sot/AAAA-BBBB-CCCC").statusCode()).isEqualTo(404);
        assertThat(reader.get("/bao-sai-sot/%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void isOneReportHoweverOftenTheFormIsSent() {
        var form = Map.of("loai", "OTHER", "noi-dung", "Gửi hai lần", "the", token());
        var first = location(reader.post(FORM, form));
        assertThat(location(reader.post(FORM, form))).isEqualTo(first);
        assertThat(kept(reference(first))).hasSize(1);
    }

    @Test
    void countsAsAPersonDoesAndMarksWhatIsWrong() {
        var decomposed = Normalizer.normalize("ệ".repeat(1000), Normalizer.Form.NFD);
        assertThat(send(Map.of("loai", "NAME", "noi-dung", decomposed)).statusCode())
                .isEqualTo(303);
        var tooLong = send(Map.of("loai", "NAME", "noi-dung", "ệ".repeat(1001)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("1.001").contains("aria-invalid=\"true\"");
        var empty = send(Map.of("lien-he", "không phải số"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Hãy chọn điều chưa đúng")
                .contains("Hãy viết điều gì sai")
                .contains("Hãy ghi đúng một địa chỉ thư điện tử");
    }

    @Test
    void refusesRobotsAndOtherSites() {
        assertThat(reader.post(FORM, Map.of("loai", "NAME", "noi-dung", "Không có thẻ"))
                        .statusCode())
                .isEqualTo(409);
        var trapped = Map.of("loai", "NAME", "noi-dung", "Mua ngay báo lỗi", "trang-web", "http://x", "the", token());
        assertThat(reader.post(FORM, trapped).statusCode()).isEqualTo(303);
        var elsewhere = Map.of("loai", "NAME", "noi-dung", "Mua ngay báo lỗi", "the", token());
        assertThat(reader.post(FORM, elsewhere, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        var another = Map.of("loai", "NAME", "noi-dung", "Mua ngay báo lỗi", "the", token());
        assertThat(reader.post("/quyet-dinh/qd-9087/bao-sai-sot", another).statusCode())
                .as("a token is good for one honour")
                .isEqualTo(409);
        assertThat(TestDatabase.shared()
                        .as(DatabaseRole.CONSOLE)
                        .sql(in("select count(*) from {inbox}.error_report where body = 'Mua ngay báo lỗi'"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void showsTheAnswerWithinThreeSecondsToWhomHasTheReference() throws InterruptedException {
        new TestShowcase(TestDatabase.shared())
                .show(
                        PublicKind.ERROR_REPORT,
                        "K7QM2D9XHR4T",
                        new PublicErrorReport(
                                "K7QM2D9XHR4T",
                                "HONOUR",
                                "h1",
                                "NAME",
                                "CORRECTED",
                                Instant.parse("2026-11-20T03:00:00Z"),
                                LocalDate.of(2026, 12, 4),
                                "Đã sửa tên theo quyết định.\nCảm ơn <b>ông</b>.",
                                Instant.parse("2026-11-23T03:00:00Z"),
                                false));
        var page = reader.within3Seconds("/bao-sai-sot/k7qm-2d9x-hr4t", p -> p.statusCode() == 200);
        assertThat(page.body())
                .contains("Đã sửa sai sót")
                .contains("Cảm ơn &lt;b&gt;ông&lt;/b&gt;.")
                .contains("04/12/2026")
                .contains("href=\"/vinh-danh/h1\"");
        assertThat(location(reader.get("/bao-sai-sot?ma=k7qm%202d9x%20hr4t"))).isEqualTo("/bao-sai-sot/K7QM-2D9X-HR4T");
        assertThat(reader.get("/bao-sai-sot?ma=xyz").body()).contains("gồm 12 chữ và số");
    }

    private java.net.http.HttpResponse<String> send(Map<String, String> form) {
        var whole = new java.util.HashMap<>(form);
        whole.put("the", token());
        return reader.post(FORM, whole);
    }

    private String token() {
        return reader.get(FORM).body().replaceAll("(?s).*name=\"the\" value=\"([^\"]+)\".*", "$1");
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    private static String reference(String address) {
        return address.replaceFirst(".*/bao-sai-sot/([^?]+).*", "$1").replace("-", "");
    }

    private static List<Map<String, Object>> kept(String reference) {
        return TestDatabase.shared()
                .as(DatabaseRole.CONSOLE)
                .sql(in("select * from {inbox}.error_report where reference = ?"))
                .param(reference)
                .query()
                .listOfRows();
    }

    private static String in(String sql) {
        return TestDatabase.shared().schemas().in(sql);
    }
}
