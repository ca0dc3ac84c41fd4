package vn.vinhdanh.portal.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** Sends the bytes of an answer with a validator, packed when that is accepted, or says that nothing changed. */
final class Answer {

    private Answer() {}

    static void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] plain)
            throws IOException {
        var accepted = request.getHeader("Accept-Encoding");
        boolean pack = plain.length > 1400 && accepted != null && accepted.contains("gzip");
        var hash = HexFormat.of().formatHex(sha256().digest(plain), 0, 12);
        response.setHeader("ETag", '"' + hash + (pack ? "-gz" : "") + '"');
        response.setHeader("Cache-Control", "no-cache");
        response.addHeader("Vary", "Accept, Accept-Encoding");
        var has = request.getHeader("If-None-Match");
        if (has != null && has.contains('"' + hash)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var bytes = pack ? packed(plain) : plain;
        if (pack) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        if ("GET".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static byte[] packed(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
