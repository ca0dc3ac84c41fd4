package vn.vinhdanh.portal.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to run and load nothing but ours, and turns away what is no request for a page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 35)
class ProtectiveHeaders extends OncePerRequestFilter {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String UNREADABLE =
            "Nội dung gửi lên quá dài hoặc không đọc được. / What was sent is too long or cannot be read.\n";

    static final int LONGEST_QUERY = 2000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        addTo(request, response);
        var query = request.getQueryString();
        if (query != null && query.length() > LONGEST_QUERY) {
            response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
            return;
        }
        int refused = refused(request);
        if (refused > 0) {
            // no page of ours: it would ask for the very parameters that cannot be read
            if (!response.isCommitted()) {
                response.setStatus(refused);
                response.setContentType("text/plain;charset=UTF-8");
                response.getOutputStream().write(UNREADABLE.getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        chain.doFilter(request, response);
    }

    /** Adds the headers to an answer that has none of them yet: adding is cheaper than looking for them first. */
    static void addTo(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("Content-Security-Policy", POLICY);
        response.addHeader("X-Content-Type-Options", "nosniff");
        response.addHeader("X-Frame-Options", "DENY");
        response.addHeader("Referrer-Policy", "same-origin");
        response.addHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.addHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.addHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()");
        if (request.isSecure()) {
            response.addHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /** The status when the parameters of the address or the form cannot be read, else 0; the server throws at the first who asks. */
    private static int refused(HttpServletRequest request) {
        var type = request.getContentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        if (request.getQueryString() == null && !form) {
            return 0;
        }
        try {
            request.getParameter("lang");
            return 0;
        } catch (InvalidParameterException e) {
            return e.getErrorCode() >= 500 ? HttpServletResponse.SC_BAD_REQUEST : e.getErrorCode();
        } catch (IllegalStateException e) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }
}
