package vn.vinhdanh.portal.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** Browsers say where a form was sent from; anything but our own pages is refused. */
final class FormOrigin {

    private FormOrigin() {}

    /** Whether one of our own pages sent it, or something that says nothing of where it comes from. */
    static boolean ours(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        var origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        try {
            var from = new URI(origin);
            var host = request.getHeader("Host");
            return from.getAuthority() != null
                            && host != null
                            && from.getAuthority().equalsIgnoreCase(host)
                    || from.getHost() != null && from.getHost().equalsIgnoreCase(request.getServerName());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
