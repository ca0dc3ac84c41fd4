package vn.vinhdanh.journeys;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What axe finds to hinder somebody on the pages of a journey, by WCAG 2.2 AA. */
final class Barriers {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Pages that stand in dark now: each change of colours is a second of the browser's time, so that none is made for nothing. */
    private final Set<Page> dark = new HashSet<>();

    /** Whether somebody wants to know: looking is minutes of two processors, and made before a change is taken ({@code -Dwalk=whole}). */
    static final boolean ARE_ASKED_FOR = "whole".equals(System.getProperty("vinhdanh.walk"));

    /** The console's menu stands beside every view: it is looked at once on each page, in light and in dark. */
    private static final String MENU = "vaadin-app-layout > [slot=drawer]";

    /** Pages whose menu was looked at, with the colours in which it was. */
    private final Set<List<Object>> menus = new HashSet<>();

    private final TreeSet<String> found = new TreeSet<>();

    /** All that was found, and where; empty when nothing hinders anyone. */
    TreeSet<String> found() {
        return found;
    }

    /** Looks at a page as it stands, in light. */
    void look(Page page, String where) {
        show(page, false);
        note(page, where + " light", axe(page, "light").withTags(RULES));
    }

    /** Looks at a page in light, and in dark at its colours, in which alone the two differ. */
    void lookAlsoInDark(Page page, String where) {
        if (dark.contains(page)) {
            lookInDark(page, where);
            look(page, where);
        } else {
            look(page, where);
            lookInDark(page, where);
        }
    }

    private void lookInDark(Page page, String where) {
        show(page, true);
        note(page, where + " dark", axe(page, "dark").withRules(List.of("color-contrast")));
    }

    private void show(Page page, boolean inDark) {
        if (inDark ? dark.add(page) : dark.remove(page)) {
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(inDark ? ColorScheme.DARK : ColorScheme.LIGHT));
            painted(page);
        }
    }

    /** What passes is not written down: nobody reads it, and it is most of the work. */
    private AxeBuilder axe(Page page, String colours) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(page).setLegacyMode(true).options(options);
        boolean known = page.locator(MENU).count() > 0 && !menus.add(List.of(page, colours));
        return known ? axe.exclude(List.of(MENU)) : axe;
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
