package vn.vinhdanh.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.core.shared.SenderNetwork;

/**
 * Ends sessions: after some time without the person doing anything, after a longest time however busy, and within seconds once the
 * account was closed or changed; and keeps them few. An open page of the console sends heartbeats for ever, so heartbeats and push do not
 * count as activity. Stands before Spring Security, so that a request of an ended session is already nobody's: the application leads it
 * to the form and says why.
 *
 * <p>A new session over the number ends the one unused for longest: of the same official, else of the same network among those who have
 * not signed in. So nobody is kept out, and a stranger who opens the form a thousand times ends their own.
 */
final class SessionRules extends OncePerRequestFilter {

    /** Attribute of a request whose session these rules have just ended. */
    static final String ENDED = SessionRules.class.getName() + ".ended";

    private static final String SEAT = SessionRules.class.getName();
    private static final Duration RECHECK = Duration.ofSeconds(5);
    private static final int STRANGER_SECONDS = 15 * 60;

    private final SignedIn signedIn;
    private final SessionSettings settings;
    private final Clock clock;
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();

    SessionRules(SignedIn signedIn, SessionSettings settings, Clock clock) {
        this.signedIn = signedIn;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var now = clock.instant();
        var session = request.getSession(false);
        var seat = session == null ? null : seat(session);
        if (session != null && seat != null) {
            var official = official(session);
            if (official != null && over(seat, official, now)) {
                session.invalidate();
                request.setAttribute(ENDED, true);
            } else {
                if (official != null) {
                    request.setAttribute(BoundedBody.OF_AN_OFFICIAL, true);
                }
                if (!isHeartbeat(request)) {
                    seat.activeAt = now;
                }
            }
        }
        chain.doFilter(request, response);
        var after = request.getSession(false);
        if (after != null) {
            settle(after, SenderNetwork.of(request.getRemoteAddr()), now);
        }
    }

    /** Gives a session its seat, and another when somebody has signed in in it. */
    private void settle(HttpSession session, String network, Instant now) {
        try {
            var official = official(session);
            var name = official == null ? null : official.getName();
            var seat = seat(session);
            if (seat != null && (name == null ? seat.name == null : name.equals(seat.name))) {
                return;
            }
            session.setMaxInactiveInterval(
                    name == null ? STRANGER_SECONDS : (int) settings.idle().toSeconds());
            session.setAttribute(SEAT, new Seat(session, name, network, now));
            if (name == null) {
                keepFew(settings.strangersPerAddress(), other -> other.name == null && other.network.equals(network));
                keepFew(settings.strangers(), other -> other.name == null);
            } else {
                keepFew(settings.perOfficial(), other -> name.equals(other.name));
            }
        } catch (IllegalStateException endedMeanwhile) {
            // nothing is to be kept of it
        }
    }

    private void keepFew(int most, Predicate<Seat> alike) {
        var held = seats.stream()
                .filter(alike)
                .sorted(Comparator.comparing((Seat seat) -> seat.activeAt))
                .toList();
        held.stream().limit(Math.max(0, held.size() - most)).forEach(Seat::end);
    }

    private boolean over(Seat seat, Authentication official, Instant now) {
        if (passed(seat.since, settings.longest(), now) || passed(seat.activeAt, settings.idle(), now)) {
            return true;
        }
        if (passed(seat.checkedAt, RECHECK, now)) {
            seat.checkedAt = now;
            var principal = official.getPrincipal();
            return principal == null || !signedIn.stillHolds(principal);
        }
        return false;
    }

    private static boolean passed(Instant since, Duration limit, Instant now) {
        return Duration.between(since, now).compareTo(limit) > 0;
    }

    private static @Nullable Seat seat(HttpSession session) {
        return session.getAttribute(SEAT) instanceof Seat seat ? seat : null;
    }

    private static @Nullable Authentication official(HttpSession session) {
        var context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context instanceof SecurityContext security ? security.getAuthentication() : null;
    }

    /** By the address alone: asked as a parameter, the server would read a form before anybody has looked how long it is. */
    private static boolean isHeartbeat(HttpServletRequest request) {
        var question = "&" + request.getQueryString() + "&";
        return question.contains("&v-r=heartbeat&") || question.contains("&v-r=push&");
    }

    /** One session's place among all; it leaves by itself when the session ends. */
    private final class Seat implements HttpSessionBindingListener {

        private final HttpSession session;
        private final @Nullable String name;
        private final String network;
        private final Instant since;
        private volatile Instant activeAt;
        private volatile Instant checkedAt;

        Seat(HttpSession session, @Nullable String name, String network, Instant since) {
            this.session = session;
            this.name = name;
            this.network = network;
            this.since = since;
            this.activeAt = since;
            this.checkedAt = Instant.EPOCH;
        }

        void end() {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyEnded) {
                seats.remove(this);
            }
        }

        @Override
        public void valueBound(HttpSessionBindingEvent event) {
            seats.add(this);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            seats.remove(this);
        }
    }
}
