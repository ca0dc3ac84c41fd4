package vn.vinhdanh.reporting.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What the frame of every page asks for: the language, this page in the other language, where we are, who is signed in. */
@ControllerAdvice
public class Frame {

    Frame() {}

    /** Puts it into the model. Called for every page, and by those who show a refusal. */
    @ModelAttribute
    public void fill(HttpServletRequest request, Locale locale, Model model) {
        var other = locale.getLanguage().equals("en") ? "vi" : "en";
        model.addAttribute("lang", locale.getLanguage());
        model.addAttribute("otherLang", other);
        // Only a page that was got can be got again in the other language
        model.addAttribute(
                "otherLanguage",
                "GET".equals(request.getMethod())
                        ? relative(ServletUriComponentsBuilder.fromRequest(request)
                                .replaceQueryParam(Languages.PARAMETER, other)
                                .build()
                                .toUri())
                        : "/?" + Languages.PARAMETER + "=" + other);
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("official", official(request));
    }

    private static @Nullable Official official(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof Official official
                ? official
                : null;
    }

    private static String relative(URI address) {
        var query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }
}
