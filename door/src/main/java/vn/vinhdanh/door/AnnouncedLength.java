package vn.vinhdanh.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses by its announced length what is too long, before anything is set aside for it: the server would make room for a whole form
 * when its first bytes come, and four hundred that never send the rest would be the end of an application.
 */
final class AnnouncedLength extends OncePerRequestFilter {

    /** What a page of the console says of its fields in one step. */
    static final int LONGEST_MESSAGE = 2 << 20;

    private static final String TOO_LONG =
            "Nội dung gửi lên quá dài; hãy rút ngắn rồi gửi lại. / What was sent is too long; shorten it and send it again.\n";
    private static final String NO_LENGTH =
            "Biểu mẫu gửi lên không cho biết độ dài. / The form does not say how long it is.\n";

    private final boolean uploads;
    private final TurnedAway turnedAway;

    /** @param uploads whether pages take files, whose length the pages themselves bound */
    AnnouncedLength(boolean uploads, TurnedAway turnedAway) {
        this.uploads = uploads;
        this.turnedAway = turnedAway;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > longest(request)) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LONG);
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null && isForm(request)) {
            // no browser sends a form in pieces
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED, NO_LENGTH);
        } else {
            chain.doFilter(request, response);
        }
    }

    private long longest(HttpServletRequest request) {
        if (!uploads || isForm(request)) {
            return DoorSettings.LONGEST_FORM;
        }
        return type(request).startsWith("application/json") ? LONGEST_MESSAGE : Long.MAX_VALUE;
    }

    private static boolean isForm(HttpServletRequest request) {
        return type(request).startsWith("application/x-www-form-urlencoded");
    }

    private static String type(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        turnedAway.note(DoorWatch.Reason.TOO_LONG, request.getRemoteAddr());
        response.setStatus(status);
        // the rest is not waited for
        response.setHeader("Connection", "close");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
    }
}
