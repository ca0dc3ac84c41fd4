package vn.vinhdanh.admin.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.core.account.SignIn;
import vn.vinhdanh.core.account.SignedInOfficial;

/**
 * Ends sessions: after some time without the person doing anything, after a longest time however busy, and within seconds once the
 * account was closed or changed. An open page sends heartbeats for ever and would keep a servlet session alive, so heartbeats (and
 * push) do not count as activity here; they are answered as expired like everything else. Stands before Spring Security, so that a
 * request of an ended session is already nobody's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class SessionLimits extends OncePerRequestFilter {

    private static final String SIGNED_IN_AT = "vinhdanh.signed-in-at";
    private static final String ACTIVE_AT = "vinhdanh.active-at";
    private static final String CHECKED_AT = "vinhdanh.checked-at";
    private static final Duration RECHECK = Duration.ofSeconds(5);

    private final SignIn signIn;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    SessionLimits(
            SignIn signIn,
            Clock clock,
            @Value("${vinhdanh.session.idle:30m}") Duration idle,
            @Value("${vinhdanh.session.longest:10h}") Duration longest) {
        this.signIn = signIn;
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var official = session == null ? null : official(session);
        var now = clock.instant();
        if (session != null && official != null) {
            if (over(session, official, now)) {
                session.invalidate();
                if (isNavigation(request)) {
                    response.sendRedirect(request.getContextPath() + "/login?expired");
                    return;
                }
            } else if (!isHeartbeat(request)) {
                session.setAttribute(ACTIVE_AT, now);
            }
        }
        chain.doFilter(request, response);
        var after = request.getSession(false);
        if (after != null && official(after) != null && after.getAttribute(SIGNED_IN_AT) == null) {
            after.setAttribute(SIGNED_IN_AT, now);
            after.setAttribute(ACTIVE_AT, now);
        }
    }

    private boolean over(HttpSession session, SignedInOfficial official, Instant now) {
        if (passed(session, SIGNED_IN_AT, longest, now) || passed(session, ACTIVE_AT, idle, now)) {
            return true;
        }
        if (session.getAttribute(CHECKED_AT) == null || passed(session, CHECKED_AT, RECHECK, now)) {
            session.setAttribute(CHECKED_AT, now);
            return !signIn.stillHolds(official);
        }
        return false;
    }

    private static boolean passed(HttpSession session, String attribute, Duration limit, Instant now) {
        return session.getAttribute(attribute) instanceof Instant since
                && Duration.between(since, now).compareTo(limit) > 0;
    }

    private static @org.jspecify.annotations.Nullable SignedInOfficial official(HttpSession session) {
        var context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security
                        && security.getAuthentication() != null
                        && security.getAuthentication().getPrincipal() instanceof SignedInOfficial official
                ? official
                : null;
    }

    private static boolean isHeartbeat(HttpServletRequest request) {
        var kind = request.getParameter("v-r");
        return "heartbeat".equals(kind) || "push".equals(kind);
    }

    private static boolean isNavigation(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && request.getParameter("v-r") == null
                && accept != null
                && accept.contains("text/html");
    }
}
