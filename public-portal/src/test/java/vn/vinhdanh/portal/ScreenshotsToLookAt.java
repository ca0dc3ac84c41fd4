package vn.vinhdanh.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Takes pictures of pages at three widths, light and dark, for people to look at. */
final class ScreenshotsToLookAt {

    private ScreenshotsToLookAt() {}

    /** @param args base address, folder, widths (comma), schemes (comma), then name=path pairs */
    public static void main(String[] args) {
        try (var chromium = new Chromium()) {
            for (String scheme : args[3].split(",")) {
                for (String width : args[2].split(",")) {
                    var context = chromium.browser()
                            .newContext(new Browser.NewContextOptions()
                                    .setViewportSize(Integer.parseInt(width), 900)
                                    .setColorScheme(scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT));
                    var page = context.newPage();
                    for (String named : List.of(args).subList(4, args.length)) {
                        int equals = named.indexOf('=');
                        page.navigate(args[0] + named.substring(equals + 1));
                        page.evaluate("document.fonts.ready");
                        var wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
                        if (wide > Integer.parseInt(width)) {
                            System.out.println("TOO WIDE " + named + " at " + width + ": " + wide);
                        }
                        page.screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of(
                                        args[1], named.substring(0, equals) + "-" + width + "-" + scheme + ".png")));
                    }
                    context.close();
                }
            }
        }
    }
}
