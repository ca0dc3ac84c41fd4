package vn.vinhdanh.portal.page;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** A page leaves in one piece, and a request that reaches none of our pages is answered barely. */
@Component
class WrittenAtOnce implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Almost every page fits with its headers, so that it takes one call of the system. */
    private static final int WRITTEN_AT_ONCE = 64 << 10;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITTEN_AT_ONCE)));
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(BareRefusal.class.getName());
            }
        });
    }
}
