package vn.vinhdanh.reporting.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** After a sign-in, the page that was asked for opens; what was remembered of the account is forgotten first. */
final class FreshSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SessionLimits limits;

    FreshSignIn(SessionLimits limits) {
        this.limits = limits;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        limits.forget(authentication.getName());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
