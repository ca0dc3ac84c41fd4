package vn.vinhdanh.reporting.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.Facts;
import vn.vinhdanh.reporting.ReportingTest;
import vn.vinhdanh.reporting.Signed;

@ReportingTest
class SavedReportsTest {

    private final MockMvc web;
    private final Facts facts = new Facts(TestDatabase.shared());

    SavedReportsTest(MockMvc web) {
        this.web = web;
        facts.clear();
        facts.write(Facts.random(60, 5));
    }

    @Test
    void aQuestionIsKeptUnderItsNameOrUnderOneThatIsGiven() throws Exception {
        var official = Signed.in(web);
        var named = keep(official, "Theo cấp,  hằng tuần", "/thong-ke?cot=doi-tuong&hang=cap");
        assertThat(page(official, "/bao-cao/" + named))
                .contains("Theo cấp, hằng tuần", "/thong-ke?hang=cap&amp;cot=doi-tuong");
        var form = keep(official, "", "/bieu-thong-ke?bieu=0601&nam=2025");
        assertThat(page(official, "/bao-cao/" + form)).contains("0601");
        assertThat(page(official, "/bao-cao")).contains("Theo cấp, hằng tuần", "Chỉ mình bạn");
        assertThat(page(official, "/")).contains("Theo cấp, hằng tuần");
        assertThat(page(official, "/thong-ke?hang=cap")).contains("name=\"cau-hoi\" value=\"/thong-ke?hang=cap\"");
        assertThat(page(official, "/thong-ke/danh-sach")).contains("name=\"cau-hoi\" value=\"/thong-ke/danh-sach\"");
        assertThat(noted(official)).contains("reporting.report-saved");
    }

