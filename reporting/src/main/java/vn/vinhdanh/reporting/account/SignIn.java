package vn.vinhdanh.reporting.account;

import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.vinhdanh.core.signin.Candidate;
import vn.vinhdanh.core.signin.Origin;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.core.signin.SignInProblem;
import vn.vinhdanh.core.signin.SignInTries;
import vn.vinhdanh.door.SignInDetails;
import vn.vinhdanh.reporting.shared.AuditIntents;

/** Signs officials in who may see figures; what a password must pass is said in the core's room {@code signin}. */
@Component
class SignIn implements AuthenticationProvider {

    /** What everybody here may: the permission of the same name in the core. */
    static final String VIEW_FIGURES = "VIEW_FIGURES";

    /** What some of them may besides: again the permission of the core. */
    static final String SUBMIT_FORMS = "SUBMIT_FORMS";

    private final SignInTries tries;
    private final Accounts accounts;
    private final AuditIntents audit;

    SignIn(SignInTries tries, Accounts accounts, AuditIntents audit) {
        this.tries = tries;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        try {
            return look(form);
        } catch (SignInProblem problem) {
            throw new Refused(problem);
        } catch (DataAccessException | TransactionException away) {
            throw new InternalAuthenticationServiceException("The accounts cannot be read", away);
        }
    }

    private Authentication look(Authentication form) {
        var password = form.getCredentials() instanceof String typed ? typed : "";
        var from = form.getDetails() instanceof SignInDetails details
                ? new Origin(details.address(), details.mark())
                : Origin.of("unknown");
        var account = tries.look(
                SignInPlace.REPORTING,
                form.getName(),
                password,
                from,
                name -> accounts.find(name).map(found -> new Candidate<>(found, found.passwordHash(), true)));
        audit.note(account.username(), "reporting.signed-in", Map.of("address", from.address()));
        var official = Officials.of(account);
        var token = UsernamePasswordAuthenticationToken.authenticated(
                official,
                null,
                account.submits()
                        ? AuthorityUtils.createAuthorityList(VIEW_FIGURES, SUBMIT_FORMS)
                        : AuthorityUtils.createAuthorityList(VIEW_FIGURES));
        token.setDetails(form.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Carries to the form what to say there. */
    static final class Refused extends BadCredentialsException {
        private static final long serialVersionUID = 1L;
        private final SignInProblem problem;

        Refused(SignInProblem problem) {
            super(problem.key());
            this.problem = problem;
        }

        /** The rest of the form's address. */
        String answer() {
            return switch (problem) {
                case SignInProblem.Wait wait -> "wait=" + wait.seconds();
                case SignInProblem.Crowded crowded -> "refused=crowded";
                case SignInProblem.Refused wrong -> "refused=wrong";
            };
        }
    }
}
