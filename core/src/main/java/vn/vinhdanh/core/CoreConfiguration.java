package vn.vinhdanh.core;

import java.time.Clock;
import javax.sql.DataSource;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.Schemas;

/** Wires the rooms of the core into the one application that writes the domain (the console). */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EntityScan
@EnableJpaRepositories
@EnableMethodSecurity
public class CoreConfiguration {

    CoreConfiguration() {}

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Schemas schemas(@Value("${vinhdanh.schema-prefix:vinhdanh}") String prefix) {
        return new Schemas(prefix);
    }

    /**
     * The dialect is chosen by asking the server: MySQL's form of pessimistic locks fails on MariaDB, and asking through JDBC
     * metadata fails there too.
     */
    @Bean
    HibernatePropertiesCustomizer dialect(DataSource dataSource) {
        return properties -> {
            properties.put("hibernate.boot.allow_jdbc_metadata_access", false);
            properties.put(
                    AvailableSettings.DIALECT,
                    (DatabaseAddress.isMariaDb(dataSource) ? MariaDBDialect.class : MySQLDialect.class).getName());
            properties.put(AvailableSettings.JDBC_TIME_ZONE, "UTC");
            properties.put(AvailableSettings.STATEMENT_BATCH_SIZE, 500);
            properties.put(AvailableSettings.ORDER_INSERTS, true);
            properties.put(AvailableSettings.ORDER_UPDATES, true);
        };
    }
}
