package vn.vinhdanh.portal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bare connections, for requests that no decent client would send. Goes on with a new one when the server closes it, and now and then
 * as another sender, where the system lends us addresses: what limits a single sender is tested elsewhere.
 */
final class Wire implements AutoCloseable {

    private static final AtomicInteger SENDERS = new AtomicInteger();
    private static final int EACH = 40;

    private final int port;
    private int sent;
    private Socket socket;
    private InputStream in;

    Wire(int port) throws IOException {
        this.port = port;
        connect();
    }

    /** @param headers by name in lower case; of several of one name the last */
    record Answer(int status, Map<String, String> headers, String body) {}

    private void connect() throws IOException {
        socket = new Socket();
        int sender = SENDERS.incrementAndGet();
        try {
            socket.bind(new InetSocketAddress("127.1." + sender / 250 % 250 + "." + (1 + sender % 250), 0));
        } catch (BindException onlyOneAddress) {
            socket.close();
            socket = new Socket();
        }
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(30_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(byte[] request) throws IOException {
        if (++sent % EACH == 0) {
            socket.close();
        }
        if (socket.isClosed()) {
            connect();
        }
        socket.getOutputStream().write(request);
        var answer = read();
        if ("close".equalsIgnoreCase(answer.headers().get("connection"))) {
            socket.close();
        }
        return answer;
    }

    private Answer read() throws IOException {
        var status = line();
        if (!status.startsWith("HTTP/1.")) {
            throw new IOException("No answer but: " + status);
        }
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int code = Integer.parseInt(status.substring(9, 12));
        if (code == 100) {
            return read();
        }
        var body = new ByteArrayOutputStream();
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.writeBytes(in.readNBytes(size));
                line();
            }
            line();
        } else if (code != 304 && code != 204) {
            if (headers.containsKey("content-length")) {
                body.writeBytes(in.readNBytes(Integer.parseInt(headers.get("content-length"))));
            } else {
                body.writeBytes(in.readAllBytes());
            }
        }
        if (headers.getOrDefault("content-encoding", "").equals("gzip")) {
            try (var unpacked =
                    new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(body.toByteArray()))) {
                return new Answer(code, headers, new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return new Answer(code, headers, body.toString(StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        int c = in.read();
        while (c != '\n') {
            if (c < 0) {
                throw new EOFException("closed after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
            c = in.read();
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
