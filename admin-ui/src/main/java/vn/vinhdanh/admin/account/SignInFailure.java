package vn.vinhdanh.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which says what happened. */
class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        var answer = switch (problem) {
            case PasswordCheck.TooManyTries tries -> "wait=" + tries.minutes();
            case InternalAuthenticationServiceException down -> "down";
            case AuthenticationServiceException down -> "down";
            default -> "error";
        };
        response.sendRedirect(request.getContextPath() + "/login?" + answer);
    }
}
