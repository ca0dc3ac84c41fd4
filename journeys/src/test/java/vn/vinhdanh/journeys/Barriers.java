package vn.vinhdanh.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.TreeSet;

/** What axe finds to hinder somebody on the pages of a journey, by WCAG 2.2 AA. */
final class Barriers {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final TreeSet<String> found = new TreeSet<>();

    /** All that was found, and where; empty when nothing hinders anyone. */
    TreeSet<String> found() {
        return found;
    }

    /** Looks at a page as it stands, in light. */
    void look(Page page, String where) {
        note(page, where + " light", new AxeBuilder(page).setLegacyMode(true).withTags(RULES));
    }

    /** Looks at its colours in dark, in which alone the two differ, and leaves it in light. */
    void lookInDark(Page page, String where) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        painted(page);
        note(page, where + " dark", new AxeBuilder(page).setLegacyMode(true).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        painted(page);
    }

    /** Waits until every change of colour has come to its end and is on the screen. */
    private static void painted(Page page) {
        page.evaluate("""
                async () => {
                  const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                  await frame();
                  const moving = document.getAnimations()
                    .filter(a => a.effect && a.effect.getComputedTiming().endTime < 5000);
                  await Promise.all(moving.map(a => a.finished.catch(() => {})));
                  await frame();
                }""");
    }

    /** What is found a second time, after a pause, is a barrier; what is not was the page still at work. */
    private void note(Page page, String where, AxeBuilder axe) {
        if (axe.analyze().getViolations().isEmpty()) {
            return;
        }
        page.waitForTimeout(1_000);
        painted(page);
        for (var rule : axe.analyze().getViolations()) {
            for (var node : rule.getNodes()) {
                found.add(where + ": " + rule.getId() + " at " + node.getTarget());
            }
        }
    }
}
