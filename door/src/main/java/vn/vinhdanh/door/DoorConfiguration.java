package vn.vinhdanh.door;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Puts the door before every application that has this module on its path. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(DoorSettings.class)
class DoorConfiguration {

    DoorConfiguration() {}

    @Bean
    Connections doorConnections(
            DoorSettings settings,
            @Value("${server.forward-headers-strategy:none}") String forwarded,
            @Value("${server.tomcat.remoteip.internal-proxies:}") List<String> proxies) {
        // who is not before us is bound like everybody, whatever address it has
        return new Connections(settings, "none".equalsIgnoreCase(forwarded) ? List.of() : proxies);
    }

    @Bean
    FilterRegistrationBean<AnnouncedLength> announcedLength(DoorSettings settings) {
        var registration = new FilterRegistrationBean<>(new AnnouncedLength(settings.uploads()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
