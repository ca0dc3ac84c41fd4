package vn.vinhdanh.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Sends a file, or the part of it that is asked for, so that a download that broke off goes on where it ended (RFC 9110). A part is sent
 * only when what the reader has is the same file: otherwise {@code If-Range} brings the whole. Several parts at once bring the whole too.
 */
public final class Parts {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    private Parts() {}

    /**
     * Sends the answer, whose other headers are set already.
     *
     * @param tag the validator of the file, with its quotation marks
     * @param size in bytes
     */
    public static void send(
            HttpServletRequest request, HttpServletResponse response, InputStream file, long size, String tag)
            throws IOException {
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        var has = request.getHeader("If-None-Match");
        if (has != null && has.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        long from = 0;
        long last = size - 1;
        var range = request.getHeader("Range");
        var onlyIf = request.getHeader("If-Range");
        var asked = range == null ? null : RANGE.matcher(range.strip());
        boolean part = asked != null
                && asked.matches()
                && "GET".equals(request.getMethod())
                && (onlyIf == null || onlyIf.strip().equals(tag))
                && !(asked.group(1).isEmpty() && asked.group(2).isEmpty());
        if (part && asked != null) {
            if (asked.group(1).isEmpty()) {
                long wanted = Long.parseLong(asked.group(2));
                from = wanted == 0 ? size : Math.max(0, size - wanted);
            } else {
                from = Long.parseLong(asked.group(1));
                last = asked.group(2).isEmpty() ? last : Math.min(last, Long.parseLong(asked.group(2)));
                if (!asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < from) {
                    part = false;
                    from = 0;
                    last = size - 1;
                }
            }
        }
        if (from > last && size > 0) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (part) {
            response.setHeader("Content-Range", "bytes " + from + "-" + last + "/" + size);
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentLengthLong(last - from + 1);
        if ("GET".equals(request.getMethod())) {
            file.skipNBytes(from);
            copy(file, response, last - from + 1);
        }
    }

    private static void copy(InputStream file, HttpServletResponse response, long number) throws IOException {
        var out = response.getOutputStream();
        var buffer = new byte[1 << 16];
        long left = number;
        while (left > 0) {
            int read = file.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
