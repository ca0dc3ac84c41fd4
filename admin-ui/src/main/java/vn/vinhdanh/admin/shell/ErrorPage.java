package vn.vinhdanh.admin.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;

/**
 * The page of a request that never came to a view: a closed door, an address that leads nowhere, a failure before Vaadin. Plain HTML, since
 * there may be neither session nor database.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; frame-ancestors 'none'";

    ErrorPage() {}

    @RequestMapping("/error")
    ResponseEntity<String> say(HttpServletRequest request) {
        var known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // asked for by its own address it is an address like any other that leads nowhere
        int status = known instanceof Integer code ? code : 404;
        var kind = switch (status) {
            case 401, 403 -> "forbidden";
            case 400, 404, 405, 410 -> "not-found";
            default -> "unexpected";
        };
        var locale = locale(request);
        var title = say(locale, "shell." + kind + ".title");
        var html =
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Vinh Danh</title><link rel="stylesheet" href="/vinhdanh/tokens.css"><link rel="stylesheet" href="/error.css"></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
                """.formatted(locale.getLanguage(), title, title, say(locale, text(kind)), say(locale, "home.title"));
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .body(html);
    }

    private static String text(String kind) {
        return switch (kind) {
            case "forbidden" -> "shell.forbidden.text";
            case "not-found" -> "shell.not-found.whole";
            default -> "session.error.message";
        };
    }

    private static String say(Locale locale, String key) {
        return HtmlUtils.htmlEscape(Words.in(locale, key), "UTF-8");
    }

    private static Locale locale(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies != null && Arrays.stream(cookies).anyMatch(ErrorPage::asksForEnglish)
                ? ConsoleWords.ENGLISH
                : ConsoleWords.VIETNAMESE;
    }

    private static boolean asksForEnglish(Cookie cookie) {
        return cookie.getName().equals(Preferences.LANGUAGE)
                && cookie.getValue().equals("en");
    }
}
