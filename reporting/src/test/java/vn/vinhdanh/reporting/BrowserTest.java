package vn.vinhdanh.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.core.testing.TestDatabaseInitializer;

/** Reporting as a person meets it, on a wide screen and on a phone, by day and by night. Skipped where no Chromium is found. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "management.server.port=-1")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class BrowserTest {

    /** Reports and forms on a phone and in the dark only then: half a minute of a processor. */
    private static final boolean WHOLE = Boolean.getBoolean("vinhdanh.whole");

    private final String official = "trinh-duyet-" + Ids.code(Ids.next());

    @LocalServerPort
    private int port;

    @Test
    void anOfficialAsksReadsAndDownloadsOnEveryScreen() {
        var chromium = chromium();
        assumeTrue(chromium.isPresent(), "No Chromium: on Debian, apt-get install chromium");
        var facts = new Facts(TestDatabase.shared());
        facts.clear();
        facts.write(Facts.random(400, 41));
        facts.clearCampaigns();
        SmallProvince.forgetForms();
        facts.account(official, "Mật khẩu dài 1", "REPORTING_OFFICIAL", "OPEN", false);
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.orElseThrow())
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            visit(browser, 1440, ColorScheme.LIGHT);
            visit(browser, 390, ColorScheme.DARK);
            visitReports(browser, 1440, ColorScheme.LIGHT);
            if (WHOLE) {
                visitReports(browser, 390, ColorScheme.DARK);
            }
            theWallTurnsStopsAndReadsAgain(browser, facts);
            SmallProvince.enter();
            visitForms(browser, 1440, ColorScheme.LIGHT);
            if (WHOLE) {
                visitForms(browser, 390, ColorScheme.DARK);
            }
            facts.clear();
            facts.clearCampaigns();
            SmallProvince.forgetForms();
        }
    }

    /** No page of reporting takes more than a form, whatever it is called. */
    @Test
    void nothingLongIsRead() throws IOException {
        for (String type : List.of("text/plain", "application/json", "multipart/form-data; boundary=b")) {
            var head = "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\n";
            assertThat(status(head + "Content-Length: 16385\r\n\r\nx")).as(type).isEqualTo(413);
            assertThat(status(head + "Transfer-Encoding: chunked\r\n\r\n4001\r\n" + "x".repeat(0x4001) + "\r\n"))
                    .as(type)
                    .isIn(413, 415);
        }
        assertThat(status("POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 99\r\n\r\n--b"))
                .isEqualTo(415);
    }

    private int status(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            // less than the server waits for the rest
            socket.setSoTimeout(9_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Integer.parseInt(
                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9));
        }
    }

    private void visit(Browser browser, int width, ColorScheme scheme) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme))) {
            var complaints = new ArrayList<String>();
            var elsewhere = new ArrayList<String>();
            var page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequest(request -> {
                if (!request.url().startsWith(base())) {
                    elsewhere.add(request.url());
                }
            });
            page.navigate(base() + "/thong-ke?hang=danh-hieu&cot=doi-tuong");
            sound(page, width);
            page.getByLabel("Tên đăng nhập").fill(official);
            page.getByLabel("Mật khẩu").fill("Mật khẩu dài 1");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/thong-ke?hang=danh-hieu**");
            sound(page, width);
            var total = page.locator("tfoot td").nth(3).innerText();
            assertThat(total).isEqualTo("400");
            var download =
                    page.waitForDownload(() -> page.locator("a.button", new Page.LocatorOptions().setHasText("CSV"))
                            .click());
            assertThat(download.suggestedFilename()).endsWith(".csv");
            page.locator("tbody td a").first().click();
            page.waitForURL("**/thong-ke/danh-sach?**");
            sound(page, width);
            for (var address : List.of(
                    "/",
                    "/thong-ke?hang=nam&cot=doi-tuong",
                    "/thong-ke?hang=cap&cot=doi-tuong&hinh=nhieu-hinh",
                    "/thong-ke?hang=don-vi-hien-nay&hinh=ban-do",
                    "/man-hinh")) {
                page.navigate(base() + address);
                sound(page, width);
                picture(page, "picture" + address.replaceAll("\\W+", "-") + "-" + width);
            }
            assertThat(complaints).isEmpty();
            assertThat(elsewhere).isEmpty();
        }
    }

    private void visitReports(Browser browser, int width, ColorScheme scheme) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme))) {
            var complaints = new ArrayList<String>();
            var page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(base() + "/thong-ke?hang=cap");
            page.getByLabel("Tên đăng nhập").fill(official);
            page.getByLabel("Mật khẩu").fill("Mật khẩu dài 1");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/thong-ke?**");
            page.locator(".keep summary").click();
            page.locator(".keep input[name=ten]").fill("Theo cấp " + width);
            page.locator(".keep button").click();
            page.waitForURL("**/bao-cao/*");
            page.locator(".order button").click();
            page.locator(".steps button").first().click();
            sound(page, width);
            picture(page, "report-" + width);
            page.navigate(base() + "/bao-cao");
            sound(page, width);
            picture(page, "reports-" + width);
            page.navigate(base() + "/");
            sound(page, width);
            picture(page, "home-" + width);
            page.navigate(base() + "/thong-ke?hang=cap");
            var file = page.waitForDownload(() -> page.locator("a.button", new Page.LocatorOptions().setHasText("CSV"))
                            .click())
                    .path();
            page.navigate(base() + "/kiem-tra-tep");
            sound(page, width);
            page.locator("#tep").setInputFiles(file);
            page.locator(".verdict.GENUINE").waitFor();
            sound(page, width);
            picture(page, "check-genuine-" + width);
            page.locator("#tep").setInputFiles(changed(file));
            page.locator(".verdict.CHANGED").waitFor();
            sound(page, width);
            picture(page, "check-changed-" + width);
            page.locator("#ma").fill(page.locator(".facts dd").first().innerText());
            page.locator(".by-code button").click();
            page.locator(".verdict.NAMED_ONLY").waitFor();
            sound(page, width);
            picture(page, "check-named-" + width);
            assertThat(complaints).isEmpty();
        }
    }

    private static FilePayload changed(Path file) {
        try {
            var text = Files.readString(file).replaceFirst("(?m)^(Cấp[^;]*|[^;#\n]+);([0-9]+)", "$1;9$2");
            return new FilePayload("thong-ke.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page for each fourteen seconds, still while it is told to, and after five minutes with the figures of now. */
    private void theWallTurnsStopsAndReadsAgain(Browser browser, Facts facts) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1920, 1080))) {
            var page = context.newPage();
            page.clock().install();
            page.navigate(base() + "/man-hinh?nam=2024");
            page.getByLabel("Tên đăng nhập").fill(official);
            page.getByLabel("Mật khẩu").fill("Mật khẩu dài 1");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/man-hinh?nam=2024**");
            var shown = page.locator(".slide.now h2");
            var first = shown.innerText();
            assertThat(first).contains("2024");
            page.clock().runFor(14_000);
            assertThat(shown.innerText()).isNotEqualTo(first);
            page.keyboard().press("ArrowLeft");
            assertThat(shown.innerText()).isEqualTo(first);
            page.keyboard().press(" ");
            page.clock().runFor(60_000);
            assertThat(shown.innerText()).isEqualTo(first);
            sound(page, 1920);
            var number = page.locator(".wall-total .wall-number");
            var before = number.textContent();
            facts.write(Facts.random(400, 42));
            page.waitForResponse("**/man-hinh?nam=2024**", () -> page.clock().runFor(5 * 60_000));
            assertThat(number.textContent())
                    .as("not under the eyes of those who read")
                    .isEqualTo(before);
            for (int turn = 0; turn < 200 && number.textContent().equals(before); turn++) {
                page.keyboard().press("ArrowRight");
                page.keyboard().press("ArrowLeft");
            }
            assertThat(number.textContent()).isNotEqualTo(before);
            context.setOffline(true);
            page.clock().runFor(5 * 60_000);
            PlaywrightAssertions.assertThat(page.locator(".slide.now .wall-at")).containsText("Chưa cập nhật được");
        }
    }

    private void visitForms(Browser browser, int width, ColorScheme scheme) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme))) {
            var complaints = new ArrayList<String>();
            var page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate(base() + "/bieu-thong-ke?bieu=0601&nam=2025");
            page.getByLabel("Tên đăng nhập").fill(official);
            page.getByLabel("Mật khẩu").fill("Mật khẩu dài 1");
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/bieu-thong-ke?**");
            for (var form : List.of("0601", "0602", "0603", "0605")) {
                page.navigate(base() + "/bieu-thong-ke?bieu=" + form + "&nam=2025");
                sound(page, width);
                picture(page, form + "-" + width);
            }
            submit(page, width);
            page.navigate(base() + "/bieu-thong-ke?bieu=0603&nam=2025");
            page.locator("tbody td a").first().click();
            page.waitForURL("**/thong-ke/danh-sach?**");
            sound(page, width);
            page.navigate(base() + "/bieu-thong-ke/phong-trao?bieu=0601&ky=2025");
            sound(page, width);
            // a slip is answered with 422, which the browser notes
            assertThat(complaints).allMatch(text -> text.contains("422"));
        }
    }

    /** Enters 0604 with a slip, mends it, submits it, and has the figures move on. */
    private static void submit(Page page, int width) {
        SmallProvince.forgetForms();
        page.navigate(page.url().replaceAll("/bieu-thong-ke.*", "/bieu-thong-ke?bieu=0604&nam=2025"));
        page.locator("a.button.primary").click();
        page.locator("#o-02-1").fill("hai");
        for (int row = 3; row <= 5; row++) {
            page.locator("#o-0" + row + "-1").fill(String.valueOf(row));
        }
        page.locator("main button[type=submit]").click();
        sound(page, width);
        picture(page, "nhap-" + width);
        page.locator("#o-02-1").fill("0");
        page.navigate(page.url().replaceAll("/bieu-thong-ke.*", "/bieu-thong-ke/nhap?bieu=0604&nam=2025"));
        PlaywrightAssertions.assertThat(page.locator("#o-02-1")).hasValue("");
        sound(page, width);
        picture(page, "con-giu-" + width);
        page.getByText("Tiếp tục với những gì đã gõ").click();
        PlaywrightAssertions.assertThat(page.locator("#o-02-1")).hasValue("0");
        page.locator("main button[type=submit]").click();
        page.locator("section.submit button").click();
        page.waitForURL("**lan=1**");
        page.navigate(page.url().replaceAll("/bieu-thong-ke.*", "/bieu-thong-ke/nhap?bieu=0604&nam=2025"));
        PlaywrightAssertions.assertThat(page.locator("#ban-nhap")).isHidden();
        page.locator("#o-05-1").fill("6");
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/bieu-thong-ke?**");
        sound(page, width);
        picture(page, "bao-cao-lai-" + width);
        page.navigate(page.url() + "&lan=1");
        assertThat(page.locator("td .today").first().innerText()).isEqualTo("nay 13");
        sound(page, width);
        picture(page, "da-bao-cao-" + width);
    }

    /** With {@code -Dvinhdanh.test.files=<folder>} the pages stay there to be looked at. */
    private static void picture(Page page, String name) {
        var folder = System.getProperty("vinhdanh.test.files");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
        }
    }

    /** On a wide screen by day by all rules; on a phone by night by those of colours and of how large targets are, in which alone they differ. */
    private static void sound(Page page, int width) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        assertThat((width < 1024 ? axe.withRules(List.of("color-contrast", "target-size")) : axe)
                        .analyze()
                        .getViolations())
                .as(page.url())
                .isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("%s fits %d px", page.url(), width)
                .isLessThanOrEqualTo(width);
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static Optional<Path> chromium() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
