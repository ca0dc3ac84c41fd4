package vn.vinhdanh.reporting.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import vn.vinhdanh.core.shared.VietnameseText;
import vn.vinhdanh.reporting.account.SignInRefused.Reason;
import vn.vinhdanh.reporting.shared.AuditIntents;
import vn.vinhdanh.reporting.shared.Official;

/**
 * Checks a name and a password. A password is hashed in every case, also for a name that does not exist, so that neither the answer
 * nor its time tells which names exist.
 */
@Component
class SignIn implements AuthenticationProvider {

    /** The one authority of reporting: the permission of the same name in the core. */
    static final String VIEW_FIGURES = "VIEW_FIGURES";

    private static final int LONGEST = 128;

    private final Accounts accounts;
    private final GuessThrottle throttle;
    private final PasswordEncoder encoder;
    private final AuditIntents audit;
    private final Clock clock;
    private final String nobody;

    SignIn(Accounts accounts, GuessThrottle throttle, PasswordEncoder encoder, AuditIntents audit, Clock clock) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
        this.nobody = encoder.encode("a password that no account has");
    }

    @Override
    public Authentication authenticate(Authentication form) {
        try {
            return check(form);
        } catch (DataAccessException e) {
            throw new InternalAuthenticationServiceException("The accounts cannot be read", e);
        }
    }

    private Authentication check(Authentication form) {
        var username = VietnameseText.normalise(form.getName()).toLowerCase(Locale.ROOT);
        var password = form.getCredentials() instanceof String typed ? typed : "";
        if (username.isEmpty() || username.length() > 60 || password.length() > LONGEST) {
            throw new SignInRefused(Reason.WRONG);
        }
        var address = address(form);
        long attempt = throttle.begin(username, address);
        var account = accounts.find(username).orElse(null);
        boolean right = encoder.matches(password, account == null ? nobody : account.passwordHash());
        if (account == null || !right || !account.active()) {
            throw new SignInRefused(Reason.WRONG);
        }
        if (!account.maySeeFigures()) {
            throw new SignInRefused(Reason.NO_FIGURES);
        }
        if (account.mustChangePassword()) {
            throw new SignInRefused(Reason.CHANGE_PASSWORD);
        }
        audit.note(account.username(), "reporting.signed-in", Map.of("address", address));
        throttle.succeeded(attempt);
        var official = new Official(
                account.username(),
                account.fullName(),
                clock.instant(),
                account.limited(),
                account.units(),
                account.fingerprint());
        var token = UsernamePasswordAuthenticationToken.authenticated(
                official, null, AuthorityUtils.createAuthorityList(VIEW_FIGURES));
        token.setDetails(form.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String address(Authentication form) {
        @Nullable Object details = form.getDetails();
        return details instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                ? web.getRemoteAddress()
                : "unknown";
    }
}
