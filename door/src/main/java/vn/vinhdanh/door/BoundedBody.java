package vn.vinhdanh.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.vinhdanh.core.shared.SenderNetwork;

/**
 * Bounds every body, of whatever type, announced or in pieces, before anything is set aside for it: a stranger sends no more than a form,
 * an official's page a message, and a file only where pages take one. The server and the pages would make room for a whole body when its
 * first bytes come, and a few hundred that never send the rest would be the end of an application; so a message is passed on only when
 * it is there whole. Stands behind the rules of sessions, which know who is signed in.
 */
final class BoundedBody extends OncePerRequestFilter {

    /** Attribute of a request that comes from an official who is signed in. */
    static final String OF_AN_OFFICIAL = BoundedBody.class.getName() + ".official";

    static final int MESSAGE_SECONDS = 30;
    static final int FILE_SECONDS = 10 * 60;
    private static final int RETRY_SECONDS = 2;

    private static final String TOO_LONG =
            "Nội dung gửi lên quá dài; hãy rút ngắn rồi gửi lại. / What was sent is too long; shorten it and send it again.\n";
    private static final String NO_LENGTH =
            "Biểu mẫu gửi lên không cho biết độ dài. / The form does not say how long it is.\n";
    private static final String NO_FILES = "Địa chỉ này không nhận tệp. / This address takes no files.\n";
    private static final String TOO_SLOW =
            "Nội dung gửi lên không đến đủ trong thời gian cho phép; hãy gửi lại. / What was sent did not arrive in time; send it again.\n";
    private static final String NO_ROOM =
            "Máy chủ đang nhận quá nhiều nội dung cùng lúc; hãy gửi lại sau vài giây. / The server is receiving too much at once; send it"
                    + " again in a few seconds.\n";

    private final String uploads;
    private final MessageRoom room;
    private final TurnedAway turnedAway;
    private final Supplier<TooLongForPage> pages;
    private final LongSupplier nanos;

    /**
     * @param uploads beginning of the addresses that take files; empty where nothing longer than a form is taken
     * @param pages how a page is told that its message is too long
     * @param nanos a clock
     */
    BoundedBody(
            String uploads,
            MessageRoom room,
            TurnedAway turnedAway,
            Supplier<TooLongForPage> pages,
            LongSupplier nanos) {
        this.uploads = uploads;
        this.room = room;
        this.turnedAway = turnedAway;
        this.pages = pages;
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        boolean pieces = announced < 0 && request.getHeader("Transfer-Encoding") != null;
        if (announced <= 0 && !pieces) {
            chain.doFilter(request, response);
            return;
        }
        boolean form = type(request).startsWith("application/x-www-form-urlencoded");
        boolean file = !form && takesFile(request);
        int longest = form || !mayBeLonger(request)
                ? DoorSettings.LONGEST_FORM
                : file ? DoorSettings.LONGEST_FILE : DoorSettings.LONGEST_MESSAGE;
        if (announced > longest) {
            tooLong(request, response);
        } else if (type(request).startsWith("multipart/")) {
            // pages send a file as it is; the server would set the parts aside on its disk, for anybody
            refuse(request, response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, NO_FILES);
        } else if (form && pieces) {
            // no browser sends a form in pieces
            refuse(request, response, HttpServletResponse.SC_LENGTH_REQUIRED, NO_LENGTH);
        } else if (form) {
            chain.doFilter(request, response);
        } else if (file) {
            file(request, response, chain);
        } else {
            message(request, response, chain, pieces ? longest : announced, longest);
        }
    }

    private boolean mayBeLonger(HttpServletRequest request) {
        return !uploads.isEmpty() && request.getAttribute(OF_AN_OFFICIAL) != null;
    }

    /** By the address as the server understands it, and without a question, which could ask for something else than to take a file. */
    private boolean takesFile(HttpServletRequest request) {
        var rest = request.getPathInfo();
        var address = request.getServletPath() + (rest == null ? "" : rest);
        return mayBeLonger(request) && request.getQueryString() == null && address.startsWith(uploads);
    }

    /** Lets a file through as it comes; the page that takes it bounds how many there are at once. */
    private void file(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = new BoundedStream(request.getInputStream(), DoorSettings.LONGEST_FILE, FILE_SECONDS, nanos);
        try {
            chain.doFilter(new GivenBody(request, body), response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (body.refused() == null) {
                throw e;
            }
        }
        var refused = body.refused();
        if (refused != null && !response.isCommitted()) {
            refuse(request, response, refused);
        }
    }

    private void message(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, long expected, int longest)
            throws ServletException, IOException {
        var network = SenderNetwork.of(request.getRemoteAddr());
        // what is no longer than a form is bounded by the number of connections
        long bytes = expected > DoorSettings.LONGEST_FORM ? expected : 0;
        if (!room.take(network, bytes)) {
            response.setHeader("Retry-After", Integer.toString(RETRY_SECONDS));
            turnedAway.note(DoorWatch.Reason.TOO_MUCH, request.getRemoteAddr());
            say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, NO_ROOM);
            return;
        }
        try {
            byte[] body;
            try {
                body = new BoundedStream(request.getInputStream(), longest, MESSAGE_SECONDS, nanos).readAllBytes();
            } catch (BoundedStream.Refused refused) {
                refuse(request, response, refused);
                return;
            } catch (IOException lost) {
                // the server has said 400 or 408, if anybody is still there
                return;
            }
            chain.doFilter(GivenBody.whole(request, body), response);
        } finally {
            room.leave(network, bytes);
        }
    }

    private static String type(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, BoundedStream.Refused refused)
            throws IOException {
        response.reset();
        if (refused.status() == HttpServletResponse.SC_REQUEST_TIMEOUT) {
            say(response, refused.status(), TOO_SLOW);
        } else {
            tooLong(request, response);
        }
    }

    /**
     * A page of an official that sent too much is told so in its own way, when the rest has come and was thrown away: a browser that
     * is still sending hears no answer, and the page would say that the connection is lost and send the same again for ever.
     */
    private void tooLong(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = mayBeLonger(request) && request.getContentLengthLong() <= DoorSettings.LONGEST_FILE
                ? pages.get().answer(request)
                : null;
        if (answer == null) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LONG);
            return;
        }
        turnedAway.note(DoorWatch.Reason.TOO_LONG, request.getRemoteAddr());
        try {
            new BoundedStream(request.getInputStream(), DoorSettings.LONGEST_FILE, MESSAGE_SECONDS, nanos)
                    .transferTo(OutputStream.nullOutputStream());
        } catch (BoundedStream.Refused refused) {
            say(
                    response,
                    refused.status(),
                    refused.status() == HttpServletResponse.SC_REQUEST_TIMEOUT ? TOO_SLOW : TOO_LONG);
            return;
        } catch (IOException lost) {
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        turnedAway.note(DoorWatch.Reason.TOO_LONG, request.getRemoteAddr());
        say(response, status, sentence);
    }

    private static void say(HttpServletResponse response, int status, String sentence) throws IOException {
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
