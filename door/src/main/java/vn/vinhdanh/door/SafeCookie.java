package vn.vinhdanh.door;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Names the cookie of a session after the port of the application, since browsers send a cookie to every port of its host: two
 * installations on one machine would sign each other out. Makes it one that travels over TLS only and that no neighbour of the host can set
 * ({@code __Host-}), whenever TLS is in front; a machine where somebody tries the platform out by {@code http://localhost} has the plain
 * one.
 */
final class SafeCookie implements ServletContextInitializer {

    private static final String OF_THIS_HOST = "__Host-";

    private final int port;
    private final boolean tls;

    /**
     * @param port of the application, as it is configured
     * @param tls whether browsers come over TLS
     */
    SafeCookie(int port, boolean tls) {
        this.port = port;
        this.tls = tls;
    }

    /**
     * Whether browsers come over TLS.
     *
     * @param said what the operator says: {@code true}, {@code false}, or empty to leave it to the next
     * @param forwarded whether a web server before us is believed, which is there for TLS above all
     */
    static boolean tlsInFront(String said, String forwarded) {
        return said.isBlank() ? !"none".equalsIgnoreCase(forwarded) : Boolean.parseBoolean(said.strip());
    }

    @Override
    public void onStartup(ServletContext context) {
        var cookie = context.getSessionCookieConfig();
        var name = (cookie.getName() == null ? "JSESSIONID" : cookie.getName()) + "_" + port;
        if (tls) {
            cookie.setSecure(true);
            cookie.setPath("/");
        }
        cookie.setName(tls ? OF_THIS_HOST + name : name);
    }
}
