package vn.vinhdanh.reporting;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.vinhdanh.core.testing.TestDatabase;
import vn.vinhdanh.reporting.shared.Official;

/** An official of the statistics at their browser. */
public final class Signed {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final MockMvc web;
    private final String username;
    private final MockHttpSession session;

    private Signed(MockMvc web, String username, MockHttpSession session) {
        this.web = web;
        this.username = username;
        this.session = session;
    }

    /** Makes an account that may see figures and signs in by the form. */
    public static Signed in(MockMvc web) throws Exception {
        return in(web, username -> {});
    }

    /** The same, of an account to which more was done before. */
    public static Signed in(MockMvc web, Consumer<String> before) throws Exception {
        return in(web, "REPORTING_OFFICIAL", before);
    }

    /** The same, of an account with that role. */
    public static Signed in(MockMvc web, String role, Consumer<String> before) throws Exception {
        var username = "thongke" + NUMBER.incrementAndGet();
        new Facts(TestDatabase.shared()).account(username, "Mật khẩu dài 1", role, "OPEN", false);
        before.accept(username);
        var session = (MockHttpSession) web.perform(
                        post("/login").with(csrf()).param("username", username).param("password", "Mật khẩu dài 1"))
                .andReturn()
                .getRequest()
                .getSession(false);
        return new Signed(web, username, session);
    }

    /** Begins to act on this thread as an official without a limit; {@link SecurityContextHolder#clearContext} ends it. */
    public static void unlimited() {
        var official = new Official("thongke", "Thống Kê", false, List.of(), "");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(official, null, List.of()));
    }

    public String username() {
        return username;
    }

    public MockHttpSession session() {
        return session;
    }

    /** Sends a form: names and values in turn. */
    public MvcResult send(String address, String... fields) throws Exception {
        var message = post(URI.create(address)).session(session).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            message.param(fields[i], fields[i + 1]);
        }
        return web.perform(message).andReturn();
    }

    /** Asks for an address, query included. */
    public MvcResult get(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(URI.create(address)).session(session))
                .andReturn();
    }
}
