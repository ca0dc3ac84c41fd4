package vn.vinhdanh.admin.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.vinhdanh.admin.shell.MovableClock;
import vn.vinhdanh.admin.shell.WholeConsole;
import vn.vinhdanh.core.account.AccountAdministration;
import vn.vinhdanh.core.account.AccountDraft;
import vn.vinhdanh.core.account.AccountFilter;
import vn.vinhdanh.core.account.AccountQueries;
import vn.vinhdanh.core.account.LimitedOfficials;
import vn.vinhdanh.core.account.Role;
import vn.vinhdanh.core.shared.Ids;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.testing.Accounts;
import vn.vinhdanh.core.testing.Officials;

/** Signing in and the limits of a session, over HTTP as a browser does it. */
@WholeConsole
class ConsoleSignInTest {

    private static final String PASSWORD = Accounts.PASSWORD;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String name = "nv-" + Ids.code(Ids.next());

    @LocalServerPort
    int port;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccountQueries queries;

    @Autowired
    BeanFactory beans;

    @Autowired
    MovableClock clock;

    @Autowired
    RefusalLog refusals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Schemas schemas;

    @AfterEach
    void putTheClockBack() {
        clock.putAhead(Duration.ZERO);
    }

    @BeforeEach
    void openAccount() {
        new Accounts(beans).open(name, Role.SPECIALIST);
    }

    @Test
    void leadsNobodyToTheSignInPage() throws Exception {
        var answer = get("/tai-khoan");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/login");
    }

