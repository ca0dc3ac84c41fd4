package vn.vinhdanh.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects to our own pages name no host: whatever {@code Host} a request claims, its sender stays where it came from. Only an address of
 * somewhere else, written out by the application, leads away.
 */
final class RedirectsAtHome extends OncePerRequestFilter {

    RedirectsAtHome() {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(athome(request, location));
            }

            @Override
            public void sendRedirect(String location, int status, boolean clear) throws IOException {
                super.sendRedirect(athome(request, location), status, clear);
            }
        });
    }

    /** The address without scheme and host when they are what this request claims them to be. */
    static String athome(HttpServletRequest request, String location) {
        if (!location.regionMatches(true, 0, "http", 0, 4)) {
            return location;
        }
        var address = URI.create(location);
        if (address.getHost() == null || !address.getHost().equalsIgnoreCase(request.getServerName())) {
            return location;
        }
        var question = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var place = address.getRawFragment() == null ? "" : "#" + address.getRawFragment();
        // two strokes would be a host again
        return "/" + address.getRawPath().replaceFirst("^/+", "") + question + place;
    }
}
