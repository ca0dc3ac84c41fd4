package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a bare connection can send: broken requests, oversized ones, slow ones, very many. */
@PortalTest
class BareWireTest {

    private final Reader reader;
    private final int port;

    BareWireTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
        this.port = port;
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds("/vinh-danh/p120", page -> page.statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: <vh-x>\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a/../b\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET  /  HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET <vh-x> HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /<vh-x> HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /\u00e9\u1ea5 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /vinh-danh?q=<vh-x> HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET //evil.example/.. HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /tep/../../../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /../../../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /portal/../application.yml HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /portal/..%2f..%2fapplication.yml HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /vinhdanh/..;/..;/application.yml HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /./././ HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /actuator/env HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /actuator/heapdump HTTP/1.1\r\nHost: a\r\n\r\n",
                "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n",
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n",
                "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx",
                "DELETE /vinh-danh/h1 HTTP/1.1\r\nHost: a\r\n\r\n",
                "PATCH / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                "PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n",
                "VH-X / HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                "POST /vinh-danh HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST /vinh-danh HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
                "POST /vinh-danh HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /tin-tuc/x/y-kien HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n\r\n",
                "POST /tin-tuc/x/y-kien HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data\r\nContent-Length: 1\r\n\r\nx",
                "POST /tin-tuc/x/y-kien HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1\r\n\r\n{",
                "POST /tin-tuc/x/y-kien HTTP/1.1\r\nHost: a\r\nContent-Type: \u0001\r\nContent-Length: 1\r\n\r\n{",
                "GET / HTTP/1.1\r\nHost: a\r\nX : y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
                "GET /tep/x HTTP/1.1\r\nHost: a\r\nRange: bytes=0-,0-,0-,0-,0-\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
                "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void brokenRequestsAreRefused(String request) throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.send(request);
            // 501 and 505 are what the protocol itself asks for where its words are not known
            assertThat(answer.status()).as(request).matches(status -> status < 500 || status == 501 || status == 505);
            assertThat(Naughty.foundIn(answer.body())).isEmpty();
            assertThat(answer.body())
                    .doesNotContain("root:")
                    .doesNotContain("Tomcat")
                    .doesNotContain("spring:");
        }
        assertThat(reader.get("/vinh-danh/h1").statusCode()).isEqualTo(200);
    }

    @Test
    void manyRangesOfAFileAreNotAnsweredManyfold() throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.send("GET /tep/" + FakeProvince.PDF + " HTTP/1.1\r\nHost: a\r\nRange: bytes="
                    + "0-,".repeat(300) + "0-\r\n\r\n");
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.body().length()).isLessThan(200_000);
        }
    }

    @Test
    void oversizedHeadersAreRefused() throws IOException {
        for (String header : List.of("Cookie", "X", "User-Agent", "If-None-Match")) {
            try (var wire = new Wire(port)) {
                var answer =
                        wire.send("GET / HTTP/1.1\r\nHost: a\r\n" + header + ": " + "x".repeat(60_000) + "\r\n\r\n");
                assertThat(answer.status()).isBetween(400, 499);
            }
        }
        try (var wire = new Wire(port)) {
            assertThat(wire.send("GET / HTTP/1.1\r\nHost: a\r\n" + "X: y\r\n".repeat(1000) + "\r\n")
                            .status())
                    .isBetween(400, 499);
        }
        try (var wire = new Wire(port)) {
            assertThat(wire.send("GET /" + "x".repeat(7000) + " HTTP/1.1\r\nHost: a\r\n\r\n")
                            .status())
                    .isBetween(400, 499);
        }
    }

    @Test
    void oversizedFormsAreRefused() throws IOException {
        var article = "/tin-tuc/" + FakeProvince.ARTICLE + "/y-kien";
        for (String body : List.of("y-kien=" + "x".repeat(5_000_000), "a=b&".repeat(20_000), "%".repeat(50_000))) {
            try (var wire = new Wire(port)) {
                int status;
                try {
                    status = wire.send("POST " + article + " HTTP/1.1\r\nHost: a\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .status();
                } catch (IOException closedWhileWeSent) {
                    status = 400;
                }
                assertThat(status).as(body.substring(0, 9)).isBetween(400, 499);
            }
        }
        for (String type : List.of("text/plain", "application/json", "multipart/form-data; boundary=b")) {
            var head = "POST " + article + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + type + "\r\n";
            for (String rest : List.of(
                    "Content-Length: 16385\r\n\r\nx",
                    "Transfer-Encoding: chunked\r\n\r\n4001\r\n" + "x".repeat(0x4001) + "\r\n")) {
                try (var wire = new Wire(port)) {
                    assertThat(wire.send(head + rest).status()).as(head).isIn(413, 415);
                }
            }
        }
        try (var wire = new Wire(port)) {
            // a length that is only promised
            var socket = new Socket("127.0.0.1", port);
            socket.getOutputStream()
                    .write(("POST " + article + " HTTP/1.1\r\nHost: a\r\n"
                                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9999999999\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(wire.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").status()).isEqualTo(200);
            socket.close();
        }
    }

    @Test
    void theSlowOnesDoNotKeepOthersWaitingAndAreLeftInTheEnd() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 400; i++) {
                var socket = new Socket("127.0.0.1", port);
                var begin = i % 2 == 0
                        ? "GET / HTTP/1.1\r\nHost: a\r\nX-"
                        : "POST /tin-tuc/" + FakeProvince.ARTICLE + "/y-kien HTTP/1.1\r\nHost: a\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ny-ki";
                socket.getOutputStream().write(begin.getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            for (int i = 0; i < 20; i++) {
                long begun = System.nanoTime();
                assertThat(reader.get("/vinh-danh/h1").statusCode()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
            }
            var end = Instant.now().plusSeconds(25);
            int left = 0;
            for (Socket socket : slow) {
                socket.setSoTimeout(
                        (int) Math.max(1, Duration.between(Instant.now(), end).toMillis()));
                try {
                    while (socket.getInputStream().read() >= 0) {
                        // what it still has to say
                    }
                    left++;
                } catch (java.net.SocketTimeoutException stillWaiting) {
                    break;
                } catch (IOException reset) {
                    left++;
                }
            }
            assertThat(left).isEqualTo(slow.size());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void thousandsOfPagesThatNobodyAskedBeforeAreAnswered() throws IOException {
        var begun = Instant.now();
        try (var wire = new Wire(port)) {
            for (int i = 0; i < 3_000; i++) {
                var path = switch (i % 5) {
                    case 0 -> "/quyet-dinh?q=" + i;
                    case 1 -> "/tin-tuc?trang=" + i;
                    case 2 -> "/vinh-danh/p" + i % 121 + "?utm_source=" + i;
                    case 3 -> "/khong-co/" + i;
                    default -> "/tin-tuc/" + FakeProvince.ARTICLE + "?b=" + i + "&a=" + -i + "&lang=en";
                };
                var answer = wire.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
                assertThat(answer.status()).as(path).isLessThan(500);
            }
        }
        System.out.println("Three thousand pages took "
                + Duration.between(begun, Instant.now()).toMillis() + " ms");
        assertThat(reader.get("/").statusCode()).isEqualTo(200);
    }
}
