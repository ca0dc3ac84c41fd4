package vn.vinhdanh.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How bodies are read: whole before a page sees them, within their time, and not too many long ones at once. */
class BoundedBodyTest {

    private static final int LONG = 300 << 10;

    private final AtomicLong nanos = new AtomicLong();
    private final TurnedAway turnedAway = new TurnedAway(() -> (reason, address) -> {});
    private final MessageRoom room = new MessageRoom(4 * LONG, 2 * LONG);
    private final BoundedBody door = new BoundedBody("/files/", room, turnedAway, () -> this::told, nanos::get);

    @Test
    void whatIsHalfSentReachesNoPageAndLeavesItsRoom() throws Exception {
        for (boolean official : new boolean[] {false, true}) {
            var reached = new AtomicBoolean();
            var request = message("10.0.0.1", official ? LONG : 100, official, new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("nothing came for ten seconds");
                }
            });
            door.doFilter(request, new MockHttpServletResponse(), (asked, answer) -> reached.set(true));
            assertThat(reached).isFalse();
            assertThat(room.taken()).isZero();
        }
    }

    @Test
    void whatComesByteForByteIsLeftAfterItsTime() throws Exception {
        var response = new MockHttpServletResponse();
        door.doFilter(message("10.0.0.1", LONG, true, slowly()), response, nothing());
        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(nanos.get()).isBetween(30_000_000_000L, 40_000_000_000L);
        assertThat(room.taken()).isZero();
    }

    @Test
    void aFileHasLongerAndIsLeftTooWhateverThePageMakesOfIt() throws Exception {
        var request = message("10.0.0.1", 1 << 20, true, slowly());
        request.setServletPath("/files/a");
        var response = new MockHttpServletResponse();
        door.doFilter(request, response, (asked, answer) -> {
            assertThatThrownBy(() -> asked.getInputStream().readAllBytes()).isInstanceOf(IOException.class);
            ((MockHttpServletResponse) answer).setStatus(500);
        });
        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(nanos.get()).isBetween(600_000_000_000L, 610_000_000_000L);
    }

    /** While the page works on one, another of the same network, then of others. */
    @Test
    void longMessagesBeyondTheRoomAreAskedToComeAgain() throws Exception {
        FilterChain last = (asked, answer) -> {
            assertThat(room.taken()).isEqualTo(4 * LONG);
            assertThat(send("10.0.0.3", LONG, true, nothing()).getStatus()).isEqualTo(503);
            assertThat(send("10.0.0.3", DoorSettings.LONGEST_FORM, true, nothing())
                            .getStatus())
                    .as("what is no longer than a form always passes")
                    .isEqualTo(200);
        };
        var outermost = send(
                "2001:db8::1",
                LONG,
                true,
                (a, b) -> send("2001:db8::2", LONG, true, (c, d) -> {
                    var refused = send("2001:db8::3", LONG, true, nothing());
                    assertThat(refused.getStatus()).isEqualTo(503);
                    assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
                    assertThat(refused.getContentAsString()).contains("quá nhiều nội dung cùng lúc");
                    send("10.0.0.2", LONG, true, (e, f) -> send("10.0.0.2", LONG, true, last));
                }));
        assertThat(outermost.getStatus()).isEqualTo(200);
        assertThat(room.taken()).isZero();
        assertThat(send("2001:db8::3", LONG, true, nothing()).getStatus()).isEqualTo(200);
        assertThat(turnedAway.count(DoorWatch.Reason.TOO_MUCH)).isEqualTo(2);
    }

    /** What does not say how long it is may become as long as any. */
    @Test
    void aMessageInPiecesTakesTheRoomOfTheLongest() throws Exception {
        var wide = new MessageRoom(8 << 20, 4 << 20);
        var request = message("10.0.0.1", -1, true, new ByteArrayInputStream(new byte[3]));
        request.addHeader("Transfer-Encoding", "chunked");
        new BoundedBody("/files/", wide, turnedAway, () -> this::told, nanos::get)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (asked, answer) -> assertThat(wide.taken()).isEqualTo(DoorSettings.LONGEST_MESSAGE));
        assertThat(wide.taken()).isZero();
    }

    /** As the console's pages ask; a browser that has not sent everything would not hear the answer. */
    @Test
    void aPageIsToldInItsOwnWayThatItsMessageIsTooLong() throws Exception {
        var body = new ByteArrayInputStream(new byte[DoorSettings.LONGEST_MESSAGE + 1]);
        var request = message("10.0.0.1", DoorSettings.LONGEST_MESSAGE + 1, true, body);
        request.setQueryString("v-r=uidl&v-uiId=0");
        var response = new MockHttpServletResponse();
        door.doFilter(request, response, nothing());
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).isEqualTo("{\"told\":true}");
        assertThat(body.available()).as("everything was taken").isZero();
        assertThat(turnedAway.count(DoorWatch.Reason.TOO_LONG)).isEqualTo(1);
        request.setQueryString("v-r=other");
        door.doFilter(request, response = new MockHttpServletResponse(), nothing());
        assertThat(response.getStatus()).isEqualTo(413);
        request.setQueryString("v-r=uidl");
        request.removeAttribute(BoundedBody.OF_AN_OFFICIAL);
        door.doFilter(request, response = new MockHttpServletResponse(), nothing());
        assertThat(response.getStatus()).as("a stranger is refused").isEqualTo(413);
    }

    private @Nullable String told(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains("v-r=uidl") ? "{\"told\":true}" : null;
    }

    private MockHttpServletResponse send(String from, int length, boolean official, FilterChain page)
            throws IOException, jakarta.servlet.ServletException {
        var response = new MockHttpServletResponse();
        door.doFilter(message(from, length, official, new ByteArrayInputStream(new byte[length])), response, page);
        return response;
    }

    /** One byte a second. */
    private InputStream slowly() {
        return new InputStream() {
            @Override
            public int read() {
                nanos.addAndGet(1_000_000_000L);
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                into[from] = (byte) read();
                return 1;
            }
        };
    }

    private static MockHttpServletRequest message(String from, int length, boolean official, InputStream body) {
        var request = new MockHttpServletRequest("POST", "/") {
            @Override
            public long getContentLengthLong() {
                return length;
            }

            @Override
            public ServletInputStream getInputStream() {
                return new DelegatingServletInputStream(body) {
                    @Override
                    public int read(byte[] into, int from, int most) throws IOException {
                        return body.read(into, from, most);
                    }
                };
            }
        };
        request.setContentType("application/json");
        request.setRemoteAddr(from);
        if (official) {
            request.setAttribute(BoundedBody.OF_AN_OFFICIAL, true);
        }
        return request;
    }

    private static FilterChain nothing() {
        return (request, response) -> {};
    }
}
