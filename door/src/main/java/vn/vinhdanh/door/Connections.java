package vn.vinhdanh.door;

import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.util.NetMask;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * How the server meets the world: who sends too much, too many or too slowly is turned away before anything of ours is asked. A
 * connection that says nothing costs memory only, no thread.
 */
final class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int QUIET_MILLIS = 10_000;
    private static final int KEPT_MILLIS = 30_000;
    private static final int MOST_PARAMETERS = 100;

    private final DoorSettings settings;
    private final List<NetMask> proxies;
    private final TurnedAway turnedAway;

    /** @param proxies addresses or networks of the web servers before the application */
    Connections(DoorSettings settings, List<String> proxies, TurnedAway turnedAway) {
        this.settings = settings;
        this.turnedAway = turnedAway;
        this.proxies = proxies.stream().map(String::strip).map(NetMask::new).toList();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(BoundedProtocol.class.getName());
        factory.addConnectorCustomizers(this::limit);
        // no redirect is completed by the host that a request claims
        factory.addContextCustomizers(context -> context.setUseRelativeRedirects(true));
    }

    private void limit(Connector connector) {
        connector.setMaxPostSize(DoorSettings.LONGEST_FORM);
        connector.setMaxParameterCount(MOST_PARAMETERS);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxConnections(settings.connections());
            http.setConnectionTimeout(QUIET_MILLIS);
            http.setKeepAliveTimeout(KEPT_MILLIS);
            http.setMaxKeepAliveRequests(100_000);
            if (settings.uploads().isEmpty()) {
                http.setMaxSwallowSize(2 * DoorSettings.LONGEST_FORM);
            }
        }
        if (connector.getProtocolHandler() instanceof BoundedProtocol bounded) {
            bounded.bound(
                    settings.perAddress(), proxies, address -> turnedAway.note(DoorWatch.Reason.TOO_MANY, address));
        }
    }
}
