package vn.vinhdanh.door;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Makes the cookie of a session one that travels over TLS only and that no neighbour of the host can set ({@code __Host-}), whenever TLS
 * is in front; a machine where somebody tries the platform out by {@code http://localhost} has the plain one.
 */
final class SafeCookie implements ServletContextInitializer {

    private static final String OF_THIS_HOST = "__Host-";

    SafeCookie() {}

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
        cookie.setSecure(true);
        cookie.setPath("/");
        cookie.setName(OF_THIS_HOST + (cookie.getName() == null ? "JSESSIONID" : cookie.getName()));
    }
}
