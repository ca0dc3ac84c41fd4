package vn.vinhdanh.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects to our own pages name no host: whatever {@code Host} a request claims, its sender stays where it came from. Only an address of
 * somewhere else, written out by the application, leads away.
 */
final class RedirectsAtHome extends OncePerRequestFilter {

    /** Host and the rest, read without asking whether the host is a decent one: what a request claims need not be. */
    private static final Pattern ADDRESS = Pattern.compile("(?is)https?://([^/?#]*)([^?#]*)(.*)");

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
        var address = ADDRESS.matcher(location);
        if (!address.matches()) {
            return location;
        }
        var host = address.group(1).replaceFirst("^.*@", "").replaceFirst(":\\d*$", "");
        if (!host.equalsIgnoreCase(request.getServerName())) {
            return location;
        }
        // two strokes would be a host again
        return "/" + address.group(2).replaceFirst("^[/\\\\]+", "") + address.group(3);
    }
}
