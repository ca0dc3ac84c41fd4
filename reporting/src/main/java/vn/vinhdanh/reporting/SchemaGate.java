package vn.vinhdanh.reporting;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.core.shared.SchemaVersion;
import vn.vinhdanh.core.shared.Schemas;

/** Keeps requests waiting outside, with a sentence, until the database has the schema that this program was built for. */
@Component("schemaHealthIndicator")
@Order(Ordered.HIGHEST_PRECEDENCE)
class SchemaGate extends OncePerRequestFilter implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaGate.class);
    private static final long PAUSE_NANOS = 2_000_000_000L;

    private final JdbcClient jdbc;
    private final Schemas schemas;
    private volatile SchemaVersion state = SchemaVersion.ABSENT;
    private volatile long askedAt = System.nanoTime() - PAUSE_NANOS;

    SchemaGate(JdbcClient jdbc, @Value("${vinhdanh.schema-prefix}") String prefix) {
        this.jdbc = jdbc;
        this.schemas = new Schemas(prefix);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (open()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .println("Phần thống kê đang chờ cơ sở dữ liệu sẵn sàng. Vui lòng tải lại trang sau ít giây.\n"
                        + "Reporting is waiting for the database. Please reload this page in a few seconds.");
    }

    @Override
    public Health health() {
        return (open() ? Health.up() : Health.down())
                .withDetail("schema", state)
                .build();
    }

    private boolean open() {
        if (state != SchemaVersion.FITS && System.nanoTime() - askedAt >= PAUSE_NANOS) {
            ask();
        }
        return state == SchemaVersion.FITS;
    }

    private synchronized void ask() {
        if (state == SchemaVersion.FITS || System.nanoTime() - askedAt < PAUSE_NANOS) {
            return;
        }
        state = SchemaVersion.ofReport(jdbc, schemas);
        askedAt = System.nanoTime();
        switch (state) {
            case FITS -> LOG.info("The schema has version {}", SchemaVersion.BUILT_FOR);
            case NEWER ->
                LOG.warn(
                        "The schema is newer than version {}, which this program was built for: upgrade this program",
                        SchemaVersion.BUILT_FOR);
            default ->
                LOG.warn("Waiting until the console has migrated the schema to version {}", SchemaVersion.BUILT_FOR);
        }
    }
}
