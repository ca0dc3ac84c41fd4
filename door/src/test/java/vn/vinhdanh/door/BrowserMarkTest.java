package vn.vinhdanh.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** The mark by which a browser is told from strangers behind its address. */
class BrowserMarkTest {

    private static final String NAME = "__Host-VINHDANH_CONSOLE_8081_BROWSER";

    private final BrowserMark marks = new BrowserMark();
    private final MockServletContext context = new MockServletContext();

    BrowserMarkTest() {
        context.getSessionCookieConfig().setName("VINHDANH_CONSOLE");
        new SafeCookie(8081, true).onStartup(context);
    }

    @Test
    void whoSendsTheFormIsGivenOneAndKeepsIt() throws Exception {
        var first = form("POST", "/login");
        var cookie = Objects.requireNonNull(answer(first).getCookie(NAME));
        assertThat(cookie.getValue()).matches("[\\w-]{43}").isEqualTo(BrowserMark.of(first));
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSecure()).as("behind TLS").isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo((int) BrowserMark.KEPT.toSeconds());

        var again = form("POST", "/login");
        again.setCookies(new Cookie(NAME, cookie.getValue()));
        assertThat(Objects.requireNonNull(answer(again).getCookie(NAME)).getValue())
                .isEqualTo(cookie.getValue());
        assertThat(BrowserMark.of(again)).isEqualTo(cookie.getValue());
        assertThat(BrowserMark.of(form("POST", "/"))).isNull();
    }

    @Test
    void whatWeDidNotGiveIsReplacedAndOtherPagesGiveNone() throws Exception {
        var planted = form("POST", "/login");
        planted.setCookies(new Cookie(NAME, "x; Path=/"));
        assertThat(Objects.requireNonNull(answer(planted).getCookie(NAME)).getValue())
                .matches("[\\w-]{43}");
        assertThat(Objects.requireNonNull(answer(form("POST", "/login")).getCookie(NAME))
                        .getValue())
                .as("another browser")
                .isNotEqualTo(
                        Objects.requireNonNull(answer(form("POST", "/login")).getCookie(NAME))
                                .getValue());
        assertThat(answer(form("GET", "/login")).getCookies()).isEmpty();
        assertThat(answer(form("POST", "/")).getCookies()).isEmpty();
    }

    private MockHttpServletRequest form(String method, String path) {
        return new MockHttpServletRequest(context, method, path);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        marks.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
