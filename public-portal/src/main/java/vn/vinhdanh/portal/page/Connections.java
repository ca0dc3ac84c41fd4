package vn.vinhdanh.portal.page;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How the server meets the world: a page leaves in one piece, and who sends too much, too many or too slowly is turned away before
 * anything of ours is asked. A connection that says nothing costs memory only, no thread.
 */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final int MOST = 4096;
    private static final int QUIET_MILLIS = 10_000;
    private static final int KEPT_MILLIS = 30_000;

    /** The longest form with every letter written as three bytes of three signs each. */
    private static final int LONGEST_FORM = 96 << 10;

    private static final int MOST_PARAMETERS = 100;

    /** Almost every page fits with its headers, so that it takes one call of the system. */
    private static final int WRITTEN_AT_ONCE = 64 << 10;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(Connections::limit);
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareRefusal.class.getName());
            }
        });
    }

    private static void limit(Connector connector) {
        connector.setMaxPostSize(LONGEST_FORM);
        connector.setMaxParameterCount(MOST_PARAMETERS);
        connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITTEN_AT_ONCE));
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setMaxConnections(MOST);
            http.setConnectionTimeout(QUIET_MILLIS);
            http.setKeepAliveTimeout(KEPT_MILLIS);
            http.setMaxKeepAliveRequests(100_000);
            http.setMaxSwallowSize(2 * LONGEST_FORM);
        }
    }
}
