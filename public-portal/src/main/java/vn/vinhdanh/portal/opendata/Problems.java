package vn.vinhdanh.portal.opendata;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.portal.page.Frame;
import vn.vinhdanh.portal.page.Language;

/**
 * Says as a program can read why a request is not answered (RFC 9457), in the language asked for by {@code lang} or, without it, by
 * {@code Accept-Language}. The type of a problem is the place of the page on open data that explains it.
 */
@Component
class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private final Frame frame;
    private final MessageSource messages;
    private final JsonMapper json;

    Problems(Frame frame, MessageSource messages, JsonMapper json) {
        this.frame = frame;
        this.messages = messages;
        this.json = json;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refused refused) throws IOException {
        write(request, response, refused, null);
    }

    /** @param reference number of an entry in our log, or null */
    void write(HttpServletRequest request, HttpServletResponse response, Refused refused, @Nullable String reference)
            throws IOException {
        var reason = refused.reason();
        var locale = english(request) ? Locale.ENGLISH : Language.VIETNAMESE;
        var body = new LinkedHashMap<String, Object>();
        body.put("type", frame.address() + "/du-lieu-mo#" + reason.word());
        body.put("title", messages.getMessage("open.problem." + reason.name(), null, locale));
        body.put("status", reason.status());
        body.put(
                "detail",
                messages.getMessage("open.problem." + reason.name() + ".detail", refused.arguments(), locale));
        body.put("instance", path(request));
        if (reference != null) {
            body.put("reference", reference);
        }
        response.setStatus(reason.status());
        response.setHeader("Content-Language", locale.getLanguage());
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MEDIA_TYPE);
        var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    private static boolean english(HttpServletRequest request) {
        try {
            var asked = request.getParameter("lang");
            if (asked != null) {
                return asked.equals("en");
            }
        } catch (IllegalStateException e) {
            // The parameters cannot be decoded; that is what the answer says.
        }
        return request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
    }
}
