package vn.vinhdanh.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.testing.TestDatabase;

/** Views are counted honestly: no robots, one per reader and day, no cookie, not at the page's cost, at most five seconds lost. */
class ReaderCountTest {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:149.0) Gecko/20100101 Firefox/149.0";
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1";

    @TempDir
    private Path home;

    private final TestDatabase database = TestDatabase.shared();

    /** A clock that a test sets. */
    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2021-01-18T09:26:45Z");

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

    private final Hands clock = new Hands();

    @Test
    void countsAReaderOnceADay() throws Exception {
        var count = counting(database.dataSource(DatabaseRole.PORTAL));
        for (int i = 0; i < 5; i++) {
            read(count, "mot-lan", "203.0.113.7", BROWSER);
        }
        assertThat(count.waiting()).isEqualTo(1);
        read(count, "mot-lan", "203.0.113.7", PHONE);
        read(count, "mot-lan", "203.0.113.8", BROWSER);
        read(count, "bai-khac", "203.0.113.7", BROWSER);
        assertThat(count.waiting()).isEqualTo(4);
        // 17:01 UTC is the next day in Viet Nam
        clock.now = Instant.parse("2021-01-18T17:01:00Z");
        read(count, "mot-lan", "203.0.113.7", BROWSER);
        assertThat(count.waiting()).isEqualTo(5);

        count.write();
        count.write();
        read(count, "mot-lan", "203.0.113.7", BROWSER);
        count.write();
        assertThat(rows("mot-lan")).as("also over two batches").hasSize(4);
        assertThat(rows("mot-lan").stream()
                        .map(r -> java.util.Arrays.hashCode((byte[]) r.get("reader_hash")))
                        .distinct())
                .as("the same reader is another number the next day")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Mozilla/5.0 (compatible; coccocbot-web/1.0; +http://help.coccoc.com/searchengine)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/156.0 Safari/537.36",
                "curl/8.14.1",
                "python-requests/2.32",
                "Go-http-client/2.0",
                "Mozilla/5.0 Chrome-Lighthouse",
                "x",
                ""
            })
    void countsNoRobot(String agent) throws Exception {
        var count = counting(database.dataSource(DatabaseRole.PORTAL));
        read(count, "khong-may", "203.0.113.9", agent);
        assertThat(count.waiting()).isZero();
    }

    @Test
    void countsNothingThatNobodyReads() throws Exception {
        var count = counting(database.dataSource(DatabaseRole.PORTAL));
        send(count, request("dang-doc", "203.0.113.9", BROWSER, Map.of("Sec-Purpose", "prefetch;prerender")), 200);
        send(count, request("dang-doc", "203.0.113.9", BROWSER, Map.of("Purpose", "prefetch")), 200);
        send(count, request("dang-doc", "203.0.113.9", BROWSER, Map.of("Accept", "application/json")), 200);
        send(count, request("dang-doc", "203.0.113.9", BROWSER, Map.of()), 404);
        var head = request("dang-doc", "203.0.113.9", BROWSER, Map.of());
        head.setMethod("HEAD");
        send(count, head, 200);
        var other = request("dang-doc", "203.0.113.9", BROWSER, Map.of());
        other.setRequestURI("/vinh-danh/h1");
        send(count, other, 200);
        assertThat(count.waiting()).isZero();
        send(count, request("dang-doc", "203.0.113.9", BROWSER, Map.of()), 304);
        assertThat(count.waiting()).as("read from the reader's own copy").isEqualTo(1);
    }

    @Test
    void leavesNoTraceWithTheReader() throws Exception {
        var answer = read(counting(database.dataSource(DatabaseRole.PORTAL)), "khong-dau-vet", "203.0.113.10", BROWSER);
        assertThat(answer.getCookies()).isEmpty();
        assertThat(answer.getHeaderNames()).isEmpty();
    }

    @Test
    void costsThePageNothingAndLosesNobodyWhileTheDatabaseIsAway() throws Exception {
        try (var away = new HikariDataSource()) {
            away.setJdbcUrl("jdbc:mysql://127.0.0.1:1/");
            away.setInitializationFailTimeout(-1);
            away.setConnectionTimeout(1000);
            var count = counting(away);
            var before = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                read(count, "mat-ket-noi", "198.51.100." + i, BROWSER);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("nothing waits for the database")
                    .isLessThan(Duration.ofMillis(900));
            count.write();
            assertThat(count.waiting()).isEqualTo(200);
        }
    }

    @Test
    void losesAtMostFiveSecondsToAKill() throws Exception {
        var count = counting(database.dataSource(DatabaseRole.PORTAL));
        count.start();
        try {
            Thread.sleep(50);
            read(count, "nam-giay", "203.0.113.11", BROWSER);
            var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            while (rows("nam-giay").isEmpty() && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            assertThat(rows("nam-giay"))
                    .as("written without anybody stopping it")
                    .hasSize(1);
        } finally {
            count.stop();
        }
    }

    private ReaderCount counting(DataSource source) throws IOException {
        return new ReaderCount(new JdbcTemplate(source), database.schemas(), new SecretKey(home), clock);
    }

    private static MockHttpServletResponse read(ReaderCount count, String slug, String address, String agent)
            throws Exception {
        return send(count, request(slug, address, agent, Map.of()), 200);
    }

    private static MockHttpServletRequest request(
            String slug, String address, String agent, Map<String, String> headers) {
        var request = new MockHttpServletRequest("GET", "/tin-tuc/" + slug);
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", agent);
        if (!headers.containsKey("Accept")) {
            request.addHeader("Accept", "text/html,application/xhtml+xml");
        }
        headers.forEach(request::addHeader);
        return request;
    }

    private static MockHttpServletResponse send(ReaderCount count, MockHttpServletRequest request, int status)
            throws Exception {
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        count.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private List<Map<String, Object>> rows(String slug) {
        return database.as(DatabaseRole.CONSOLE)
                .sql(database.schemas().in("select * from {inbox}.reader where article_slug = ?"))
                .param(slug)
                .query()
                .listOfRows();
    }
}
