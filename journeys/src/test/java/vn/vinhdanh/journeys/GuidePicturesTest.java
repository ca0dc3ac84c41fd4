package vn.vinhdanh.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of the guides anew, of the demonstration province; nothing in it is changed. Run with
 * {@code -Dvinhdanh.pictures=true}, best at a platform with the whole province ({@code VINHDANH_JOURNEYS_AT}).
 */
@EnabledIfSystemProperty(named = "vinhdanh.pictures", matches = "true")
class GuidePicturesTest {

    private static final int LARGEST = 200_000;
    private static final Path IMAGES = RunningPlatform.file("docs/guides/images");
    private static final String RATINGS = "Họ và tên,Xếp loại,Hệ số\nVi Lam,HTTNV,1\nÔng Ích Khiêm,HTTNV,1\n,HTTNV,\n";

    @Test
    void picturesShowWhatTheGuidesTell() throws Exception {
        var platform = RunningPlatform.shared();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.start(playwright)) {
            var login = page(browser);
            open(login, platform.console("/login"));
            keep(login, "dang-nhap");

            var specialist = signedIn(browser, platform.console("/login"), "chuyenvien");
            open(specialist, platform.console("/"));
            keep(specialist, "viec-can-lam");
            open(specialist, platform.console("/quyet-dinh"));
            keep(specialist, "quyet-dinh");
            click(specialist, "vaadin-grid .vd-opens");
            keep(specialist, "quyet-dinh-trang");
            open(specialist, platform.console("/quyet-dinh?trang-thai=PUBLISHED"));
            click(specialist, "vaadin-grid .vd-opens");
            click(specialist, "vaadin-grid button:has-text('Đính chính, gỡ')");
            keep(specialist, "quyet-dinh-dinh-chinh");
            open(specialist, platform.console("/khoi-thi-dua"));
            keep(specialist, "blocs");
            click(specialist, "text=Chuyển khối năm");
            keep(specialist, "chuyen-khoi");
            open(specialist, platform.console("/phong-trao"));
            click(specialist, "vaadin-grid .vd-opens");
            keep(specialist, "campaign");
            open(specialist, platform.console("/bai-viet"));
            click(specialist, ".vd-article-open");
            keep(specialist, "bai-viet");
            open(specialist, platform.console("/bai-viet"));
            click(specialist, ".vd-article-open:has-text('gần dân, nhanh việc')");
            specialist
                    .locator(".vd-article-body")
                    .evaluate("field => field.scrollIntoView({ block: 'start', behavior: 'instant' })");
            settled(specialist);
            keep(specialist, "anh-trong-bai");
            open(specialist, platform.console("/y-kien-ban-doc"));
            keep(specialist, "y-kien");
            annex(specialist, platform);
            ratings(specialist, platform);

            eligibility(specialist, platform);

            var leader = signedIn(browser, platform.console("/login"), "lanhdao");
            open(leader, platform.console("/quyet-dinh?trang-thai=SUBMITTED"));
            click(leader, "vaadin-grid .vd-opens");
            click(leader, "text=Duyệt và hẹn giờ");
            keep(leader, "quyet-dinh-duyet");

            var administrator = signedIn(browser, platform.console("/login"), "quantri");
            open(administrator, platform.console("/tai-khoan"));
            keep(administrator, "tai-khoan");
            open(administrator, platform.console("/nhat-ky"));
            click(administrator, "vaadin-grid-cell-content:has-text('Đăng nhập')");
            keep(administrator, "nhat-ky");

            var statistician = signedIn(browser, platform.reporting("/"), "thongke");
            keep(statistician, "thong-ke");
            statistician
                    .locator("main a:has-text('Danh hiệu, hình thức theo đối tượng')")
                    .first()
                    .click();
            statistician.locator("table").first().waitFor();
            keep(statistician, "thong-ke-bang");
        }
    }

    /** The question whether somebody may be proposed, for one and for all, and what bonuses rest on. */
    private static void eligibility(Page page, RunningPlatform platform) {
        var asked = "?danh-hieu=CSTDCS&nam=2025&loai-hinh=MERIT&ngay-nhan=2025-12-10";
        open(page, platform.console("/du-dieu-kien" + asked));
        click(page, "main vaadin-button:has-text('Xét')");
        page.locator("a.vd-download").waitFor();
        settled(page);
        keep(page, "du-dieu-kien");
        click(page, "vaadin-grid .vd-opens");
        page.locator(".vd-findings").first().waitFor();
        page.locator(".vd-evidence a").first().scrollIntoViewIfNeeded();
        settled(page);
        keep(page, "xet-dieu-kien");
        open(page, platform.console("/luong-co-so"));
        page.getByText("Tiền thưởng của hộ gia đình").first().evaluate("e => e.scrollIntoView()");
        settled(page);
        keep(page, "luong-co-so");
    }

    private static void annex(Page page, RunningPlatform platform) {
        open(page, platform.console("/nhap-danh-sach"));
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(RunningPlatform.file("journeys/src/test/resources/danh-sach-kem-quyet-dinh-9087.xlsx"));
        page.locator("vaadin-button:has-text('Xem trước')").waitFor();
        settled(page);
        keep(page, "nhap-cau-hoi");
        for (var question : new String[][] {
            {"Loại hình khen thưởng cho tất cả", "Công trạng"},
            {"Phân loại đối tượng: Tập thể", "Cơ quan hành chính"},
            {"Phân loại đối tượng: Cá nhân", "Người trực tiếp"},
            {"Phân loại đối tượng: Hộ gia đình", "Hộ gia đình"}
        }) {
            MainJobJourneyTest.choose(page, page.getByLabel(question[0]).first(), question[1]);
        }
        click(page, "vaadin-button:has-text('Xem trước')");
        page.locator("vaadin-button:has-text('lượt khen thưởng vào sổ')").waitFor();
        keep(page, "nhap-xem-truoc");
    }

    /** A list of ratings of which something must be confirmed; it is not taken in. */
    private static void ratings(Page page, RunningPlatform platform) {
        open(page, platform.console("/nhap-xep-loai"));
        var list = new FilePayload("xep-loai-2025.csv", "text/csv", RATINGS.getBytes(StandardCharsets.UTF_8));
        page.locator("vaadin-upload input[type=file]").setInputFiles(list);
        page.locator(".vd-annex-problems").first().waitFor();
        settled(page);
        keep(page, "xep-loai");
    }

    private static Page page(Browser browser) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(1160, 620)
                .setColorScheme(ColorScheme.LIGHT));
        context.setDefaultTimeout(30_000);
        return context.newPage();
    }

    private static Page signedIn(Browser browser, String address, String username) {
        var page = page(browser);
        page.navigate(address);
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("VinhDanh@Demo1");
        page.locator("button[type=submit]").click();
        page.locator("h1").first().waitFor();
        settled(page);
        return page;
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        page.locator("h1").first().waitFor();
        settled(page);
    }

    private static void click(Page page, String selector) {
        page.locator(selector).first().click();
        settled(page);
    }

    private static void settled(Page page) {
        page.waitForFunction("() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                + " || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        page.waitForTimeout(700);
    }

    private static void keep(Page page, String name) {
        var file = IMAGES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(file.toFile().length()).as(name).isLessThan(LARGEST);
    }
}
