package vn.vinhdanh.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What decides what a page shows: its path and the parameters that pages know, in one order. Nothing else of a request may
 * change a page, so nothing else can poison what is kept.
 *
 * @param path path of the address
 * @param query known parameters but the language, encoded; empty when none
 */
record PageKey(String path, String query, boolean english) {

    static final List<String> PARAMETERS = List.of(
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
            "nam-ban-hanh",
            "hang",
            "tu",
            "den",
            "chu-de",
            "phong-trao",
            "sap-xep",
            "nhom",
            "loai",
            "ngay",
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

    /** The address under which search engines shall keep the page: its order and the number of its first page change nothing of it. */
    PageKey canonical() {
        var kept = Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith("sap-xep=") && !part.equals("trang=1"))
                .collect(Collectors.joining("&"));
        return new PageKey(path, kept, english);
    }

    String withLanguage(boolean inEnglish) {
        var all = query + (inEnglish ? (query.isEmpty() ? "" : "&") + "lang=en" : "");
        return all.isEmpty() ? path : path + "?" + all;
    }
}
