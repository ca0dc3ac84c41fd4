package vn.vinhdanh.portal.page;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets few pages be made at once, first come first served: to make a page is work for a processor, and more of it at once makes none sooner,
 * but leaves some readers far behind others. A turn ends when the page is made, not when its reader has it, for pages are made in
 * memory; ready pages, files and whatever waits for the database need none.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class Turns extends OncePerRequestFilter implements MeterBinder {

    private static final String RETRY_SECONDS = "5";

    private final Semaphore turns;
    private final Duration patience;

    /**
     * @param atOnce how many pages are made at the same time; 0 is one for each processor
     * @param patience how long a request waits for its turn before it is refused
     */
    Turns(
            @Value("${vinhdanh.portal.pages-at-once:0}") int atOnce,
            @Value("${vinhdanh.portal.turn-patience:5s}") Duration patience) {
        this.turns = new Semaphore(atOnce > 0 ? atOnce : Runtime.getRuntime().availableProcessors(), true);
        this.patience = patience;
    }

    /** How many requests wait for their turn. */
    int waiting() {
        return turns.getQueueLength();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vinhdanh.pages.waiting", this, Turns::waiting)
                .description("Requests that wait for their turn")
                .register(registry);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ReadyPages.isNoPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!turnCame()) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    private boolean turnCame() {
        try {
            return turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