    @Test
    void letsTheRightPasswordInWithANewSessionInASafeCookie() throws Exception {
        get("/");
        var before = sessionId();
        var answer = signIn(PASSWORD);
        assertThat(URI.create(location(answer)).getPath()).isEqualTo("/");
        assertThat(sessionId()).isNotEqualTo(before);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void protectsThePageByHeaders() throws Exception {
        signIn(PASSWORD);
        var page = get("/");
        var policy = page.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains(
                        "default-src 'self'",
                        "script-src 'self' 'nonce-",
                        "object-src 'none'",
                        "frame-ancestors 'self'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-");
    }

    @Test
    void saysTheSameForAWrongPasswordAndAnUnknownName() throws Exception {
        assertThat(location(signIn("sai mật khẩu rồi"))).endsWith("/login?error");
        assertThat(location(post("khong-co-ai-" + name, "sai mật khẩu rồi"))).endsWith("/login?error");
    }

    @Test
    void countsEachWrongPasswordOnce() throws Exception {
        signIn("sai mật khẩu rồi");
        signIn("lại sai mật khẩu");
        var tries = jdbc.sql(
                        schemas.in("select sum(wrong) from {reporting}.guess where who = convert(sha2(?, 256) using"
                                + " ascii) and network <> '*'"))
                .param(name)
                .query(Integer.class)
                .single();
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void takesNoFormWithoutItsTokenAndCountsNone() throws Exception {
        get("/login");
        assertThat(location(post(name, PASSWORD, ""))).isEqualTo("/login?ended");
        assertThat(location(post(name, PASSWORD, "&_csrf=khong-phai"))).isEqualTo("/login?ended");
        assertThat(location(get("/"))).isEqualTo("/login");
    }

    @Test
    void leadsNobodyToAHostThatTheRequestClaims() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET /tai-khoan HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\n"
                                    + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\r\nLocation: /login\r\n")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void notesWhatAnOfficialWasNotAllowed() {
        var official = LimitedOfficials.official(name, Set.of(Role.SPECIALIST));
        assertThatThrownBy(() -> LimitedOfficials.run(
                        official,
                        () -> administration.create(new AccountDraft("x", "Y", Set.of(Role.LEADER), Set.of()))))
                .isInstanceOf(AccessDeniedException.class);
        refusals.flush();
        assertThat(jdbc.sql(schemas.in("select concat(reason, ' ', door) from {reporting}.refusal where username = ?"))
                        .param(name)
                        .query(String.class)
                        .list())
                .containsExactly("FORBIDDEN AccountAdministration.create");
    }

    @Test
    void notesAFormThatAnOfficialsBrowserSentWithoutItsToken() throws Exception {
        signIn(PASSWORD);
        var answer = send(HttpRequest.newBuilder(uri("/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=tu-noi-khac")));
        assertThat(answer.statusCode()).isEqualTo(403);
        refusals.flush();
        assertThat(jdbc.sql(schemas.in("select concat(reason, ' ', place, ' ', door) from {reporting}.refusal"
                                + " where username = ? and address <> ''"))
                        .param(name)
                        .query(String.class)
                        .list())
                .containsExactly("FORBIDDEN CONSOLE /logout");
        assertThat(get("/").statusCode()).as("and is still signed in").isEqualTo(200);
    }

    @Test
    void answersAnAddressThatIsNoViewWithAPage() throws Exception {
        signIn(PASSWORD);
        for (String address : List.of("/khong-co-gi", "/xet-dieu-kien", "/tai-khoan/1/2", "/error")) {
            var answer = get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(404);
            assertThat(answer.body()).as(address).contains("<h1>Không tìm thấy trang này</h1>", "href=\"/\"");
        }
    }

    @Test
    void saysInVietnameseThatASessionIsLostWhateverTheBrowserStillSends() throws Exception {
        for (String cookie : List.of("", "VINHDANH_CONSOLE_0=het-han")) {
            var request = HttpRequest.newBuilder(uri("/?v-r=uidl&v-uiId=0"))
                    .header("Content-Type", "application/json")
                    .header("Accept-Language", "vi")
                    .POST(HttpRequest.BodyPublishers.ofString("{}"));
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(cookie).isEqualTo(200);
            assertThat(answer.body()).as(cookie).containsAnyOf("\"sessionExpired\":true", "Phiên làm việc đã kết thúc");
        }
    }

    @Test
    void readsNothingLongOfAStrangerWhateverTheyCallIt() throws Exception {
        get("/login");
        var message = "POST /?v-r=uidl&v-uiId=0 HTTP/1.1\r\nHost: x\r\nCookie: " + cookie() + "\r\n";
        for (String type : List.of("text/plain", "application/json", "x/y", "multipart/form-data; boundary=b")) {
            var head = message + "Content-Type: " + type + "\r\n";
            assertThat(status(head + "Content-Length: 4000000000\r\n\r\n{"))
                    .as(type)
                    .isEqualTo(413);
            assertThat(status(head + "Content-Length: 16385\r\n\r\n{")).as(type).isEqualTo(413);
            assertThat(status(head + "Transfer-Encoding: chunked\r\n\r\n4001\r\n" + "a".repeat(0x4001) + "\r\n"))
                    .as(type)
                    .isIn(413, 415);
        }
        for (String path : List.of("/login", "/VAADIN/dynamic/resource/0/x/upload")) {
            var head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nCookie: " + cookie()
                    + "\r\nContent-Type: multipart/form-data; boundary=b\r\n";
            assertThat(status(head + "Content-Length: 9000000\r\n\r\n--b")).isEqualTo(413);
            assertThat(status(head + "Content-Length: 9000\r\n\r\n--b")).isEqualTo(415);
            assertThat(status(head + "Transfer-Encoding: chunked\r\n\r\n3\r\n--b\r\n"))
                    .isEqualTo(415);
        }
    }

    /** An article has at most 100,000 letters; three of them are too long for its field, which then says so itself. */
    @Test
    void readsTheLongestArticleOfAnOfficialAndLittleMore() throws Exception {
        signIn(PASSWORD);
        var article = "{\"v\":\"" + "ế".repeat(300_000) + "\"}";
        var answer = send(HttpRequest.newBuilder(uri("/?v-r=uidl&v-uiId=77"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(article)));
        assertThat(answer.statusCode()).isEqualTo(200);
        var head = " HTTP/1.1\r\nHost: x\r\nCookie: " + cookie() + "\r\nContent-Type: text/plain\r\n";
        for (String path : List.of(
                "/?v-r=uidl&v-uiId=0",
                "/VAADIN/dynamic/resource/0/x/upload?v-r=uidl",
                "/VAADIN/dynamic/resource/../../../?v-r=uidl")) {
            var tooLong = send(HttpRequest.newBuilder(uri(path))
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1_048_577])));
            assertThat(tooLong.statusCode()).as(path).isEqualTo(200);
            assertThat(tooLong.body()).as(path).contains("appError", "Nội dung gửi lên quá lớn", "bản ngắn hơn");
        }
        assertThat(status("POST /" + head + "Content-Length: 1048577\r\n\r\n{")).isEqualTo(413);
        var file = "POST /VAADIN/dynamic/resource/0/x/upload" + head;
        assertThat(status(file + "Content-Length: 31457281\r\n\r\n{")).isEqualTo(413);
        assertThat(send(HttpRequest.newBuilder(uri("/VAADIN/dynamic/resource/0/x/upload"))
                                .header("Content-Type", "application/pdf")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[2 << 20])))
                        .statusCode())
                .as("no page waits for it, but it may be sent")
                .isNotIn(413, 415, 503);
    }

    @Test
    void anOfficialKeepsFortyPagesInWhateverBrowsersAndIsToldOfMore() throws Exception {
        signIn(PASSWORD);
        var first = cookie();
        for (int i = 0; i < 38; i++) {
            open("");
        }
        cookies.getCookieStore().removeAll();
        signIn(PASSWORD);
        assertThat(open("")).doesNotContain("trang mở lâu nhất đã được đóng");
        open("");
        assertThat(isOpen(first, 0)).isTrue();
        assertThat(open("")).contains("trang mở lâu nhất đã được đóng");
        assertThat(isOpen(first, 0)).isFalse();
        assertThat(isOpen(first, 1)).isTrue();
        assertThat(isOpen(cookie(), 0)).isTrue();
    }

    @Test
    void strangersOfOneNetworkKeepSixtyPages() throws Exception {
        get("/login");
        var first = cookie();
        open("login");
        for (int i = 0; i < OpenPages.OF_STRANGERS_OF_A_NETWORK; i++) {
            if (i % 20 == 19) {
                cookies.getCookieStore().removeAll();
                get("/login");
            }
            open("login");
        }
        assertThat(isOpen(first, 0)).isFalse();
        assertThat(isOpen(cookie(), 0)).isTrue();
    }

    /** Opens a page as the browser does when its scripts have come. */
    private String open(String location) throws Exception {
        var answer = get("/?v-r=init&location=" + location + "&query=");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Whether the server still knows a page of a browser. */
    private boolean isOpen(String cookie, int page) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/?v-r=uidl&v-uiId=" + page))
                                .header("Content-Type", "application/json")
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"csrfToken\":\"x\",\"rpc\":[],\"syncId\":0,\"clientId\":0}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return !answer.body().contains("\"sessionExpired\":true");
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("VINHDANH")
                        && !cookie.getName().endsWith("_BROWSER"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }

    private int status(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            // less than the server waits for the rest
            socket.setSoTimeout(9_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return Integer.parseInt(
                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).substring(9));
        }
    }

    @Test
    void asksToWaitAfterFiveWrongPasswords() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("sai mật khẩu rồi");
        }
        assertThat(location(signIn(PASSWORD))).contains("/login?wait=");
    }

    @Test
    void letsTheOfficialsBrowserInWhileAStrangerBehindTheSameAddressGuesses() throws Exception {
        assertThat(signIn(PASSWORD).headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .matches("VINHDANH_CONSOLE_\\d+_BROWSER=[\\w-]{43}; Path=/; Max-Age=15552000; .*")
                        .contains("HttpOnly", "SameSite=Lax"));
        var mark = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().endsWith("_BROWSER"))
                .findFirst()
                .orElseThrow();
        cookies.getCookieStore().removeAll();
        for (int i = 0; i < 5; i++) {
            signIn("sai mật khẩu rồi");
            cookies.getCookieStore().removeAll();
        }
        assertThat(location(signIn(PASSWORD))).as("a stranger").contains("/login?wait=");
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(uri("/"), mark);
        assertThat(URI.create(location(signIn(PASSWORD))).getPath()).isEqualTo("/");
    }

    @Test
    void endsAnIdleSessionThoughThePageSendsHeartbeats() throws Exception {
        signIn(PASSWORD);
        for (int i = 0; i < 3; i++) {
            clock.putAhead(clock.ahead().plusMinutes(8));
            send(HttpRequest.newBuilder(uri("/?v-r=heartbeat&v-uiId=0")).POST(HttpRequest.BodyPublishers.noBody()));
        }
        clock.putAhead(clock.ahead().plusMinutes(8));
        assertThat(location(get("/"))).endsWith("/login?ended");
    }

    @Test
    void keepsASessionInWhichThePersonWorks() throws Exception {
        signIn(PASSWORD);
        for (int i = 0; i < 4; i++) {
            clock.putAhead(clock.ahead().plusMinutes(20));
            assertThat(get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void endsASessionAfterItsLongestTimeHoweverBusy() throws Exception {
        signIn(PASSWORD);
        for (int i = 0; i < 29; i++) {
            clock.putAhead(clock.ahead().plusMinutes(20));
            assertThat(get("/").statusCode()).as("after %s", clock.ahead()).isEqualTo(200);
        }
        clock.putAhead(clock.ahead().plusMinutes(21));
        assertThat(location(get("/"))).endsWith("/login?ended");
    }

    @Test
    void endsTheSessionOfAnAccountThatIsClosed() throws Exception {
        signIn(PASSWORD);
        assertThat(get("/").statusCode()).isEqualTo(200);
        Officials.run("quantri", Role.ADMINISTRATOR, () -> {
            var account =
                    queries.list(new AccountFilter(name, null, null), 0, 1).getFirst();
            administration.close(account.id(), account.version(), "Chuyển công tác");
        });
        clock.putAhead(clock.ahead().plusSeconds(6));
        assertThat(location(get("/"))).endsWith("/login?ended");
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        return post(name, password);
    }

    private HttpResponse<String> post(String username, String password) throws Exception {
        return post(username, password, "&_csrf=" + URLEncoder.encode(token(), StandardCharsets.UTF_8));
    }

    /** The token of the form, which the page tells in its head too. */
    private String token() throws Exception {
        var page = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"")
                .matcher(get("/login").body());
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private HttpResponse<String> post(String username, String password, String token) throws Exception {
        var form = "username=" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8) + token;
        return send(HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().matches("VINHDANH_CONSOLE_\\d+"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect but " + answer.statusCode());
    }
}
