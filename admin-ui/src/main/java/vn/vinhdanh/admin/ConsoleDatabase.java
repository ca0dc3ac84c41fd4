package vn.vinhdanh.admin;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vinhdanh.core.migration.Migration;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Schemas;

/**
 * Connects the console as its own user. The schemas were migrated before, by a process that alone knows their owner; here it is only
 * looked whether that was done.
 */
@Configuration(proxyBeanMethods = false)
class ConsoleDatabase {

    private static final int CONNECTIONS = 20;

    @Bean
    DatabaseAddress databaseAddress(@Value("${vinhdanh.database.url}") String url, Schemas schemas) {
        return new DatabaseAddress(url, schemas);
    }

    @Bean
    HikariDataSource dataSource(
            DatabaseAddress address,
            @Value("${vinhdanh.database.user}") String user,
            @Value("${vinhdanh.database.password}") String password) {
        var pool = address.dataSource(DatabaseRole.CONSOLE, user, password, CONNECTIONS);
        try {
            new Migration(address.schemas()).requireDone(pool);
            return pool;
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }
}
