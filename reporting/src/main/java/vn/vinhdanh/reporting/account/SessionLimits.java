package vn.vinhdanh.reporting.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.reporting.shared.Official;

/**
 * Ends a session ten hours after its sign-in, and within thirty seconds after the account was closed, lost its role or got another
 * password. (Thirty idle minutes are the container's own limit.)
 */
final class SessionLimits extends OncePerRequestFilter {

    static final Duration ABSOLUTE = Duration.ofHours(10);

    private final Clock clock;
    private final HttpSessionRequestCache askedFor = new HttpSessionRequestCache();
    private final LoadingCache<String, String> fingerprints;

    SessionLimits(Accounts accounts, Clock clock) {
        this.clock = clock;
        this.fingerprints = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(30))
                .maximumSize(1000)
                .build(username ->
                        accounts.find(username).map(Account::fingerprint).orElse("gone"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Official official) {
            boolean tooOld = clock.instant().isAfter(official.signedInAt().plus(ABSOLUTE));
            boolean changed = !official.credentials().equals(fingerprints.get(official.username()));
            if (tooOld || changed) {
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
                SecurityContextHolder.clearContext();
                if ("GET".equals(request.getMethod())) {
                    askedFor.saveRequest(request, response);
                }
                response.sendRedirect(request.getContextPath() + "/login?ended");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Forgets what it knew of the accounts, so that a fresh sign-in is compared with the fresh account. */
    void forget(String username) {
        fingerprints.invalidate(username);
    }
}
