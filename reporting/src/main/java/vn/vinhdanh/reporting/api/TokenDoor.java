package vn.vinhdanh.reporting.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.core.shared.SenderNetwork;
import vn.vinhdanh.core.signin.Refusal;
import vn.vinhdanh.core.signin.RefusalLog;
import vn.vinhdanh.core.signin.SignInPlace;
import vn.vinhdanh.reporting.api.ApiProblem.Reason;
import vn.vinhdanh.reporting.shared.ApiToken;

/**
 * What a call passes before anything is read: only reading, a token in the header, and so many calls a minute for each token, and for each
 * network without one. A cookie says nothing here, and nobody is given one.
 */
final class TokenDoor extends OncePerRequestFilter {

    /** The one authority that a token has. */
    static final String AUTHORITY = "READ_API";

    static final String ROOT = "/api/v1";
    static final Set<String> DESCRIPTIONS = Set.of(ROOT + "/openapi.json", ROOT + "/openapi.yaml");

    private static final Logger LOG = LoggerFactory.getLogger(TokenDoor.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String BEARER = "Bearer ";

    private final ApiTokens tokens;
    private final ApiCalls calls;
    private final Problems problems;
    private final RefusalLog refusals;
    private final long most;
    private final LoadingCache<String, Bucket> ofTokens;
    private final LoadingCache<String, Bucket> ofNetworks;
    /** One note a minute that a token was held up. */
    private final LoadingCache<String, Bucket> noted;

    /** @param most how many calls a minute a token, or a network without one, may make */
    TokenDoor(ApiTokens tokens, ApiCalls calls, Problems problems, RefusalLog refusals, long most) {
        this.tokens = tokens;
        this.calls = calls;
        this.problems = problems;
        this.refusals = refusals;
        this.most = most;
        this.ofTokens = buckets(most);
        this.ofNetworks = buckets(most);
        this.noted = buckets(1);
    }

    private static LoadingCache<String, Bucket> buckets(long most) {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
                response.setHeader("Allow", "GET, HEAD");
                throw new ApiProblem(Reason.METHOD);
            }
            var token = token(request, response);
            if (token != null) {
                SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                token, null, AuthorityUtils.createAuthorityList(AUTHORITY)));
            }
        } catch (ApiProblem problem) {
            problems.write(request, response, problem);
            return;
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("No answer from the database for {}", request.getRequestURI(), away);
            response.setHeader("Retry-After", "10");
            problems.write(request, response, new ApiProblem(Reason.AWAY));
            return;
        }
        chain.doFilter(request, response);
    }

    /** The token of the call; null where none is needed. */
    private @Nullable ApiToken token(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        var network = SenderNetwork.of(request.getRemoteAddr());
        if (DESCRIPTIONS.contains(path)) {
            count(response, ofNetworks.get(network));
            return null;
        }
        var sent = request.getHeader("Authorization");
        if (sent == null || !sent.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            count(response, ofNetworks.get(network));
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Vinh Danh\"");
            throw new ApiProblem(Reason.NO_TOKEN);
        }
        // a good token is never held up for what others send from the same network; to look one up costs one row
        var found = tokens.find(sent.substring(BEARER.length()).strip());
        if (found.isEmpty()) {
            count(response, ofNetworks.get(network));
            refusals.note(Refusal.FORBIDDEN, SignInPlace.REPORTING, "", request.getRemoteAddr(), path);
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Vinh Danh\", error=\"invalid_token\"");
            throw new ApiProblem(Reason.WRONG_TOKEN);
        }
        var token = found.get();
        try {
            count(response, ofTokens.get(token.code()));
        } catch (ApiProblem tooMany) {
            if (noted.get(token.code()).tryConsume(1)) {
                calls.note(token, ApiCalls.Kind.LIMITED);
            }
            throw tooMany;
        }
        calls.note(
                token,
                switch (path) {
                    case ApiPages.FIGURES -> ApiCalls.Kind.FIGURES;
                    case ApiPages.HONOURS -> ApiCalls.Kind.HONOURS;
                    default -> ApiCalls.Kind.OTHER;
                });
        return token;
    }

    /** Takes one of the calls that there are, and tells how many are left (RateLimit header fields of the IETF draft). */
    private void count(HttpServletResponse response, Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"minute\";q=" + most + ";w=" + WINDOW.toSeconds());
        response.setHeader(
                "RateLimit",
                "\"minute\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            long wait = seconds(probe.getNanosToWaitForRefill());
            response.setHeader("Retry-After", Long.toString(wait));
            throw new ApiProblem(Reason.TOO_MANY, most, wait);
        }
    }

    private static long seconds(long nanos) {
        return Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
    }
}
