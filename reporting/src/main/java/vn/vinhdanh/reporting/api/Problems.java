package vn.vinhdanh.reporting.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vinhdanh.reporting.shared.Languages;
import vn.vinhdanh.reporting.shared.Wording;
import vn.vinhdanh.reporting.statistics.WrongAddress;

/** Says as a program can read why a call is not answered (RFC 9457). */
@Component
class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private final Wording wording;
    private final JsonMapper json;

    Problems(Wording wording, JsonMapper json) {
        this.wording = wording;
        this.json = json;
    }

    /** The language of an answer: that of {@code lang}, else of {@code Accept-Language}, else Vietnamese. No cookie is looked at. */
    static Locale language(HttpServletRequest request) {
        var asked = request.getParameter("lang");
        if (asked == null && request.getHeader("Accept-Language") != null) {
            asked = request.getLocale().getLanguage();
        }
        return "en".equals(asked) ? Languages.ENGLISH : Languages.VIETNAMESE;
    }

    void write(HttpServletRequest request, HttpServletResponse response, ApiProblem problem) throws IOException {
        var reason = problem.reason();
        var locale = language(request);
        write(
                request,
                response,
                reason,
                locale,
                wording.text(locale, "api.problem." + reason.name() + ".detail", problem.arguments()));
    }

    /** A question that cannot be read, in the sentence that the pages say. */
    void write(HttpServletRequest request, HttpServletResponse response, WrongAddress wrong) throws IOException {
        var locale = language(request);
        write(
                request,
                response,
                ApiProblem.Reason.PARAMETER,
                locale,
                wording.text(locale, "refused.address." + wrong.reason().code(), wrong.parameter(), wrong.value()));
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ApiProblem.Reason reason,
            Locale locale,
            String detail)
            throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:vinhdanh:problem:" + reason.word());
        body.put("title", wording.text(locale, "api.problem." + reason.name()));
        body.put("status", reason.status());
        body.put("detail", detail);
        body.put("instance", request.getRequestURI());
        response.setStatus(reason.status());
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MEDIA_TYPE);
        var bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
