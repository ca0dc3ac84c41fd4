package vn.vinhdanh.reporting.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Sends a stranger to the form, and tells a person whose session ran out that it did; the page asked for opens afterwards. */
final class FormOrEnded extends LoginUrlAuthenticationEntryPoint {

    FormOrEnded() {
        super("/login");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()
                ? "/login?ended"
                : "/login";
    }
}
