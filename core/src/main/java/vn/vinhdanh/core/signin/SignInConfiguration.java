package vn.vinhdanh.core.signin;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.vinhdanh.core.shared.Schemas;

/** Wires this room; the console finds it with the rest of the core, reporting imports it alone. */
@Configuration(proxyBeanMethods = false)
public class SignInConfiguration {

    SignInConfiguration() {}

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordHashing.encoder();
    }

    @Bean
    HashingLine hashingLine(PasswordEncoder passwords) {
        return new HashingLine(passwords, Runtime.getRuntime().availableProcessors());
    }

    @Bean
    RefusalLog refusalLog(DataSource dataSource, Schemas schemas, Clock clock) {
        return new RefusalLog(dataSource, schemas, clock);
    }

    @Bean
    SignInTries signInTries(
            DataSource dataSource,
            Schemas schemas,
            Clock clock,
            PasswordEncoder passwords,
            HashingLine line,
            RefusalLog refusals) {
        return new SignInTries(
                new Guesses(dataSource, schemas, clock), line, refusals, passwords.encode("nobody has this password"));
    }
}
