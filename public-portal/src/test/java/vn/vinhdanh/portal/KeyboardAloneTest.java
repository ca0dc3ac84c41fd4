package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The three tasks of docs/accessibility.md with the keyboard alone, and what a screen reader is told on the way: names, roles and
 * states come from the browser's accessibility tree, as a screen reader reads it.
 */
@PortalTest
class KeyboardAloneTest {

    /** More stops than any page has: who needs more is trapped. */
    private static final int MOST_STOPS = 250;

    /** A press of a key is a painted page: every third page is walked, every one with {@code -Dvinhdanh.whole=true}. */
    private static final int ONE_IN = Boolean.getBoolean("vinhdanh.whole") ? 1 : 3;

    private static Chromium chromium;
    private final int port;

    KeyboardAloneTest(@LocalServerPort int port) {
        this.port = port;
    }

    /** Writes down each stop as it is reached, and an empty one when the page is left. */
    private static final String STOPS = """
            window.stops = [];
            document.addEventListener('focusin', event => {
              const e = event.target, s = getComputedStyle(e), r = e.getBoundingClientRect();
              const shown = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0;
              stops.push((shown ? 'seen ' : 'NOT SEEN ') + (r.width > 0 && r.height > 0 ? '' : 'EMPTY ')
                + e.outerHTML.slice(0, 120));
            });
            document.addEventListener('focusout', event => {
              if (!event.relatedTarget) {
                stops.push('');
              }
            });""";

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
    void findsWhoWasHonouredAndWhy() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            go(page, "/");
            page.keyboard().press("Tab");
            assertThat(focused(page)).startsWith("Đến nội dung");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
            assertThat(page.locator("main").ariaSnapshot())
                    .contains("combobox \"Tìm cá nhân, tập thể, hộ gia đình được khen thưởng\"");
            page.keyboard().type("nguyen thi hoa");
            page.keyboard().press("Enter");
            page.waitForURL("**/vinh-danh?q=**");
            assertThat(page.locator("main .count[role=status]").first().textContent())
                    .isNotBlank();
            assertThat(page.locator(".result-name").first().locator(".hit").count())
                    .as("the words of a name are one piece")
                    .isEqualTo(1);
            tabTo(page, "Nguyễn Thị Hòa");
            page.keyboard().press("Enter");
            page.waitForURL("**/vinh-danh/**");
            assertThat(page.locator("main").ariaSnapshot())
                    .contains("heading \"Bà Nguyễn Thị Hòa\" [level=1]")
                    .contains("Theo")
                    .contains("link \"Quyết định số");
        }
    }

    @Test
    void commentsOnAnArticleAndHearsWhatIsMissing() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            go(page, "/tin-tuc/" + FakeProvince.ARTICLE);
            tabTo(page, "Nội dung ý kiến");
            page.keyboard().type("Rất thiết thực với bà con.");
            assertThat(page.locator("[data-counter]").textContent()).isEqualTo("26 / 500 ký tự");
            assertThat((String) page.evaluate("document.getElementById(document.activeElement.getAttribute("
                            + "'aria-describedby').split(' ')[0]).textContent"))
                    .as("a description that changed would be read out at each letter")
                    .isEqualTo("0 / 500 ký tự");
            tabTo(page, "Gửi ý kiến");
            page.keyboard().press("Enter");
            page.locator("[data-says].stop").waitFor();
            assertThat(page.evaluate("document.activeElement.name"))
                    .as("the focus goes to the field that is wrong")
                    .isEqualTo("ten");
            assertThat((String) page.evaluate("document.getElementById(document.activeElement.getAttribute("
                            + "'aria-describedby').split(' ').pop()).textContent"))
                    .isNotBlank();
            page.keyboard().type("Đinh Thị Thu");
            tabTo(page, "Gửi ý kiến");
            page.keyboard().press("Enter");
            page.locator("[data-says].good").waitFor();
        }
    }

    @Test
    void reportsAnErrorInAnHonour() {
        try (var context = chromium.browser().newContext()) {
            var page = context.newPage();
            go(page, "/vinh-danh/h1");
            tabTo(page, "Báo sai sót");
            page.keyboard().press("Enter");
            page.waitForURL("**/bao-sai-sot");
            assertThat(page.locator("main").ariaSnapshot()).contains("heading \"Báo sai sót\" [level=1]");
            tabTo(page, "Gửi phản ánh");
            page.keyboard().press("Enter");
            page.locator(".field-problem:not(:empty)").first().waitFor();
            assertThat(page.locator("[role=alert]").first().textContent()).isNotBlank();
            assertThat(page.evaluate("document.activeElement.name"))
                    .as("the focus is in the first field that is wrong")
                    .isEqualTo("loai");
            page.keyboard().press("Space");
            tabTo(page, "Gửi phản ánh");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.activeElement.name === 'noi-dung'");
        }
    }

    /**
     * On no page is the keyboard caught, and at every stop it is seen where it is; each page fits the narrowest phone, and asks nobody but
     * us.
     */
    @Test
    void isSeenAtEveryStopAndCaughtNowhere() {
        try (var context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(320, 640))) {
            context.addInitScript(STOPS);
            var page = context.newPage();
            var problems = new ArrayList<String>();
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port + "/")) {
                    problems.add("asked " + request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")
                        && !message.text().contains("404")
                        && !message.text().contains("410")) {
                    problems.add(message.text());
                }
            });
            for (int i = 0; i < BrowserTest.PAGES.size(); i++) {
                var path = BrowserTest.PAGES.get(i);
                go(page, path);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(320);
                if (i % ONE_IN != 0) {
                    continue;
                }
                var stops = stops(page);
                stops.stream()
                        .filter(stop -> !stop.startsWith("seen ") || stop.startsWith("seen EMPTY"))
                        .forEach(stop -> problems.add(path + " " + stop));
                if (stops.isEmpty() || stops.size() > MOST_STOPS) {
                    problems.add(path + " has " + stops.size() + " stops");
                }
            }
            assertThat(problems).isEmpty();
        }
    }

    /** What has the focus at each press of Tab, from the beginning of the page until it is left. */
    private static List<String> stops(Page page) {
        for (int pressed = 0; pressed <= MOST_STOPS + 1; pressed++) {
            page.keyboard().press("Tab");
            if (pressed % 8 == 7) {
                var stops = (List<?>) page.evaluate("stops");
                if (stops.contains("")) {
                    return stops.subList(0, stops.indexOf("")).stream()
                            .map(String.class::cast)
                            .toList();
                }
            }
        }
        return ((List<?>) page.evaluate("stops"))
                .stream().map(String.class::cast).toList();
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    /** Presses Tab until what has the focus is called so. */
    private static void tabTo(Page page, String name) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (focused(page).contains(name)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach “" + name + "” on " + page.url());
    }

    /** The name of what has the focus, as a screen reader says it. */
    private static String focused(Page page) {
        return (String)
                page.evaluate(
                        "(() => { const e = document.activeElement;"
                                + " const label = e.labels && e.labels[0] ? e.labels[0].textContent : '';"
                                + " return (e.getAttribute('aria-label') || label || e.textContent || '').trim().replace(/\\s+/g, ' '); })()");
    }
}
