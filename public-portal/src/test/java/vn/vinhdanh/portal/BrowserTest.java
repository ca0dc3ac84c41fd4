package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.vinhdanh.core.publication.PublicKind;
import vn.vinhdanh.core.publication.PublicSubscription;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.core.testing.TestDatabase;

/** Each page kind in a real browser: for everyone, by day and by night. */
@PortalTest
class BrowserTest {

    static final List<String> PAGES = List.of(
            "/",
            "/tin-tuc",
            "/tin-tuc/" + FakeProvince.ARTICLE,
            "/tin-tuc/" + FakeProvince.ARTICLE + "/y-kien",
            "/guong-dien-hinh",
            "/phong-trao",
            "/phong-trao/phong-trao-2021",
            "/khoi-thi-dua",
            "/vinh-danh?q=nguyen&nam=2020",
            "/vinh-danh?q=zzzz",
            "/vinh-danh/h1",
            "/duoc-vinh-danh/r-hoa",
            "/duoc-vinh-danh/r-tt?lang=en",
            "/vinh-danh/h1/bao-sai-sot",
            "/bao-sai-sot",
            "/quyet-dinh",
            "/quyet-dinh/qd-9087",
            "/danh-hieu-hinh-thuc",
            "/danh-hieu-hinh-thuc/bk-tinh",
            "/van-ban",
            "/du-lieu-mo",
            "/du-lieu-mo?lang=en",
            "/gioi-thieu",
            "/kha-nang-tiep-can",
            "/quyen-rieng-tu",
            "/lien-he",
            "/tin-tuc?q=hoa&nam=2021",
            "/vinh-danh/da-huy",
            "/khong-co",
            "/duoc-vinh-danh/r-da-huy",
            "/nhat-ky-thay-doi",
            "/lay-y-kien",
            "/lay-y-kien/ds-y-kien",
            "/lay-y-kien/ds-y-kien/y-kien/1",
            "/lay-y-kien/ds-het?lang=en",
            "/muc-luc?ngay=15-01",
            "/so-lieu",
            "/so-lieu?hang=danh-hieu&lang=en",
            "/so-lieu?hang=don-vi&tu=2021",
            "/don-vi/xa-gia-phong?nam-ban-hanh=2021",
            "/don-vi/xa-gia-phong",
            "/vinh-danh?q=nguyen&nhom=nguoi",
            "/?lang=en");

    /** All colours are those of one sheet: every fourth page shows them in dark, every one with {@code -Dvinhdanh.whole=true}. */
    private static final int DARK_ONE_IN = Boolean.getBoolean("vinhdanh.whole") ? 1 : 4;

    private static final List<ColorScheme> IN_LIGHT = List.of(ColorScheme.LIGHT);
    private static final List<ColorScheme> IN_BOTH = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    private static Chromium chromium;
    private final int port;

    BrowserTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeAll
    static void open() {
        assumeTrue(Chromium.find().isPresent(), "No Chromium here: apt-get install chromium");
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        new Reader(port).within3Seconds("/vinh-danh/p120", page -> page.statusCode() == 200);
    }

