package vn.vinhdanh.portal.participation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.core.shared.Schemas;
import vn.vinhdanh.portal.page.Wording;

/**
 * Counts readers of articles honestly: robots and pages fetched ahead are left out, a reader counts once per article and day.
 * Of a reader only a keyed hash remains, with another key every day. Written in batches off the request's thread, at most five
 * seconds late; the page itself waits for nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ReaderCount extends OncePerRequestFilter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderCount.class);
    private static final Pattern ARTICLE = Pattern.compile("/tin-tuc/([a-z0-9-]{1,120})");
    private static final Pattern ROBOT = Pattern.compile(
            "bot|crawl|spider|slurp|fetch|preview|scan|monitor|uptime|curl|wget|python|java/|go-http|httpclient|headless|"
                    + "lighthouse|facebookexternalhit|whatsapp|telegram|zalo.*share|wrk|okhttp|axios|libwww|feed|rss|archiv",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_WAITING = 50_000;
    private static final long PAUSE = 4_000;

    private final JdbcTemplate jdbc;
    private final Schemas schemas;
    private final SecretKey key;
    private final Clock clock;
    private final Set<Reading> waiting = new LinkedHashSet<>();
    private volatile boolean running;
    private volatile boolean complained;
    private Thread writer = new Thread();

    /** A reader of an article on a day; equal when the same reader comes back. */
    private record Reading(String slug, LocalDate day, String reader) {}

    ReaderCount(JdbcTemplate jdbc, Schemas schemas, SecretKey key, Clock clock) {
        this.jdbc = jdbc;
        this.schemas = schemas;
        this.key = key;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (!"GET".equals(request.getMethod())) {
            return;
        }
        var article = ARTICLE.matcher(request.getRequestURI());
        if (article.matches() && (response.getStatus() == 200 || response.getStatus() == 304) && isReader(request)) {
            note(article.group(1), request);
        }
    }

    /** Whether a person reads: a browser that asks for a page, now, for its eyes. */
    static boolean isReader(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var accepted = request.getHeader("Accept");
        if (agent == null || agent.length() < 12 || ROBOT.matcher(agent).find()) {
            return false;
        }
        if (accepted == null || !accepted.contains("text/html")) {
            return false;
        }
        for (String header : List.of("Sec-Purpose", "Purpose", "X-Moz", "X-Purpose")) {
            var purpose = request.getHeader(header);
            if (purpose != null) {
                var lower = purpose.toLowerCase(Locale.ROOT);
                if (lower.contains("prefetch") || lower.contains("prerender") || lower.contains("preview")) {
                    return false;
                }
            }
        }
        return true;
    }

    private void note(String slug, HttpServletRequest request) {
        var day = LocalDate.ofInstant(clock.instant(), Wording.VIET_NAM);
        var hash = key.hash("reader-" + day, request.getRemoteAddr() + "\n" + request.getHeader("User-Agent"));
        var reading = new Reading(slug, day, HexFormat.of().formatHex(hash, 0, 16));
        synchronized (waiting) {
            if (waiting.size() < MOST_WAITING) {
                waiting.add(reading);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        writer = new Thread(this::run, "reader-count");
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public void stop() {
        running = false;
        writer.interrupt();
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
            write();
        }
    }

    /** Writes what waits; what cannot be written waits on, up to a bound. */
    void write() {
        List<Reading> batch;
        synchronized (waiting) {
            batch = new ArrayList<>(waiting);
            waiting.clear();
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            jdbc.batchUpdate(
                    schemas.in("insert ignore into {inbox}.reader (article_slug, day, reader_hash) values (?, ?, ?)"),
                    batch.stream()
                            .map(r -> new Object[] {
                                r.slug(), r.day(), HexFormat.of().parseHex(r.reader())
                            })
                            .toList());
            complained = false;
        } catch (DataAccessException e) {
            if (!complained) {
                LOG.info("Readers could not be counted now, trying again: {}", e.getMessage());
                complained = true;
            }
            synchronized (waiting) {
                for (Reading reading : batch) {
                    if (waiting.size() < MOST_WAITING) {
                        waiting.add(reading);
                    }
                }
            }
        }
    }

    /** How many wait to be written. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }
}
