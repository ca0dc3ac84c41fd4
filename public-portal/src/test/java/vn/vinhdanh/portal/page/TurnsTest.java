package vn.vinhdanh.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Few pages are made at once; who came first is served first, and nobody waits without end. */
@Timeout(30)
class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private static MockHttpServletResponse ask(Turns turns, String path, FilterChain page)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        turns.doFilter(new MockHttpServletRequest("GET", path), response, page);
        return response;
    }

    private static Thread asking(Turns turns, FilterChain page) {
        return Thread.ofVirtual().start(() -> {
            try {
                ask(turns, "/vinh-danh", page);
            } catch (ServletException | IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void makesNoMorePagesAtOnceThanAllowed() throws InterruptedException {
        var turns = new Turns(3, LONG);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var made = new AtomicInteger();
        var readers = new ArrayList<Thread>();
        for (int i = 0; i < 40; i++) {
            readers.add(asking(turns, (request, response) -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                now.decrementAndGet();
                made.incrementAndGet();
            }));
        }
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(most).hasValue(3);
        assertThat(made).hasValue(40);
    }

    @Test
    void servesFirstWhoCameFirst() throws InterruptedException {
        var turns = new Turns(1, LONG);
        var busy = new CountDownLatch(1);
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        var readers = new ArrayList<Thread>();
        readers.add(asking(turns, (request, response) -> {
            served.add(0);
            await(busy);
        }));
        while (served.isEmpty()) {
            Thread.sleep(1);
        }
        for (int i = 1; i <= 20; i++) {
            int number = i;
            readers.add(asking(turns, (request, response) -> served.add(number)));
            while (turns.waiting() < i) {
                Thread.sleep(1);
            }
        }
        busy.countDown();
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20);
    }

    @Test
    void asksToComeAgainWhenTheWaitIsTooLongButGivesOutFilesMeanwhile() throws Exception {
        var turns = new Turns(1, Duration.ofMillis(30));
        var begun = new CountDownLatch(1);
        var busy = new CountDownLatch(1);
        var first = asking(turns, (request, response) -> {
            begun.countDown();
            await(busy);
        });
        begun.await();
        var made = new AtomicInteger();
        var refused = ask(turns, "/vinh-danh", (request, response) -> made.incrementAndGet());
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
        assertThat(refused.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(made).hasValue(0);

        ask(turns, "/portal/portal.css", (request, response) -> made.incrementAndGet());
        assertThat(made).hasValue(1);
        busy.countDown();
        first.join();
        assertThat(ask(turns, "/vinh-danh", (request, response) -> made.incrementAndGet())
                        .getStatus())
                .isEqualTo(200);
        assertThat(made).hasValue(2);
    }

    @Test
    void aPageThatFailsGivesItsTurnBack() throws Exception {
        var turns = new Turns(1, Duration.ofMillis(30));
        assertThatThrownBy(() -> ask(turns, "/vinh-danh", (request, response) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);
        var made = new AtomicInteger();
        ask(turns, "/vinh-danh", (request, response) -> made.incrementAndGet());
        assertThat(made).hasValue(1);
    }
}