    @Test
    void isAccessibleOnEveryPageKind() {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setBypassCSP(true))) {
            var page = context.newPage();
            var problems = new ArrayList<String>();
            for (int i = 0; i < PAGES.size(); i++) {
                page.navigate("http://localhost:" + port + PAGES.get(i));
                look(page, PAGES.get(i), problems, i % DARK_ONE_IN == 0 ? IN_BOTH : IN_LIGHT);
            }
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void isAccessibleWhileNamesAreSuggested() {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setBypassCSP(true))) {
            var page = context.newPage();
            var problems = new ArrayList<String>();
            for (String path : List.of("/", "/vinh-danh", "/?lang=en")) {
                page.navigate("http://localhost:" + port + path);
                var field = page.locator("main input[data-suggest]");
                field.pressSequentially("nguyen");
                page.locator("[role=option]").first().waitFor();
                for (int chosen = 0; chosen < 2; chosen++) {
                    look(page, path, problems, IN_BOTH);
                    // once with nothing chosen, once with the first name
                    field.press("ArrowDown");
                }
                assertThat(field.getAttribute("aria-activedescendant"))
                        .isEqualTo(page.locator("[role=option]").nth(1).getAttribute("id"));
            }
            assertThat(problems).isEmpty();
        }
    }

    /** What hinders somebody on a page: by all rules in light, and in dark by that of colours, in which alone the two differ. */
    private static void look(Page page, String path, List<String> problems, List<ColorScheme> schemes) {
        for (var scheme : schemes) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            violations(page, scheme)
                    .forEach(rule -> problems.add(path + " " + scheme + " " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml()));
        }
    }

    private static List<Rule> violations(Page page, ColorScheme scheme) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        return (scheme == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe)
                .analyze()
                .getViolations();
    }

    @Test
    void countsAndSendsACommentWithoutLeavingTheArticle() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/tin-tuc/" + FakeProvince.ARTICLE);
            page.getByLabel("Nội dung ý kiến").fill("Hoa\u0300 bình");
            assertThat(page.locator("[data-counter]").textContent()).isEqualTo("8 / 500 ký tự");
            var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
            page.getByLabel("Nội dung ý kiến").fill(family + "a\u200Db\u00AD");
            assertThat(page.locator("[data-counter]").textContent())
                    .isEqualTo(VietnameseText.countAsAPerson(VietnameseText.normaliseLines(family + "a\u200Db\u00AD"))
                            + " / 500 ký tự")
                    .isEqualTo("3 / 500 ký tự");
            page.getByLabel("Nội dung ý kiến").fill("Hoa\u0300 bình");
            page.getByLabel("Họ và tên").fill("Đinh Thị Thu");
            page.locator(".comment-form button").click();
            page.locator("[data-says].good").waitFor();
            assertThat(page.locator("[data-says]").textContent()).contains("sẽ hiển thị sau khi được duyệt");
            assertThat(page.url()).endsWith(FakeProvince.ARTICLE);
        }
    }

    @Test
    void reportsAnErrorAsABrowserSendsForms() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/vinh-danh/h1");
            page.getByText("Báo sai sót").click();
            page.getByLabel("Chức vụ, đơn vị").check();
            page.getByLabel("Nội dung phản ánh").fill("Hoa\u0300 bình");
            assertThat(page.locator("[data-counter]").textContent()).isEqualTo("8 / 1.000 ký tự");
            page.locator(".comment-form button").click();
            page.getByText("Mã của bạn là").waitFor();
        }
    }

    @Test
    void asksForLettersAndConfirmsAsABrowserSendsForms() throws InterruptedException {
        var showcase = new TestShowcase(TestDatabase.shared());
        showcase.show(
                PublicKind.SUBSCRIPTION,
                "email",
                new PublicSubscription("email", List.of("ANNOUNCEMENTS", "DECISIONS")));
        new Reader(port).within3Seconds("/theo-doi", page -> page.statusCode() == 200);
        var until = Long.toString(Instant.now().plusSeconds(600).getEpochSecond(), 36);
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setBypassCSP(true))) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/theo-doi");
            assertThat(violations(page, ColorScheme.LIGHT)).isEmpty();
            page.getByLabel("Địa chỉ thư điện tử").fill("trinh-duyet@example.vn");
            page.getByLabel("Quyết định khen thưởng mới").check();
            page.locator(".comment-form button").click();
            page.getByText("trong 48 giờ").waitFor();
            page.navigate("http://localhost:" + port + "/theo-doi/xac-nhan/" + until + "-" + "0a".repeat(16));
            assertThat(violations(page, ColorScheme.LIGHT)).isEmpty();
            page.locator("main button").click();
            page.getByText("Đã xác nhận").waitFor();
            page.navigate("http://localhost:" + port + "/theo-doi/huy/" + "0b".repeat(16));
            page.locator("main button").click();
            page.getByText("Bạn sẽ không nhận thư nào nữa").waitFor();
        } finally {
            showcase.hide(PublicKind.SUBSCRIPTION, "email");
        }
    }
}
