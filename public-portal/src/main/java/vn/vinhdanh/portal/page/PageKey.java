package vn.vinhdanh.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What decides what a page shows: its path and the parameters that pages know, in one order. Nothing else of a request may
 * change a page, so nothing else can poison what is kept.
 *
 * @param path path of the address
 * @param query known parameters but the language, encoded; empty when none
 */
record PageKey(String path, String query, boolean english) {

    private static final List<String> PARAMETERS = List.of(
            "q",
            "danh-hieu",
            "cap",
            "nam",
            "doi-tuong",
            "loai-hinh",
            "don-vi",
            "xa",
            "nguoi",
            "quyet-dinh",
            "chu-de",
            "phong-trao",
            "sap-xep",
            "trang");

    static PageKey of(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (request.getQueryString() == null) {
            return new PageKey(path, "", false);
        }
        var query = new StringBuilder();
        for (String name : PARAMETERS) {
            var value = request.getParameter(name);
            if (value != null && !value.isEmpty()) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return new PageKey(path, query.toString(), Language.english(request));
    }

    String withLanguage(boolean inEnglish) {
        var all = query + (inEnglish ? (query.isEmpty() ? "" : "&") + "lang=en" : "");
        return all.isEmpty() ? path : path + "?" + all;
    }
}
