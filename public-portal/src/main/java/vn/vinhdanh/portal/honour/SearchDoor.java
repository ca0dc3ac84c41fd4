package vn.vinhdanh.portal.honour;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.core.shared.SenderNetwork;

/**
 * How often a minute one address may put questions that make work: pages with a question in their address, and suggestions. An office
 * behind one address still fits. Pages that are kept ready are given out before this door and cost nobody anything.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class SearchDoor extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final LoadingCache<String, Bucket> questions;
    private final LoadingCache<String, Bucket> suggestions;

    /**
     * @param questions how many questions a minute
     * @param suggestions how many suggestions a minute; a reader who types asks for several a second
     */
    SearchDoor(
            @Value("${vinhdanh.portal.questions-per-minute:240}") long questions,
            @Value("${vinhdanh.portal.suggestions-per-minute:600}") long suggestions) {
        this.questions = buckets(questions);
        this.suggestions = buckets(suggestions);
    }

    private static LoadingCache<String, Bucket> buckets(long most) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return request.getQueryString() == null
                || path.startsWith("/portal/")
                || path.startsWith("/vinhdanh/")
                || path.startsWith("/tep/")
                || path.startsWith("/api/")
                || path.startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean typing = request.getRequestURI().equals(Suggestions.PATH);
        var probe = (typing ? suggestions : questions)
                .get(SenderNetwork.of(request.getRemoteAddr()))
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long wait =
                Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
        response.setHeader("Retry-After", Long.toString(wait));
        response.setHeader("Cache-Control", "no-store");
        if (typing) {
            response.setStatus(429);
        } else {
            response.sendError(429);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }
}
