package vn.vinhdanh.admin.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import vn.vinhdanh.core.signin.SignInProblem;

/** Leads back to the sign-in page, which says what happened. */
class SignInFailure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
            throws IOException {
        var answer = problem instanceof PasswordCheck.Refused refused
                ? switch (refused.problem()) {
                    case SignInProblem.Wait wait -> "wait=" + wait.seconds();
                    case SignInProblem.Crowded crowded -> "crowded";
                    case SignInProblem.Refused wrong -> "error";
                }
                : problem instanceof AuthenticationServiceException ? "down" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + answer);
    }
}
