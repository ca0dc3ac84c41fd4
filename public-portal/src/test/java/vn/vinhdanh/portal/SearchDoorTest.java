package vn.vinhdanh.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** One address that asks without end is told to wait; nothing falls over, and what is ready is still given out. */
@PortalTest
@TestPropertySource(
        properties = {"vinhdanh.portal.questions-per-minute=60", "vinhdanh.portal.suggestions-per-minute=30"})
class SearchDoorTest {

    private final Reader reader;

    SearchDoorTest(@LocalServerPort int port) {
        this.reader = new Reader(port);
    }

    @BeforeEach
    void awaitCopy() throws InterruptedException {
        reader.within3Seconds("/vinh-danh/p120", page -> page.statusCode() == 200);
    }

    @Test
    void tellsAFloodToWaitAndFallsOverNowhere() throws InterruptedException {
        var ready = "/vinh-danh?q=nguyen";
        assertThat(reader.get(ready).statusCode()).isEqualTo(200);
        var statuses = new ConcurrentHashMap<Integer, AtomicInteger>();
        var threads = new ArrayList<Thread>();
        for (int user = 0; user < 8; user++) {
            int number = user;
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 100; i++) {
                    int status =
                            reader.get("/vinh-danh?q=tran+" + number + "x" + i).statusCode();
                    statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(statuses).containsOnlyKeys(200, 429);
        assertThat(statuses.get(429).get()).isGreaterThan(400);

        // a slow machine lets the bucket fill meanwhile
        HttpResponse<String> refused = reader.get("/vinh-danh?q=them+nua");
        for (int i = 0; refused.statusCode() == 200 && i < 200; i++) {
            refused = reader.get("/vinh-danh?q=them+nua+" + i);
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After"))
                .hasValueSatisfying(s -> assertThat(Integer.parseInt(s)).isBetween(1, 60));
        assertThat(refused.body()).contains("Xin chờ một lát");
        assertThat(reader.get(ready).statusCode()).isEqualTo(200);
        assertThat(reader.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void suggestsNamesAsOneTypes() {
        var found = reader.get("/goi-y?q=nguyen%20thi%20ho");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(found.body()).contains("\"words\":\"Nguyễn Thị Hòa\"");
        assertThat(reader.get("/goi-y?q=n").body()).isEqualTo("[]");
        assertThat(reader.get("/goi-y").body()).isEqualTo("[]");
        for (int i = 0; i < 60; i++) {
            int status = reader.get("/goi-y?q=le%20" + i).statusCode();
            assertThat(status).isIn(200, 429);
        }
        assertThat(reader.get("/goi-y?q=le%20thi").statusCode()).isEqualTo(429);
    }
}
