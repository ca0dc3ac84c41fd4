package vn.vinhdanh.portal;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.core.publication.ShowcaseReader;
import vn.vinhdanh.core.shared.Schemas;

/** Wires the little of the core that the portal uses. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Schemas schemas(@Value("${vinhdanh.schema-prefix:vinhdanh}") String prefix) {
        return new Schemas(prefix);
    }

    @Bean
    ShowcaseReader showcaseReader(JdbcClient jdbc, Schemas schemas) {
        return new ShowcaseReader(jdbc, schemas);
    }
}
