package vn.vinhdanh.admin.account;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.vinhdanh.core.account.SignIn;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.SignInProblem;
import vn.vinhdanh.door.SignInDetails;

/** Hands user name, password, and where the request comes from, to the core's sign-in. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final SignIn signIn;

    PasswordCheck(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var from = request.getDetails() instanceof SignInDetails form
                ? new Origin(form.address(), form.mark())
                : Origin.of("");
        var password = request.getCredentials();
        try {
            var official = signIn.signIn(request.getName(), password == null ? "" : password.toString(), from);
            var result = UsernamePasswordAuthenticationToken.authenticated(official, null, official.getAuthorities());
            result.setDetails(request.getDetails());
            return result;
        } catch (SignInProblem problem) {
            throw new Refused(problem);
        } catch (DataAccessException | TransactionException away) {
            throw new InternalAuthenticationServiceException("The accounts cannot be read", away);
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /** Carries what to say to the sign-in page. */
    static final class Refused extends BadCredentialsException {
        private static final long serialVersionUID = 1L;
        private final SignInProblem problem;

        Refused(SignInProblem problem) {
            super(problem.key());
            this.problem = problem;
        }

        SignInProblem problem() {
            return problem;
        }
    }
}
