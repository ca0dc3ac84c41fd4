package vn.vinhdanh.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is what the door gives. */
final class GivenBody extends HttpServletRequestWrapper {

    private final ServletInputStream body;
    private @Nullable BufferedReader reader;

    GivenBody(HttpServletRequest request, ServletInputStream body) {
        super(request);
        this.body = body;
    }

    /** A request whose body has come whole. */
    static GivenBody whole(HttpServletRequest request, byte[] body) {
        return new GivenBody(request, new Whole(new ByteArrayInputStream(body)));
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() throws UnsupportedEncodingException {
        if (reader == null) {
            var encoding = getCharacterEncoding();
            reader = new BufferedReader(
                    new InputStreamReader(body, encoding == null ? StandardCharsets.ISO_8859_1.name() : encoding));
        }
        return reader;
    }

    private static final class Whole extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Whole(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
            return bytes.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is there already");
        }
    }
}
