package vn.vinhdanh.admin.account;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.account.AccountProblem;
import vn.vinhdanh.core.account.SignIn;

/** Hands user name, password and address of the request to the core's sign-in. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordCheck(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        var password = request.getCredentials();
        try {
            var official = signIn.signIn(request.getName(), password == null ? "" : password.toString(), address);
            var result = UsernamePasswordAuthenticationToken.authenticated(official, null, official.getAuthorities());
            result.setDetails(request.getDetails());
            return result;
        } catch (AccountProblem.TooManyTries problem) {
            throw new TooManyTries(problem);
        } catch (AccountProblem problem) {
            throw new BadCredentialsException(problem.key());
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** Carries how long to wait to the sign-in page. */
    static final class TooManyTries extends LockedException {
        private static final long serialVersionUID = 1L;
        private final long minutes;

        TooManyTries(AccountProblem.TooManyTries problem) {
            super(problem.key());
            this.minutes = problem.minutes();
        }

        long minutes() {
            return minutes;
        }
    }
}
