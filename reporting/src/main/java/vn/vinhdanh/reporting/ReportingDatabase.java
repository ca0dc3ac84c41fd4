package vn.vinhdanh.reporting;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Schemas;

/** Connects reporting as its own user. */
@Configuration(proxyBeanMethods = false)
class ReportingDatabase {

    private static final int CONNECTIONS = 10;

    @Bean
    HikariDataSource dataSource(
            @Value("${vinhdanh.database.url}") String url,
            @Value("${vinhdanh.schema-prefix}") String prefix,
            @Value("${vinhdanh.database.user}") String user,
            @Value("${vinhdanh.database.password}") String password) {
        return new DatabaseAddress(url, new Schemas(prefix))
                .dataSource(DatabaseRole.REPORTING, user, password, CONNECTIONS);
    }
}
