package vn.vinhdanh.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each browser that sends the sign-in form a random mark of 256 bits, in a cookie of half a year beside that of the session and named
 * after it. By itself it says nothing; a right password makes it one of a browser that the account is at home in, which is told from
 * strangers behind the same address. It is given before the password is looked at, since an answer that leads on takes no cookie afterwards.
 */
public final class BrowserMark extends OncePerRequestFilter {

    /** How long a browser keeps it after it last sent the form. */
    static final Duration KEPT = Duration.ofDays(180);

    private static final String OF_THIS_REQUEST = BrowserMark.class.getName();
    private static final String FORM = "/login";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    BrowserMark() {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("POST".equals(request.getMethod()) && request.getRequestURI().equals(request.getContextPath() + FORM)) {
            var mark = carried(request).orElseGet(this::fresh);
            request.setAttribute(OF_THIS_REQUEST, mark);
            var session = request.getServletContext().getSessionCookieConfig();
            response.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from(name(request), mark)
                            .path("/")
                            .maxAge(KEPT)
                            .secure(session.isSecure())
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
        }
        chain.doFilter(request, response);
    }

    /** The mark of the browser that sent a request; null when it has none. */
    public static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(OF_THIS_REQUEST) instanceof String given
                ? given
                : carried(request).orElse(null);
    }

    private static Optional<String> carried(HttpServletRequest request) {
        var name = name(request);
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> name.equals(cookie.getName()))
                .map(Cookie::getValue)
                // what no browser of ours was given is none
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .findFirst();
    }

    private static String name(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                        request.getServletContext().getSessionCookieConfig().getName(), "JSESSIONID")
                + "_BROWSER";
    }

    private String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
