package vn.vinhdanh.admin.demo;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the clock of the demonstration before the true one. */
@ConditionalOnProperty("vinhdanh.demo")
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    DemoConfiguration() {}

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }
}
