package vn.vinhdanh.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every view of the console and its main dialogs, by the list that stands beside the routes
 * ({@code admin-ui/src/test/resources/console-routes.txt}): nothing in it hinders anyone, in light and in dark. It is minutes of two
 * processors and no part of each build: {@code -Dwalk=whole} asks for it, and it must pass before a change is taken ({@code .ci/run}).
 */
class ConsoleWalkTest {

    /** One line of the list. */
    private record Stop(String view, String official, String address, List<String> clicks) {

        static Stop of(String line) {
            var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
            return new Stop(
                    parts.get(0),
                    parts.get(1),
                    parts.get(2),
                    parts.size() < 4 ? List.of() : List.of(parts.get(3).split(" >>> ")));
        }

        @Override
        public String toString() {
            return view + " " + address + (clicks.isEmpty() ? "" : " " + clicks);
        }
    }

    private static final String DIALOGS = "vaadin-dialog[opened], vaadin-confirm-dialog[opened]";

    /** Clicks a link of the console's own; false when that would be held. */
    private static final String FOLLOW = """
            address => {
              if (!window.Vaadin || !Vaadin.Flow || document.querySelector('%s')) {
                return false;
              }
              document.querySelectorAll('h1').forEach(heading => heading.setAttribute('data-left', ''));
              const link = document.createElement('a');
              link.href = address;
              link.setAttribute('router-link', '');
              document.body.append(link);
              link.click();
              link.remove();
              return true;
            }""".formatted(DIALOGS);

    private final Map<String, Page> pages = new HashMap<>();
    private final Map<Page, String> shown = new HashMap<>();
    private final Barriers barriers = new Barriers();
    private final Set<String> seenInDark = new HashSet<>();

    /** Views are shared out between two walkers, each view with all its dialogs to one: it is most of the time of all journeys. */
    @ParameterizedTest(name = "walker {0}")
    @ValueSource(ints = {0, 1})
    @Execution(ExecutionMode.CONCURRENT)
    void noViewAndNoDialogHindersAnyone(int walker) throws Exception {
        assumeTrue(Barriers.ARE_ASKED_FOR, "The walk is asked for by -Dwalk=whole");
        assumeTrue(Chromium.program().isPresent(), "No Chromium found");
        var missing = RunningPlatform.missing();
        assumeTrue(missing == null, "Journeys are skipped, " + missing);
        var platform = RunningPlatform.shared();
        try (var playwright = Chromium.playwright();
                var browser = Chromium.start(playwright)) {
            for (var stop : stops(walker)) {
                var page = page(browser, platform, stop.official());
                go(page, platform, stop);
                for (var click : stop.clicks()) {
                    // what would open beside is opened here
                    page.evaluate("document.querySelectorAll('a[target]').forEach(a => a.removeAttribute('target'))");
                    page.locator(click).first().click();
                    settled(page);
                }
                look(page, stop);
            }
        }
        assertThat(barriers.found()).isEmpty();
    }

    private static List<Stop> stops(int walker) throws IOException {
        var stops = Files.readAllLines(RunningPlatform.file("admin-ui/src/test/resources/console-routes.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Stop::of)
                .toList();
        assertThat(stops).hasSizeGreaterThan(40);
        var views = stops.stream().map(Stop::view).distinct().toList();
        var times = new HashMap<String, Integer>();
        return stops.stream()
                .filter(stop -> (views.indexOf(stop.view()) < views.size() / 2) == (walker == 0))
                .map(stop -> Map.entry(stop, times.merge(stop.view(), 1, Integer::sum)))
                // each sign-in loads the console twice: as few as there are officials; and no view after itself, which
                // would load it anew
                .sorted(Comparator.comparing(
                                (Map.Entry<Stop, Integer> stop) -> stop.getKey().official())
                        .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A page of that official, signed in when it is first asked for. */
    private Page page(Browser browser, RunningPlatform platform, String official) {
        return pages.computeIfAbsent(official, name -> {
            var context = browser.newContext(new Browser.NewContextOptions()
                    .setLocale("vi-VN")
                    .setViewportSize(1440, 960)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setColorScheme(ColorScheme.LIGHT));
            context.setDefaultTimeout(60_000);
            var page = context.newPage();
            if (!name.equals("-")) {
                page.navigate(platform.console("/login"));
                page.locator("input[name=username]").fill(name);
                page.locator("input[name=password]").fill("VinhDanh@Demo1");
                page.locator("button[type=submit]").click();
                page.waitForURL(url -> !url.contains("/login"));
            }
            return page;
        });
    }

    /**
     * Goes to a place as a click on a link does, open dialogs closed before: the console is then loaded once for an official and not once
     * for each place. What may hold such a click is a question; then the page is loaded.
     */
    private void go(Page page, RunningPlatform platform, Stop stop) {
        var before = shown.put(page, stop.view());
        if (before == null || before.equals(stop.view()) || !followed(page, stop.address())) {
            page.navigate(platform.console(stop.address()));
            page.locator("h1").first().waitFor();
        }
        settled(page);
    }

    private static boolean followed(Page page, String address) {
        for (int open = 0; open < 3 && page.locator(DIALOGS).count() > 0; open++) {
            page.keyboard().press("Escape");
            settled(page);
        }
        if (!Boolean.TRUE.equals(page.evaluate(FOLLOW, address))) {
            return false;
        }
        try {
            page.locator("h1:not([data-left])").first().waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            return true;
        } catch (TimeoutError held) {
            return false;
        }
    }

    private static void settled(Page page) {
        page.waitForFunction("() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                + " || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        page.waitForTimeout(200);
    }

    private void look(Page page, Stop stop) {
        if (Boolean.TRUE.equals(
                page.evaluate("[...document.images].some(i => i.currentSrc && i.complete && i.naturalWidth === 0)"))) {
            barriers.found().add(stop + ": a picture is not there");
        }
        // the dialogs of a view take their colours from the same tokens
        if (seenInDark.add(stop.view())) {
            barriers.lookAlsoInDark(page, stop.toString());
        } else {
            barriers.look(page, stop.toString());
        }
    }
}
