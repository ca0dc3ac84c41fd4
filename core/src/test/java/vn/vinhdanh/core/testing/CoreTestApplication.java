package vn.vinhdanh.core.testing;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.vinhdanh.core.CoreConfiguration;
import vn.vinhdanh.core.shared.DatabaseRole;

/** The core as the console wires it. No stereotype, so that no scan finds it. */
@EnableAutoConfiguration
@Import(CoreConfiguration.class)
class CoreTestApplication {

    @Bean(destroyMethod = "")
    HikariDataSource dataSource() {
        return TestDatabase.shared().dataSource(DatabaseRole.CONSOLE);
    }
}
