package vn.vinhdanh.door;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The rules of sessions and the marks of browsers, where officials sign in. */
@AutoConfiguration
@ConditionalOnClass(name = "org.springframework.security.web.context.HttpSessionSecurityContextRepository")
@ConditionalOnBean(SignedIn.class)
@EnableConfigurationProperties(SessionSettings.class)
class SessionConfiguration {

    SessionConfiguration() {}

    @Bean
    FilterRegistrationBean<SessionRules> sessionRules(SignedIn signedIn, SessionSettings settings, Clock clock) {
        var registration = new FilterRegistrationBean<>(new SessionRules(signedIn, settings, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BrowserMark> browserMark() {
        var registration = new FilterRegistrationBean<>(new BrowserMark());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return registration;
    }
}
