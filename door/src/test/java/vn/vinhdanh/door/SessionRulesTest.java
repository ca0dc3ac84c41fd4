package vn.vinhdanh.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** When sessions end, and how many there are at once. */
class SessionRulesTest {

    private final Moved clock = new Moved();
    private final Set<Object> closed = new HashSet<>();
    private final SessionRules rules = new SessionRules(
            principal -> !closed.contains(principal),
            new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(10), 3, 4, 6),
            clock);

    @Test
    void heartbeatsOfAnOpenPageKeepNoSession() throws Exception {
        var session = signIn("hoa");
        for (int i = 0; i < 4; i++) {
            clock.pass(Duration.ofMinutes(8));
            ask(session, "/?v-r=heartbeat");
        }
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPersonWhoWorksStaysForTenHoursAndNoLonger() throws Exception {
        var session = signIn("hoa");
        for (int i = 0; i < 30; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertThat(ask(session, "/").getAttribute(SessionRules.ENDED)).isNull();
        }
        clock.pass(Duration.ofMinutes(1));
        assertThat(ask(session, "/").getAttribute(SessionRules.ENDED)).isNotNull();
    }

    @Test
    void anAccountThatWasClosedLeavesWithinSeconds() throws Exception {
        var session = signIn("hoa");
        ask(session, "/");
        closed.add("hoa");
        clock.pass(Duration.ofSeconds(6));
        ask(session, "/");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void oneMoreSessionOfAnOfficialEndsTheOneUnusedForLongest() throws Exception {
        var sessions = new ArrayList<MockHttpSession>();
        for (int i = 0; i < 3; i++) {
            sessions.add(signIn("hoa"));
            clock.pass(Duration.ofMinutes(1));
        }
        ask(sessions.getFirst(), "/");
        clock.pass(Duration.ofMinutes(1));
        sessions.add(signIn("hoa"));
        var other = signIn("binh");
        assertThat(sessions).extracting(MockHttpSession::isInvalid).containsExactly(false, true, false, false);
        assertThat(other.isInvalid()).isFalse();
    }

    @Test
    void aStrangerWhoOpensTheFormAgainAndAgainEndsTheirOwnSessionsOnly() throws Exception {
        var neighbour = open("10.0.0.2");
        var official = signIn("hoa");
        var own = new ArrayList<MockHttpSession>();
        for (int i = 0; i < 50; i++) {
            clock.pass(Duration.ofSeconds(1));
            own.add(open("10.0.0.1"));
        }
        assertThat(own.stream().filter(session -> !session.isInvalid())).hasSize(4);
        assertThat(List.of(neighbour, official)).noneMatch(MockHttpSession::isInvalid);
        for (int i = 0; i < 50; i++) {
            clock.pass(Duration.ofSeconds(1));
            own.add(open("10.1.0." + i));
        }
        assertThat(own.stream().filter(session -> !session.isInvalid()))
                .as("of all strangers together")
                .hasSize(6);
        assertThat(official.isInvalid()).isFalse();
    }

    /** An IPv6 reader owns a /64. */
    @Test
    void theAddressesOfOneNetworkAreOneStranger() throws Exception {
        var own = new ArrayList<MockHttpSession>();
        for (int i = 0; i < 9; i++) {
            clock.pass(Duration.ofSeconds(1));
            own.add(open("2001:db8:1:2::" + i));
        }
        var neighbour = open("2001:db8:1:3::1");
        assertThat(own.stream().filter(session -> !session.isInvalid())).hasSize(4);
        assertThat(neighbour.isInvalid()).isFalse();
    }

    @Test
    void aSessionInWhichNobodyHasSignedInEndsSoonerByItself() throws Exception {
        assertThat(open("10.0.0.1").getMaxInactiveInterval()).isEqualTo(15 * 60);
        assertThat(signIn("hoa").getMaxInactiveInterval()).isEqualTo(30 * 60);
    }

    /** Opens the form, then signs in in the same session. */
    private MockHttpSession signIn(String name) throws Exception {
        var session = open("10.0.9.9");
        var request = request(session, "/login", "10.0.9.9");
        rules.doFilter(
                request,
                new MockHttpServletResponse(),
                (asked, answer) -> session.setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(new TestingAuthenticationToken(name, null))));
        return session;
    }

    private MockHttpSession open(String address) throws Exception {
        var session = new MockHttpSession();
        rules.doFilter(request(session, "/login", address), new MockHttpServletResponse(), nothing());
        return session;
    }

    private MockHttpServletRequest ask(MockHttpSession session, String address) throws Exception {
        var request = request(session, address, "10.0.9.9");
        rules.doFilter(request, new MockHttpServletResponse(), nothing());
        return request;
    }

    private static FilterChain nothing() {
        return (request, response) -> {};
    }

    private static MockHttpServletRequest request(MockHttpSession session, String address, String from) {
        var request = new MockHttpServletRequest("GET", address.replaceFirst("\\?.*", ""));
        if (address.contains("v-r=")) {
            request.setQueryString(address.replaceFirst(".*\\?", ""));
        }
        request.setRemoteAddr(from);
        request.setSession(session);
        return request;
    }

    /** A clock that stands until it is moved. */
    private static final class Moved extends Clock {
        private Instant now = Instant.parse("2026-05-04T03:02:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
