package vn.vinhdanh.admin.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Language and theme of this browser, remembered in two cookies that hold nothing else. */
@Component
public class Preferences implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    static final String LANGUAGE = "vd_lang";
    private static final String THEME = "vd_theme";

    Preferences() {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(language(init.getRequest())));
        event.addIndexHtmlRequestListener(page -> {
            var html = page.getDocument().selectFirst("html");
            var theme = cookie(page.getVaadinRequest().getCookies(), THEME);
            if (html != null) {
                html.attr(
                        "lang",
                        VaadinSession.getCurrent() == null ? "vi" : language().getLanguage());
                if ("dark".equals(theme) || "light".equals(theme)) {
                    html.attr("data-theme", theme);
                }
            }
        });
    }

    /** Changes between Vietnamese and English and shows the page anew. */
    public static void otherLanguage() {
        var other = "en".equals(language().getLanguage()) ? ConsoleWords.VIETNAMESE : ConsoleWords.ENGLISH;
        VaadinSession.getCurrent().setLocale(other);
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=31536000;samesite=lax'; location.reload()",
                        LANGUAGE,
                        other.getLanguage());
    }

    /** Changes between light and dark, from what the browser shows now. */
    public static void otherTheme() {
        UI.getCurrent().getPage().executeJs("""
                        const html = document.documentElement;
                        const now = html.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
                        html.dataset.theme = now === 'dark' ? 'light' : 'dark';
                        document.cookie = $0 + '=' + html.dataset.theme + ';path=/;max-age=31536000;samesite=lax';
                        """, THEME);
    }

    private static Locale language() {
        return VaadinSession.getCurrent().getLocale();
    }

    private static Locale language(VaadinRequest request) {
        return language(request.getCookies());
    }

    /**
     * The language of a browser where no page is at hand.
     *
     * @param cookies what it sent; null when nothing
     */
    public static Locale language(Cookie @Nullable [] cookies) {
        return "en".equals(cookie(cookies, LANGUAGE)) ? ConsoleWords.ENGLISH : ConsoleWords.VIETNAMESE;
    }

    private static String cookie(Cookie @Nullable [] cookies, String name) {
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (name.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }
}
