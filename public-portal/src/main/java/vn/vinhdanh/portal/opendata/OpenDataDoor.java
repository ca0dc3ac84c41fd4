package vn.vinhdanh.portal.opendata;

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
 * The door of open data: programs on other sites may read (CORS), and each address may ask so and so often a minute, which every
 * answer tells (RateLimit header fields of the IETF draft).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 45)
class OpenDataDoor extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Problems problems;
    private final long most;
    private final LoadingCache<String, Bucket> buckets;

    /** @param most how many requests a minute one address may make */
    OpenDataDoor(Problems problems, @Value("${vinhdanh.portal.open-data-per-minute:120}") long most) {
        this.problems = problems;
        this.most = most;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
    }

    /** How many requests a minute one address may make. */
    long most() {
        return most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.equals("/api") && !path.startsWith("/api/") && !path.startsWith("/du-lieu-mo/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "ETag, Link, Retry-After, RateLimit, RateLimit-Policy, Repr-Digest, Content-Disposition");
        if (request.getRequestURI().startsWith("/api")) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        if ("OPTIONS".equals(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
            response.setHeader("Access-Control-Max-Age", "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        var probe = buckets.get(SenderNetwork.of(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"minute\";q=" + most + ";w=" + WINDOW.toSeconds());
        response.setHeader(
                "RateLimit",
                "\"minute\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            long wait = seconds(probe.getNanosToWaitForRefill());
            response.setHeader("Retry-After", Long.toString(wait));
            problems.write(request, response, new Refused(Refused.Reason.TOO_MANY, most, wait));
            return;
        }
        chain.doFilter(request, response);
    }

    private static long seconds(long nanos) {
        return Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
    }
}
