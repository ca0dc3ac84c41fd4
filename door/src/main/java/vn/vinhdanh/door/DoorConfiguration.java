package vn.vinhdanh.door;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;

/** Puts the door before every application that has this module on its path. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(DoorSettings.class)
class DoorConfiguration {

    DoorConfiguration() {}

    @Bean
    TurnedAway turnedAway(ObjectProvider<DoorWatch> watch) {
        return new TurnedAway(SingletonSupplier.of(() -> watch.getIfAvailable(() -> (reason, address) -> {})));
    }

    @Bean
    Connections doorConnections(
            DoorSettings settings,
            TurnedAway turnedAway,
            @Value("${server.forward-headers-strategy:none}") String forwarded,
            @Value("${server.tomcat.remoteip.internal-proxies:}") List<String> proxies) {
        if ("framework".equalsIgnoreCase(forwarded)) {
            throw new IllegalStateException(
                    "FORWARD_HEADERS=framework would believe everybody in what their address is: write native, and name the web"
                            + " servers in VINHDANH_PROXIES");
        }
        // who is not before us is bound like everybody, whatever address it has
        return new Connections(settings, "none".equalsIgnoreCase(forwarded) ? List.of() : proxies, turnedAway);
    }

    /** A web server before us is there for TLS; {@code COOKIE_SECURE} says otherwise where it is not. */
    @Bean
    ServletContextInitializer sessionCookie(
            @Value("${server.port:8080}") int port,
            @Value("${vinhdanh.door.cookie-secure:}") String said,
            @Value("${server.forward-headers-strategy:none}") String forwarded) {
        return new SafeCookie(port, SafeCookie.tlsInFront(said, forwarded));
    }

    @Bean
    FilterRegistrationBean<RedirectsAtHome> redirectsAtHome() {
        var registration = new FilterRegistrationBean<>(new RedirectsAtHome());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BoundedBody> boundedBody(
            DoorSettings settings, TurnedAway turnedAway, ObjectProvider<TooLongForPage> pages) {
        var room = new MessageRoom(DoorSettings.MESSAGES_AT_ONCE, DoorSettings.MESSAGES_OF_A_NETWORK);
        var registration = new FilterRegistrationBean<>(new BoundedBody(
                settings.uploads(),
                room,
                turnedAway,
                SingletonSupplier.of(() -> pages.getIfAvailable(() -> request -> null)),
                System::nanoTime));
        // behind the rules of sessions, before everything that reads
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 101);
        return registration;
    }
}
