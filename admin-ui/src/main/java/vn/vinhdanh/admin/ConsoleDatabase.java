package vn.vinhdanh.admin;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import liquibase.UpdateSummaryEnum;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.vinhdanh.core.shared.DatabaseAddress;
import vn.vinhdanh.core.shared.DatabaseRole;
import vn.vinhdanh.core.shared.Schemas;

/** Connects the console as its own user, and migrates the schemas before that as their owner. */
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
        return address.dataSource(DatabaseRole.CONSOLE, user, password, CONNECTIONS);
    }

    @Bean
    SpringLiquibase liquibase(
            DatabaseAddress address,
            Schemas schemas,
            @Value("${vinhdanh.database.migration-user}") String user,
            @Value("${vinhdanh.database.migration-password}") String password) {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(new DriverManagerDataSource(address.url(DatabaseRole.MIGRATION), user, password));
        liquibase.setChangeLog("classpath:db/changelog/core.yaml");
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setChangeLogParameters(Map.of(
                "domain", schemas.domain(),
                "audit", schemas.audit(),
                "public", schemas.publicViews(),
                "report", schemas.report(),
                "inbox", schemas.inbox(),
                "reporting", schemas.reporting()));
        return liquibase;
    }
}
