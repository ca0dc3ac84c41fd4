package vn.vinhdanh.core;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
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
}
