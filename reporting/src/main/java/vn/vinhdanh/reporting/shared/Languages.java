package vn.vinhdanh.reporting.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: {@code ?lang=vi} or {@code ?lang=en} in the address, else what was chosen last (a cookie), else
 * Vietnamese. Any other value is read as Vietnamese.
 */
public final class Languages implements LocaleResolver {

    /** Vietnamese of Việt Nam. */
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");

    /** English with day-first dates. */
    public static final Locale ENGLISH = Locale.UK;

    static final String PARAMETER = "lang";
    private static final String COOKIE = "VINHDANH_LANG";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var asked = request.getParameter(PARAMETER);
        if (asked != null) {
            return of(asked);
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return of(cookie == null ? null : cookie.getValue());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, locale == null ? "vi" : locale.getLanguage())
                            .path("/")
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
    }

    private static Locale of(@Nullable String language) {
        return "en".equals(language) ? ENGLISH : VIETNAMESE;
    }
}
