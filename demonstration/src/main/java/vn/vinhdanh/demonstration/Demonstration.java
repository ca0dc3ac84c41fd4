package vn.vinhdanh.demonstration;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/**
 * Joins the console when this module is on its class path, and puts the clock of the demonstration before the true one. An installation that
 * does not say {@code vinhdanh.demo=true} stays without it even then: nobody's real work is to begin among inventions.
 */
@AutoConfiguration
@ConditionalOnProperty("vinhdanh.demo")
@ComponentScan
class Demonstration {

    Demonstration() {}

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock(Clock.systemUTC());
    }
}
