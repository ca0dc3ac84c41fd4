package vn.vinhdanh.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Strangers on a real server: what they announce and never send, and how much one of them may hold. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vinhdanh.door.per-address=40",
            "vinhdanh.door.uploads=/files/",
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127.0.0.3/32",
            "server.servlet.session.cookie.name=VINHDANH_TEST",
            "server.servlet.session.cookie.same-site=lax"
        })
class DoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TurnedAway turnedAway;

    @Autowired
    private DoorSettings settings;

    @Autowired
    @Qualifier("told")
    private List<String> told;

    @Test
    void aFormThatAnnouncesTooMuchIsRefusedBeforeItIsSentAndCounted() throws IOException {
        long before = turnedAway.count(DoorWatch.Reason.TOO_LONG);
        assertThat(status("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 2097152\r\n\r\na=b"))
                .isEqualTo(413);
        assertThat(status(
                        "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: Application/X-WWW-Form-Urlencoded;charset=utf-8\r\n"
                                + "Content-Length: 16385\r\n\r\na=b"))
                .isEqualTo(413);
        assertThat(status("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 50000000\r\n\r\n{"))
                .isEqualTo(413);
        assertThat(turnedAway.count(DoorWatch.Reason.TOO_LONG) - before).isEqualTo(3);
        assertThat(status(
                        "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "X-Forwarded-For: 203.0.113.77\r\nContent-Length: 2097152\r\n\r\na=b",
                        "127.0.0.3"))
                .isEqualTo(413);
        assertThat(told).as("the reader, not the web server before us").contains("TOO_LONG 203.0.113.77");
    }

    @Test
    void aStrangerSendsNoMoreThanAFormWhateverTheyCallIt() throws IOException {
        for (String type :
                List.of("text/plain", "application/json", "application/octet-stream", "x", "multipart/x; boundary=b")) {
            for (String address : List.of("/length", "/files/a", "/files/a?x=y", "/nowhere")) {
                var head = "POST " + address + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\n";
                assertThat(status(head + "Content-Length: 16385\r\n\r\nabc"))
                        .as(head)
                        .isEqualTo(413);
            }
            var pieces = "POST /length HTTP/1.1\r\nHost: x\r\nContent-Type: " + type
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\n" + "a".repeat(0x4000) + "\r\n";
            boolean parts = type.startsWith("multipart/");
            assertThat(status(pieces + "1\r\na\r\n")).as(type).isEqualTo(parts ? 415 : 413);
            assertThat(status(pieces + "0\r\n\r\n")).as(type).isEqualTo(parts ? 415 : 200);
        }
        assertThat(status("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Content-Length: 100\r\n\r\n--b"))
                .isEqualTo(415);
    }

    @Test
    void anOfficialSendsMessagesAndFilesOnlyWhereAFileIsTaken() throws IOException {
        var cookie = "Cookie: "
                + answer("GET /enter HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "127.0.0.5")
                        .replaceFirst("(?s).*Set-Cookie: ([^;]+).*", "$1")
                + "\r\n";
        var message = "a".repeat(DoorSettings.LONGEST_MESSAGE);
        var to = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\n" + cookie;
        assertThat(answer(
                        "POST /length" + to + "Content-Length: " + message.length() + "\r\n\r\n" + message,
                        "127.0.0.5"))
                .endsWith("\r\n1048576");
        for (String way : List.of("/length", "/files/../length", "/files/a?v-r=uidl", "/%66iles/..;/length")) {
            assertThat(status("POST " + way + to + "Content-Length: 1048577\r\n\r\nabc"))
                    .as(way)
                    .isIn(413, 400);
        }
        var pieces = "Transfer-Encoding: chunked\r\n\r\n100001\r\n" + message + "a\r\n0\r\n\r\n";
        assertThat(status("POST /length" + to + pieces)).isEqualTo(413);
        assertThat(answer("POST /files/a" + to + pieces, "127.0.0.5")).endsWith("\r\n1048577");
        assertThat(status("POST /files/a" + to + "Content-Length: 31457281\r\n\r\nabc"))
                .isEqualTo(413);
        assertThat(status("POST /files/a" + to.replace("text/plain", "multipart/form-data; boundary=b")
                        + "Content-Length: 100\r\n\r\n--b"))
                .isEqualTo(415);
        assertThat(status("POST /" + to.replace("text/plain", "application/x-www-form-urlencoded")
                        + "Content-Length: 16385\r\n\r\na=b"))
                .as("a form is a form")
                .isEqualTo(413);
    }

    /** The applications have 448 to 640 MB. */
    @Test
    void whatAllConnectionsCanHoldIsBelowAQuarterOfTheSmallestHeap() {
        long forms = (long) settings.connections() * DoorSettings.LONGEST_FORM;
        long messages = 10L * DoorSettings.MESSAGES_AT_ONCE;
        assertThat(forms + messages).isLessThan((448L << 20) / 4);
        assertThat(DoorSettings.MESSAGES_OF_A_NETWORK)
                .as("some of one house write long articles at the same moment")
                .isGreaterThanOrEqualTo(4 * DoorSettings.LONGEST_MESSAGE);
    }

    @Test
    void aFormWithoutALengthIsRefused() throws IOException {
        assertThat(status("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n"))
                .isEqualTo(411);
    }

    @Test
    void theLongestFormIsRead() throws IOException {
        var form = "a=" + "b".repeat(DoorSettings.LONGEST_FORM - 2);
        assertThat(status("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + form.length() + "\r\n\r\n" + form))
                .isEqualTo(200);
    }

    @Test
    void nobodyHoldsMoreThanItsShareAndOthersAreServed() throws IOException {
        var stranger = InetAddress.getByName("127.0.0.2");
        var held = new ArrayList<Socket>();
        int kept = 0;
        int closed = 0;
        try {
            for (int i = 0; i < 60; i++) {
                var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, stranger, 0);
                socket.setSoTimeout(1000);
                held.add(socket);
            }
            for (Socket socket : held) {
                int first = first(socket);
                kept += first == 'H' ? 1 : 0;
                closed += first < 0 ? 1 : 0;
            }
            assertThat(kept).isEqualTo(40);
            assertThat(closed).isEqualTo(20);
            assertThat(turnedAway.count(DoorWatch.Reason.TOO_MANY)).isEqualTo(20);
            assertThat(told.stream().filter("TOO_MANY 127.0.0.2"::equals)).hasSize(20);
            assertThat(status("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 3\r\n\r\na=b"))
                    .as("another address")
                    .isEqualTo(200);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    @Test
    void anAddressIsBelievedFromTheNamedProxyOnly() throws IOException {
        var claim = "GET /from HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 203.0.113.9\r\nForwarded: for=203.0.113.8\r\n"
                + "Connection: close\r\n\r\n";
        assertThat(answer(claim, "127.0.0.3")).endsWith("\r\n203.0.113.9");
        assertThat(answer(claim, "127.0.0.4")).endsWith("\r\n127.0.0.4");
        // what a reader put there before the proxy did is not believed either
        assertThat(answer(claim.replace("203.0.113.9", "10.6.6.6, 203.0.113.9"), "127.0.0.3"))
                .endsWith("\r\n203.0.113.9");
    }

    @Test
    void behindTlsTheCookieOfASessionIsOfThisHostAndSecure() throws IOException {
        assertThat(answer("GET /session HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "127.0.0.4"))
                .containsPattern("Set-Cookie: __Host-VINHDANH_TEST_0=\\w+; Path=/; Secure; HttpOnly; SameSite=Lax\r\n");
        assertThat(SafeCookie.tlsInFront("", "none"))
                .as("tried out on localhost")
                .isFalse();
        assertThat(SafeCookie.tlsInFront("", "native")).isTrue();
        assertThat(SafeCookie.tlsInFront("true", "none")).isTrue();
        assertThat(SafeCookie.tlsInFront("false", "native")).isFalse();
    }

    /** Browsers know no ports of cookies: what one application sets is sent to the other, and replaced by it. */
    @Test
    void twoInstallationsOnOneMachineHaveCookiesOfTheirOwn() {
        for (boolean tls : List.of(true, false)) {
            var names = Stream.of(8081, 18081).map(port -> cookie(port, tls)).toList();
            assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("__Host-") == tls);
        }
        assertThat(cookie(8081, false)).isEqualTo("VINHDANH_CONSOLE_8081");
    }

    private static String cookie(int port, boolean tls) {
        var context = new MockServletContext();
        context.getSessionCookieConfig().setName("VINHDANH_CONSOLE");
        new SafeCookie(port, tls).onStartup(context);
        return context.getSessionCookieConfig().getName();
    }

    @Test
    void redirectsFollowNoForeignHost() throws IOException {
        for (String host : List.of("elsewhere.example", "ELSEWHERE.9x", "evil.9x:81", "127.1", "[::1]:8081")) {
            for (String way : List.of("/away", "/completed")) {
                assertThat(answer(
                                "GET " + way + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n",
                                "127.0.0.4"))
                        .as(way + " " + host)
                        .contains("\r\nLocation: /home?a=b\r\n");
            }
        }
        assertThat(answer("GET /out HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "127.0.0.4"))
                .as("an address of somewhere else that the application wrote out")
                .contains("\r\nLocation: https://xa.example:444/a?b#c\r\n");
    }

    /** An IPv6 reader owns a /64. */
    @Test
    void theShareIsThatOfANetwork() throws IOException {
        var open = new ArrayList<InetAddress>();
        for (String address :
                List.of("2001:db8:1:2::7", "2001:db8:1:2:f::9", "2001:db8:1:3::7", "203.0.113.7", "203.0.113.8")) {
            open.add(InetAddress.getByName(address));
        }
        assertThat(BoundedProtocol.held(InetAddress.getByName("2001:db8:1:2::1"), open.stream()))
                .isEqualTo(2);
        assertThat(BoundedProtocol.held(InetAddress.getByName("203.0.113.7"), open.stream()))
                .isEqualTo(1);
    }

    private String answer(String request, String from) throws IOException {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(3000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /** The first byte of a page asked for on a connection held open; -1 when it was closed. */
    private static int first(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read();
        } catch (SocketException reset) {
            return -1;
        }
    }

    private int status(String request) throws IOException {
        return status(request, "127.0.0.1");
    }

    private int status(String request, String from) throws IOException {
        try (var socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0)) {
            // far less than the server waits for the rest of a form
            socket.setSoTimeout(3000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring(9));
        }
    }

    /** The smallest application: one form. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @RestController
    static class OneForm {

        /** What the watch was told. */
        @Bean
        List<String> told() {
            return new CopyOnWriteArrayList<>();
        }

        @Bean
        DoorWatch watch(@Qualifier("told") List<String> told) {
            return (reason, address) -> told.add(reason + " " + address);
        }

        @Bean
        SignedIn signedIn() {
            return principal -> true;
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @GetMapping("/enter")
        void enter(HttpServletRequest request) {
            request.getSession()
                    .setAttribute(
                            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                            new SecurityContextImpl(new TestingAuthenticationToken("hoa", null)));
        }

        @PostMapping({"/length", "/files/{name}"})
        String length(HttpServletRequest request) throws IOException {
            return Long.toString(request.getReader().skip(Long.MAX_VALUE));
        }

        @GetMapping("/out")
        void out(HttpServletResponse response) throws IOException {
            response.sendRedirect("https://xa.example:444/a?b#c");
        }

        @PostMapping("/")
        String take(@RequestParam("a") String a) {
            return Integer.toString(a.length());
        }

        @GetMapping("/from")
        String from(HttpServletRequest request) {
            return request.getRemoteAddr();
        }

        @GetMapping("/session")
        String session(HttpServletRequest request) {
            return request.getSession().isNew() ? "new" : "known";
        }

        @GetMapping("/away")
        void away(HttpServletResponse response) throws IOException {
            response.sendRedirect("/home?a=b");
        }

        /** As Spring Security completes the page that was asked for before the sign-in. */
        @GetMapping("/completed")
        void completed(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendRedirect("http://" + request.getServerName() + ":" + request.getServerPort() + "//home?a=b");
        }
    }
}