    @Test
    void whatCannotBeReadIsNotKept() throws Exception {
        var official = Signed.in(web);
        assertThat(post(official, "/bao-cao", "cau-hoi", "/thong-ke?hang=khong-co")
                        .getStatus())
                .isEqualTo(400);
        for (var nothing : List.of("/", "/login", "javascript:alert(1)", "%", "")) {
            assertThat(post(official, "/bao-cao", "cau-hoi", nothing).getStatus())
                    .as(nothing)
                    .isEqualTo(409);
        }
        assertThat(post(official, "/bao-cao", "cau-hoi", "https://noi-khac.example/thong-ke?hang=cap", "ten", "x")
                        .getRedirectedUrl())
                .as("only path and parts are kept")
                .startsWith("/bao-cao/");
        assertThat(page(official, "/bao-cao")).doesNotContain("noi-khac");
        assertThat(post(official, "/bao-cao", "cau-hoi", "/thong-ke", "ten", "x".repeat(121))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void onlyColleaguesOfTheSameReachSeeWhatIsSharedAndOnlyTheOwnerChangesIt() throws Exception {
        var unit = "sv-" + Ids.code(Ids.next()).toLowerCase(Locale.ROOT);
        facts.unit(unit, null);
        var owner = Signed.in(web, name -> facts.limit(name, unit));
        var colleague = Signed.in(web, name -> facts.limit(name, unit));
        var province = Signed.in(web);
        var id = keep(owner, "Của xã", "/thong-ke?hang=cap");
        assertThat(page(colleague, "/bao-cao")).doesNotContain("Của xã");
        post(owner, "/bao-cao/" + id + "/chia-se", "phien-ban", "0", "chia-se", "true");
        assertThat(page(colleague, "/bao-cao")).contains("Của xã");
        assertThat(page(colleague, "/bao-cao/" + id)).contains("Của xã").doesNotContain("Đổi tên");
        assertThat(page(province, "/bao-cao")).doesNotContain("Của xã");
        assertThat(province.get("/bao-cao/" + id).getResponse().getStatus()).isEqualTo(404);
        assertThat(post(colleague, "/bao-cao/" + id + "/ten", "phien-ban", "2", "ten", "Khác")
                        .getStatus())
                .isEqualTo(409);
        assertThat(post(owner, "/bao-cao/" + id + "/ten", "phien-ban", "0", "ten", "Khác")
                        .getStatus())
                .as("changed in another window")
                .isEqualTo(409);
        post(owner, "/bao-cao/" + id + "/ten", "phien-ban", "2", "ten", "Của xã mình");
        assertThat(page(colleague, "/bao-cao")).contains("Của xã mình");
    }

    @Test
    void aDeletedReportCanBeTakenBack() throws Exception {
        var official = Signed.in(web);
        var id = keep(official, "Xóa nhầm", "/thong-ke?hang=cap");
        var deleted =
                post(official, "/bao-cao/" + id + "/xoa", "phien-ban", "0").getRedirectedUrl();
        assertThat(page(official, Objects.requireNonNull(deleted)))
                .contains("Đã xóa báo cáo “Xóa nhầm”", "Lấy lại", "Bạn chưa lưu");
        assertThat(official.get("/bao-cao/" + id).getResponse().getStatus()).isEqualTo(404);
        post(official, "/bao-cao/" + id + "/lay-lai");
        assertThat(page(official, "/bao-cao/" + id)).contains("Xóa nhầm");
    }

    @Test
    void whatIsPinnedStandsOnTheFirstPageOfItsOwnerWithThePictureOfNow() throws Exception {
        facts.clear();
        facts.write(Facts.random(60, 8));
        var official = Signed.in(web);
        var other = Signed.in(web);
        var table = keep(official, "Hình của tôi", "/thong-ke?hang=cap&do=nguoi-nhan&dau=2");
        var list = keep(official, "Danh sách của tôi", "/thong-ke/danh-sach?cap=STATE");
        assertThat(page(official, "/")).doesNotContain("Báo cáo bạn đã ghim");
        post(official, "/bao-cao/" + table + "/ghim", "phien-ban", "0", "ghim", "true");
        post(official, "/bao-cao/" + list + "/ghim", "phien-ban", "0", "ghim", "true");
        var home = page(official, "/");
        var pinned = home.substring(home.indexOf("Báo cáo bạn đã ghim"), home.indexOf("class=\"home-reports\""));
        assertThat(pinned)
                .contains("Hình của tôi", "<svg", "Số đối tượng", "Danh sách của tôi", "mở để xem")
                .contains("/thong-ke?hang=cap&amp;do=nguoi-nhan&amp;dau=2");
        assertThat(page(other, "/")).doesNotContain("Hình của tôi");
        assertThat(post(other, "/bao-cao/" + table + "/ghim", "phien-ban", "1", "ghim", "false")
                        .getStatus())
                .as("of somebody else")
                .isEqualTo(409);
        // the award of a pinned question is no more: it says so, and the others stand
        TestDatabase.shared()
                .as(DatabaseRole.REPORTING)
                .sql(
                        TestDatabase.shared()
                                .schemas()
                                .in(
                                        "update {reporting}.saved_report set question = '/thong-ke?danh-hieu=khong-con' where name = ?"))
                .param("Danh sách của tôi")
                .update();
        assertThat(page(official, "/")).contains("hiện không trả lời được", "Hình của tôi");
        for (int i = 0; i < 4; i++) {
            post(
                    official,
                    "/bao-cao/" + keep(official, "Thêm " + i, "/thong-ke?hang=cap") + "/ghim",
                    "phien-ban",
                    "0",
                    "ghim",
                    "true");
        }
        var seventh = keep(official, "Thứ bảy", "/thong-ke?hang=cap");
        assertThat(post(official, "/bao-cao/" + seventh + "/ghim", "phien-ban", "0", "ghim", "true")
                        .getStatus())
                .isEqualTo(409);
        post(official, "/bao-cao/" + table + "/ghim", "phien-ban", "1", "ghim", "false");
        assertThat(page(official, "/")).doesNotContain("id=\"ghim-" + table + "\"");
        facts.clear();
    }

    private String keep(Signed official, String name, String question) throws Exception {
        var to = Objects.requireNonNull(
                post(official, "/bao-cao", "ten", name, "cau-hoi", question).getRedirectedUrl());
        return to.substring("/bao-cao/".length());
    }

    private MockHttpServletResponse post(Signed official, String address, String... parts) throws Exception {
        var request =
                MockMvcRequestBuilders.post(address).session(official.session()).with(csrf());
        for (int i = 0; i < parts.length; i += 2) {
            request = request.param(parts[i], parts[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    private static String page(Signed official, String address) throws Exception {
        var response = official.get(address).getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static java.util.List<String> noted(Signed official) {
        var database = TestDatabase.shared();
        return database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("select verb from {inbox}.audit_intent where actor = ?"))
                .param(official.username())
                .query(String.class)
                .list();
    }
}
