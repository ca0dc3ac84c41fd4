package vn.vinhdanh.portal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads to the one address of a page from what people make of it: with capitals, as a telephone begins a word, or with a slash at its end.
 * Addresses whose capitals mean something are left alone.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class OneAddress extends OncePerRequestFilter {

    private static final int LONGEST = 300;

    /** First words of addresses of which the rest is in small letters too. */
    private static final Set<String> SMALL = Set.of(
            "vinh-danh",
            "duoc-vinh-danh",
            "quyet-dinh",
            "tin-tuc",
            "guong-dien-hinh",
            "phong-trao",
            "khoi-thi-dua",
            "danh-hieu-hinh-thuc",
            "van-ban",
            "nhat-ky-thay-doi",
            "muc-luc",
            "so-lieu",
            "du-lieu-mo",
            "gioi-thieu",
            "kha-nang-tiep-can",
            "quyen-rieng-tu",
            "lien-he",
            "feed");

    /** First words of addresses whose rest is left as it is. */
    private static final Set<String> FIRST = Set.of("don-vi", "bao-sai-sot", "lay-y-kien", "theo-doi", "api");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var one = one(path);
        if (one.equals(path)) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", query == null ? one : one + "?" + query);
        response.setHeader("Cache-Control", "max-age=86400");
    }

    /** The one address; the same where it is not known to be another. */
    static String one(String path) {
        if (path.length() > LONGEST
                || path.length() < 2
                || path.contains("//")
                || path.indexOf('%') >= 0
                || path.indexOf(';') >= 0) {
            return path;
        }
        int end = path.indexOf('/', 1);
        var first = path.substring(1, end < 0 ? path.length() : end).toLowerCase(Locale.ROOT);
        var bare = first.contains(".") ? first.substring(0, first.indexOf('.')) : first;
        boolean small = SMALL.contains(bare);
        if (!small && !FIRST.contains(first)) {
            return path;
        }
        var rest = end < 0 ? "" : path.substring(end);
        var one = "/" + first + (small ? rest.toLowerCase(Locale.ROOT) : rest);
        return one.endsWith("/") && !one.matches("/api(?:/v1)?/") ? one.substring(0, one.length() - 1) : one;
    }
}
