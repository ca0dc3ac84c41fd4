package vn.vinhdanh.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Forms of each kind are being typed in, in real tabs, when the console is killed with {@code kill -9}: what the server had kept lacks nothing
 * older than two seconds, and the tab in which somebody typed offers all of it after the next sign-in, what was typed while there was no
 * server included. Fifty at once, as no browser on two processors can show them, are those of the test of this name in the console.
 *
 * <p>On a platform of its own, which is broken: run alone, with {@code VINHDANH_KILL=true}. The letters are put into the fields by a script in each
 * page, as input events, five a second.
 */
@EnabledIfEnvironmentVariable(named = "VINHDANH_KILL", matches = "true")
class KilledWhileTypingTest {

    private static final int FORMS = 6;
    private static final long SECONDS = 8;
    private static final Pattern TEXT = Pattern.compile("\"is\":\"(P\\d\\d [a-z]*)\"");

    /** A form and the field in it, by the official who may write it. */
    private record Form(String official, String address, String field) {}

    private static final List<Form> KINDS = List.of(
            new Form("chuyenvien", "/phong-trao/moi", "theme"),
            new Form("quantri", "/tai-khoan/moi", "fullName"),
            new Form("chuyenvien", "/bai-viet/soan/moi", "lead"),
            new Form("quantri", "/don-vi/moi", "name"),
            new Form("chuyenvien", "/quyet-dinh/ghi", "title"),
            new Form("quantri", "/don-vi/moi", "aliases"));

    private static final String TYPE = """
            ([field, tag]) => {
              const host = document.querySelector('[data-vd-name="' + field + '"]');
              const input = host.querySelector('textarea, input');
              window.typed = [];
              const put = text => {
                input.value = text;
                input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                window.typed.push([Date.now(), text.length]);
              };
              put(tag + ' ');
              window.typist = setInterval(
                () => put(input.value + String.fromCharCode(97 + input.value.length % 26)), 200);
            }""";

    @Test
    void nothingOlderThanTwoSecondsIsLost() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "No Chromium found");
        var missing = RunningPlatform.missing();
        assumeTrue(missing == null, "Journeys are skipped, " + missing);
        try (var platform = RunningPlatform.own();
                var playwright = Chromium.playwright();
                var browser = Chromium.start(playwright)) {
            var desks = new LinkedHashMap<String, BrowserContext>();
            var pages = new ArrayList<Page>();
            for (int i = 0; i < FORMS; i++) {
                var form = KINDS.get(i % KINDS.size());
                var desk = desks.computeIfAbsent(form.official(), name -> signedIn(browser, platform, name));
                var page = desk.newPage();
                open(page, platform, form);
                pages.add(page);
            }
            for (int i = 0; i < FORMS; i++) {
                pages.get(i).evaluate(TYPE, List.of(KINDS.get(i % KINDS.size()).field(), tag(i)));
            }
            Thread.sleep(SECONDS * 1000);

            var console = platform.consoleProcess().orElseThrow();
            long killed = System.currentTimeMillis();
            new ProcessBuilder("kill", "-9", String.valueOf(console.pid()))
                    .start()
                    .waitFor();
            Thread.sleep(1000);
            var kept = kept(platform);
            var lost = new ArrayList<String>();
            long oldest = 0;
            for (int i = 0; i < FORMS; i++) {
                var text = kept.getOrDefault(tag(i), "");
                long age = killed - firstAfter(pages.get(i), text.length(), killed);
                oldest = Math.max(oldest, age);
                if (age > 2000) {
                    lost.add(tag(i) + " " + KINDS.get(i % KINDS.size()) + ": " + age + " ms");
                }
            }
            System.out.println("Killed with " + FORMS + " forms being typed in: " + kept.size()
                    + " drafts, the oldest letter the server lacked was " + oldest + " ms old");
            assertThat(lost).isEmpty();
            assertThat(kept).hasSize(FORMS);

            offersEverythingToTheTabThatHeldIt(platform, pages.getFirst());
        }
    }

    /** The letters typed before the server was back are there too: the tab held them. */
    private static void offersEverythingToTheTabThatHeldIt(RunningPlatform platform, Page page) throws Exception {
        var form = KINDS.getFirst();
        var all = (String) page.evaluate(
                "field => { clearInterval(window.typist);"
                        + " return document.querySelector('[data-vd-name=\"' + field + '\"]').querySelector('textarea, input').value }",
                form.field());
        platform.awaitConsole();
        signIn(page, platform, form.official());
        open(page, platform, form);
        var offers = page.locator(".vd-draft-offer");
        offers.first().waitFor();
        // the newest offer is the one the tab has just handed over
        page.waitForTimeout(2_000);
        offers.first().locator("vaadin-button").first().click();
        page.waitForFunction(
                "([field, all]) => document.querySelector('[data-vd-name=\"' + field + '\"]').value === all",
                List.of(form.field(), all));
    }

    private static String tag(int i) {
        return String.format("P%02d", i);
    }

    /** When the first letter was typed that the server lacks; the moment of the kill where it lacks none before that. */
    @SuppressWarnings("unchecked")
    private static long firstAfter(Page page, int length, long killed) {
        var typed = (List<List<Number>>) page.evaluate("() => window.typed");
        return typed.stream()
                .filter(letter -> letter.get(1).intValue() > length)
                .mapToLong(letter -> letter.getFirst().longValue())
                .min()
                .orElse(killed);
    }

    private static Map<String, String> kept(RunningPlatform platform) throws IOException, SQLException {
        var kept = new LinkedHashMap<String, String>();
        try (var database = platform.database();
                var rows = database.createStatement().executeQuery("select content from vinhdanh.draft")) {
            while (rows.next()) {
                var text = TEXT.matcher(rows.getString(1));
                if (text.find()) {
                    kept.put(text.group(1).substring(0, 3), text.group(1));
                }
            }
        }
        return kept;
    }

    private static BrowserContext signedIn(Browser browser, RunningPlatform platform, String name) {
        var desk = browser.newContext(
                new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(1024, 700));
        desk.setDefaultTimeout(60_000);
        var page = desk.newPage();
        signIn(page, platform, name);
        page.close();
        return desk;
    }

    private static void signIn(Page page, RunningPlatform platform, String name) {
        page.navigate(platform.console("/login"));
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill("VinhDanh@Demo1");
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static void open(Page page, RunningPlatform platform, Form form) {
        page.navigate(
                platform.console(form.address()),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        page.locator("[data-vd-name='" + form.field() + "']").waitFor();
        page.waitForFunction("() => !!window.vdFormDraft");
    }
}
