package vn.vinhdanh.portal;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Schemas;

/** Connects the portal as its own user. The portal starts and serves while the database is away. */
@Configuration(proxyBeanMethods = false)
class PortalDatabase {

    private static final int CONNECTIONS = 6;

    /** So long does a citizen who comments wait for a silent database before being told. */
    private static final long PATIENCE_MILLIS = 2_000;

    private static final String SILENCE_MILLIS = "20000";

    @Bean
    HikariDataSource dataSource(
            @Value("${vinhdanh.database.url}") String url,
            @Value("${vinhdanh.schema-prefix}") String prefix,
            @Value("${vinhdanh.database.user}") String user,
            @Value("${vinhdanh.database.password}") String password) {
        var pool = new DatabaseAddress(url, new Schemas(prefix))
                .dataSource(DatabaseRole.PORTAL, user, password, CONNECTIONS);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setMinimumIdle(1);
        // A server that takes the question and never answers must not hold the follower for ever
        pool.addDataSourceProperty("socketTimeout", SILENCE_MILLIS);
        return pool;
    }
}
