package vn.vinhdanh.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page comes from its address alone, so that an address always shows the same page: Vietnamese, or {@code lang=en}. */
public final class Language implements LocaleResolver {

    /** Vietnamese. */
    public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    Language() {}

    /** Whether the page is asked for in English. */
    public static boolean english(HttpServletRequest request) {
        return "en".equals(request.getParameter("lang"));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return english(request) ? Locale.ENGLISH : VIETNAMESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is part of the address");
    }
}
