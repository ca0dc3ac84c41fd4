package vn.vinhdanh.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends a stranger to the form, and tells a person whose session ran out that it did; the page asked for opens afterwards. */
public final class FormOrEnded extends LoginUrlAuthenticationEntryPoint {

    /** Where both applications have their form. */
    public FormOrEnded() {
        super("/login");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        boolean ended = request.getAttribute(SessionRules.ENDED) != null
                || request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ended ? "/login?ended" : "/login";
    }
}
